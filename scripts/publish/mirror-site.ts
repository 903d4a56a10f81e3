import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { routes } from '../routes.ts';
import { checkSite, listSite } from './check-site.ts';
import { checksumFile, formatChecksums } from './checksums.ts';
import type { Signer } from './minisign.ts';
import { toMirrorPage } from './mirror-page.ts';
import { OutputError } from './output-error.ts';

export interface MirrorOptions {
  /** The address that the site was built for. */
  readonly siteUrl: string;
  /** Signs the checksums; left out, they are not signed. */
  readonly signer?: Signer;
  /** What the signature says of the mirror, such as its day. */
  readonly comment: string;
}

/** What only a server can use. */
const forServers = [routes.searchIndex().slice(1), routes.editor().slice(1), '_hosts/', '_headers', '_redirects'];
/** An address for checking the links of a mirror; nobody asks it. */
const NOWHERE = 'https://mirror.invalid/';

/**
 * Writes a copy of a site that opens from a disk or USB stick by a double click on its `index.html`, with checksums of
 * its files. Searching needs a server; the search page of the copy leads to sections, tags and the archive instead.
 *
 * @param to an empty or missing folder
 * @returns how many files the copy has
 * @throws OutputError when the folder is not empty, or a link of the copy would lead nowhere
 */
export async function mirrorSite(folder: string, to: string, options: MirrorOptions): Promise<number> {
  const { pathname } = new URL(options.siteUrl);
  if ((await readdir(to).catch(() => [])).length > 0) {
    throw new OutputError({
      en: `${to} is not empty. Choose a new folder for the mirror.`,
      ar: 'هذا المجلد ليس فارغًا. اختر للنسخة مجلدًا جديدًا.',
    });
  }
  const names = listSite(folder).filter((name) => !forServers.some((start) => name.startsWith(start)));
  for (const name of names) {
    const target = path.join(to, ...name.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    const source = path.join(folder, ...name.split('/'));
    if (name.endsWith('.html')) await writeFile(target, toMirrorPage(await readFile(source, 'utf8'), name, pathname));
    else if (!name.endsWith('.js')) await copyFile(source, target);
  }
  return seal(to, options);
}

async function seal(to: string, { signer, comment }: MirrorOptions): Promise<number> {
  const { checksums, faults } = await checkSite(to, { siteUrl: NOWHERE, index: false });
  const [fault] = faults;
  if (fault !== undefined) {
    throw new OutputError({ en: `${fault.file}: ${fault.message.en}`, ar: `${fault.file}: ${fault.message.ar}` });
  }
  const list = formatChecksums(checksums);
  await writeFile(path.join(to, checksumFile), list);
  if (signer !== undefined) {
    await writeFile(path.join(to, `${checksumFile}.minisig`), signer.sign(Buffer.from(list), comment));
  }
  return checksums.size;
}
