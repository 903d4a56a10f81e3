import { installPackage, type InstallOptions, type OptionalPackage } from '../machine/install-package.ts';

const waline: OptionalPackage = {
  name: '@waline/vercel',
  version: '1.39.3',
  title: 'the comment server',
  size: 300,
  // Its database driver fetches a program for this machine.
  scripts: true,
};

/**
 * Installs the comment server on first use.
 *
 * @throws Error with npm's last words when it cannot be installed
 */
export async function installWaline(options: InstallOptions): Promise<void> {
  await installPackage(waline, options);
}
