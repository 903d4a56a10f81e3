/** Hosts that build from the repository or are reached by a script, each with the file that it reads. */
export const hostFiles = {
  /** @see https://docs.netlify.com/configure-builds/file-based-configuration/ */
  netlify: [
    '# netlify.toml, at the top of the repository. Headers and redirects come with the site (_headers, _redirects).',
    '[build]',
    '  command = "npm run build && npm run publish:check -- --host netlify"',
    '  publish = "_site"',
    '[build.environment]',
    '  NODE_VERSION = "22"',
    '  NPM_FLAGS = "--ignore-scripts"',
    '# Pull requests show drafts too; robots are kept out of all of it.',
    '[context.deploy-preview]',
    '  command = "npm run build -- --drafts --url \\"$DEPLOY_PRIME_URL/\\""',
    '[context.branch-deploy]',
    '  command = "npm run build -- --drafts --url \\"$DEPLOY_PRIME_URL/\\""',
  ],
  /** @see https://developers.cloudflare.com/pages/configuration/build-configuration/ */
  cloudflare: [
    '# Settings of a Cloudflare Pages project. Headers and redirects come with the site (_headers, _redirects).',
    '# Build command:',
    'if [ "$CF_PAGES_BRANCH" = main ]; then npm run build && npm run publish:check -- --host cloudflare; else npm run build -- --drafts --url "$CF_PAGES_URL/"; fi',
    '# Build output directory:',
    '_site',
    '# Environment variables:',
    'NODE_VERSION=22',
    'NPM_CONFIG_IGNORE_SCRIPTS=true',
  ],
  /**
   * Each run sends what the next one needs; files are put in place when all of a run has arrived, deletes come last.
   *
   * @see https://download.samba.org/pub/rsync/rsync.1
   */
  rsync: [
    '#!/bin/sh',
    '# Usage: publish.sh user@server:/var/www/site',
    'set -eu',
    'npm run build',
    'npm run publish:check -- --host server',
    'npm run hosting -- compress',
    'send() { rsync --recursive --times --checksum --delay-updates "$@"; }',
    'send _site/assets _site/media _site/pagefind "$1/"',
    "send --include='*/' --include='*.html' --include='*.html.br' --include='*.html.gz' --exclude='*' _site/ \"$1/\"",
    'send _site/ "$1/"',
    'send --delete-after _site/ "$1/"',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FiledHost = keyof typeof hostFiles;

/** The text of a host's file, to be looked at and laid where its first line says. */
export function formatHostFile(host: FiledHost): string {
  return `${hostFiles[host].join('\n')}\n`;
}
