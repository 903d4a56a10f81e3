import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../machine/project-root.ts';
import { BilingualCommand } from './bilingual-command.ts';

/**
 * SPDX names of licences under which a newspaper may use, change and pass on what it is built with. The LGPL is that of
 * libvips, a library of its own that sharp loads; the OFL and CC BY-SA are those of the typeface and of test texts.
 */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'ISC',
    'MIT',
    'PSF-2.0',
    'Python-2.0',
    'Zlib',
  ],
  ...['LGPL-3.0-or-later', 'MPL-2.0', 'OFL-1.1', 'CC-BY-SA-4.0'],
]);

/** The lock file of npm, as far as licences go. */
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

const command = new BilingualCommand('npm run licences --')
  .description('Lists the licences of all packages; ends with 1 where one is not allowed. · رخص الحزم المستعملة')
  .action(async () => {
    const text = await readFile(path.join(projectRoot, 'package-lock.json'), 'utf8');
    const { packages } = lockFile.parse(JSON.parse(text));
    const listed = Object.entries(packages)
      .filter(([place]) => place !== '')
      .map(([place, { version = '', license = 'none given', dev = false }]) => ({
        name: `${place.replace(/^.*node_modules\//, '')}@${version}`,
        license,
        dev,
      }));
    for (const [license, names] of groupByLicence(listed))
      process.stdout.write(`${license}\n  ${names.join('\n  ')}\n`);
    const refused = listed.filter(({ license }) => !isAllowed(license));
    for (const { name, license } of refused)
      process.stderr.write(`${name}: the licence «${license}» is not allowed.\n`);
    process.stdout.write(`${listed.length} packages, ${refused.length} refused\n`);
    process.exitCode = refused.length === 0 ? 0 : 1;
  });

interface Licensed {
  readonly name: string;
  readonly license: string;
  /** Only for tests and checks; no part of a site. */
  readonly dev: boolean;
}

function groupByLicence(packages: readonly Licensed[]): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const { name, license, dev } of packages) {
    const key = dev ? `${license} (tests and checks)` : license;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An SPDX expression: of `A OR B` one is enough, of `A AND B` both are needed. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => allowed.has(name.trim())));
}

await command.parseAsync();
