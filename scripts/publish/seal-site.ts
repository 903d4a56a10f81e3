import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSite, type CheckOptions, type SiteFault } from './check-site.ts';
import { checksumFile, formatChecksums } from './checksums.ts';
import { OutputError } from './output-error.ts';

/** Faults that are told one by one; a broken layout has one on every page. */
const TOLD = 20;

/**
 * Checks a built site and lays its checksums beside its pages.
 *
 * @param folder absolute; of a build that nobody sees yet
 * @returns the number of its files
 * @throws OutputError with what is wrong, before anything is written
 */
export async function sealSite(folder: string, options: CheckOptions): Promise<number> {
  const { checksums, faults } = await checkSite(folder, options);
  if (faults.length > 0) throw new OutputError(toMessage(faults));
  await writeFile(path.join(folder, checksumFile), formatChecksums(checksums));
  return checksums.size;
}

function toMessage(faults: readonly SiteFault[]): { readonly en: string; readonly ar: string } {
  const told = faults.slice(0, TOLD).map(({ file, message }) => `  ${file}: ${message.en} ${message.ar}`);
  const rest = faults.length > TOLD ? [`  … (+${faults.length - TOLD})`] : [];
  return {
    en: ['The built site has faults, so the last one stays:', ...told, ...rest].join('\n'),
    ar: `في الموقع المبني عيوب، فبقي الموقع السابق كما هو.`,
  };
}
