import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { checkSite } from '../publish/check-site.ts';
import { checksumFile, formatChecksums, parseChecksums } from '../publish/checksums.ts';
import { findExcess, hostLimits, type Host } from '../publish/host-limits.ts';
import type { CheckedSite } from '../publish/site-check.ts';
import { readHarvest } from '../publish/harvest.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { outputOption } from './build-options.ts';

interface CheckCommandOptions {
  readonly output: string;
  readonly host: Host;
  readonly index: boolean;
  readonly sameAs?: string;
}

const command = new BilingualCommand('npm run publish:check --')
  .description(
    'Checks the built site before it is published: links, places, assets, feeds, index, checksums, limits of the host. · يفحص الموقع المبني قبل نشره.',
  )
  .addOption(outputOption())
  .addOption(
    new Option('--host <host>', 'where it will stand · أين سيُستضاف')
      .choices(Object.keys(hostLimits))
      .default('github-pages'),
  )
  .option('--same-as <dir>', 'another build that must have the same bytes · بناء آخر يجب أن يطابقه')
  .option('--no-index', 'the site was built without its search index · من دون فهرس البحث')
  .action(async (options: CheckCommandOptions) => {
    process.exitCode = await check(options);
  });

async function check({ output, host, index, sameAs }: CheckCommandOptions): Promise<number> {
  const folder = path.resolve(output);
  const harvest = await readHarvest(folder);
  if (harvest === null) {
    process.stderr.write(
      `${folder} holds no site. Run npm run build first.\nلا موقع في هذا المجلد. شغّل npm run build أولًا.\n`,
    );
    return 1;
  }
  const site = await checkSite(folder, { siteUrl: harvest.url, index });
  const faults = site.faults.map(({ file, message }) => `${file}: ${message.en}\n  ${message.ar}`);
  const redirects = await readFile(path.join(folder, '_redirects'), 'utf8').catch(() => '');
  const excess = findExcess(host, site.sizes, redirects).map(({ en, ar }) => `${en}\n  ${ar}`);
  const changes = [
    ...(await findChanges(folder, site, 'Not as it was built. Build again.\n  ليس كما بُني. ابنِ الموقع من جديد.')),
    ...(sameAs === undefined
      ? []
      : await findChanges(path.resolve(sameAs), site, 'Not the same in both builds.\n  ليس واحدًا في البناءين.')),
  ];
  const findings = [...faults, ...excess, ...changes];
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  const bytes = [...site.sizes.values()].reduce((a, b) => a + b, 0);
  process.stdout.write(
    `${site.sizes.size} files, ${(bytes / 1e6).toFixed(1)} MB, ${harvest.entries} pages and feeds for ${harvest.url} on ${host}: ${findings.length} faults · العيوب: ${findings.length}\n`,
  );
  return findings.length === 0 ? 0 : 1;
}

/** What is not as the build of a folder sealed it. */
async function findChanges(folder: string, { checksums }: CheckedSite, said: string): Promise<readonly string[]> {
  const list = await readFile(path.join(folder, checksumFile), 'utf8').catch(() => '');
  if (list === formatChecksums(checksums)) return [];
  const sealed = parseChecksums(list);
  const names = [...new Set([...sealed.keys(), ...checksums.keys()])].sort();
  return names.filter((name) => sealed.get(name) !== checksums.get(name)).map((name) => `${name}: ${said}`);
}

await command.parseAsync();
