import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inStretches } from '../machine/in-stretches.ts';
import { listSite } from './check-site.ts';
import { checksumFile, formatChecksums } from './checksums.ts';
import { OutputError } from './output-error.ts';
import type { CheckedSite, SiteCheck, SiteFault } from './site-check.ts';

/** Faults that are told one by one; a broken layout has one on every page. */
const TOLD = 20;

/**
 * Ends the check of a built site and lays the checksums beside its pages. What was checked must be what lies in the
 * folder: the same files, of the same sizes. Their bytes are not read again, they came from writes that succeeded;
 * `npm run publish:check` reads them.
 *
 * @param folder absolute; of a build that nobody sees yet
 * @param check has seen every file of it
 * @param index whether the site must have its search index
 * @returns the number of its files
 * @throws OutputError with what is wrong, before anything is written
 */
export async function sealSite(folder: string, check: SiteCheck, index: boolean): Promise<number> {
  // Where another thread checks, the folder is listed meanwhile.
  const [checked, standing] = await Promise.all([check.finish(index), measureFiles(folder)]);
  const faults = [...checked.faults, ...findStrayFiles(standing, checked)];
  if (faults.length > 0) throw new OutputError(toMessage(faults));
  await writeFile(path.join(folder, checksumFile), formatChecksums(checked.checksums));
  return checked.checksums.size;
}

/** The sizes of a site's files, in bytes. */
async function measureFiles(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for await (const file of inStretches(listSite(folder))) {
    sizes.set(file, statSync(path.join(folder, file)).size);
  }
  return sizes;
}

/** Where a folder is not what was checked. */
function findStrayFiles(standing: ReadonlyMap<string, number>, { sizes }: CheckedSite): readonly SiteFault[] {
  const missing = [...sizes.keys()].filter((file) => !standing.has(file));
  return [
    ...missing.map((file) => toFault(file, 'was written and is gone', 'كُتب ثم اختفى')),
    ...[...standing].flatMap(([file, found]) => {
      const size = sizes.get(file);
      if (size === undefined) return [toFault(file, 'was not written by this build', 'لم يكتبه هذا البناء')];
      return found === size ? [] : [toFault(file, 'was changed after it was written', 'تغيّر بعد كتابته')];
    }),
  ];
}

function toFault(file: string, en: string, ar: string): SiteFault {
  return { file, message: { en: `The file ${en}.`, ar: `الملف ${ar}.` } };
}

function toMessage(faults: readonly SiteFault[]): { readonly en: string; readonly ar: string } {
  const told = faults.slice(0, TOLD).map(({ file, message }) => `  ${file}: ${message.en} ${message.ar}`);
  const rest = faults.length > TOLD ? [`  … (+${faults.length - TOLD})`] : [];
  return {
    en: ['The built site has faults, so the last one stays:', ...told, ...rest].join('\n'),
    ar: `في الموقع المبني عيوب، فبقي الموقع السابق كما هو.`,
  };
}
