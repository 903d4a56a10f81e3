import { lstatSync, statSync, type Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Message, Problem } from '../../problem.ts';
import { routes } from '../../routes.ts';
import { sameMediaName } from '../messages/address-messages.ts';
import type { ContentFile } from './content-file.ts';
import { findAddressClashes, type AddressedFile } from '../references/find-address-clashes.ts';
import {
  ignoredCode,
  ignoredComments,
  ignoredFolder,
  ignoredText,
  unreadableFile,
} from '../messages/source-messages.ts';
import { findFileFault } from './find-file-fault.ts';

/** What stands in a content folder, each list in the order of its file names. */
export interface ContentListing {
  readonly articles: readonly ContentFile[];
  readonly authors: readonly ContentFile[];
  readonly pages: readonly ContentFile[];
  /** Old comments, a file for each article. */
  readonly comments: readonly ContentFile[];
  /** Paths below `media`, in NFC, with forward slashes. */
  readonly media: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

interface Walk {
  /** The content folder as the disk knows it, without symbolic links. */
  readonly root: string;
  readonly contentDir: string;
  readonly files: ContentFile[];
  readonly problems: Problem[];
}

/** What a content folder holds besides `site.yaml`. */
const folders: readonly string[] = ['articles', 'authors', 'pages', 'comments', 'media'];

/** Left by editors, disks and version control; nobody filed them. */
const litter = /^(?:\..*|.*~|#.*#|.*\.sw[a-p]|Thumbs\.db|desktop\.ini|node_modules)$/;
const code = /\.(?:njk|[cm]?[jt]sx?|liquid|hbs|php)$/i;
const markdown = /\.md$/;
const yaml = /\.ya?ml$/;

const emptyListing: ContentListing = {
  articles: [],
  authors: [],
  pages: [],
  comments: [],
  media: new Set(),
  problems: [],
};

/** Whether a folder stands there; links to folders count. */
export function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Lists the files of a content folder and reads none of them; none where there is no folder. A symbolic link is followed
 * only to a file inside the folder; pipes and devices are never opened.
 */
export async function listContent(contentDir: string): Promise<ContentListing> {
  if (!isFolder(contentDir)) return emptyListing;
  const root = await realpath(contentDir).catch(() => contentDir);
  const list = async (folder: string): Promise<Walk> => {
    const walk: Walk = { root, contentDir, files: [], problems: [] };
    if (lstatSync(path.join(contentDir, folder), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      takeOther(folder, walk);
    } else {
      await walkFolder(folder, walk);
    }
    walk.files.sort((a, b) => (a.file < b.file ? -1 : 1));
    return walk;
  };
  const [articles, authors, pages, comments, media] = await Promise.all(folders.map(list));
  const problems: Problem[] = [
    ...(await findStrays(contentDir)),
    ...(media?.problems ?? []),
    ...findAddressClashes((media?.files ?? []).map(toAddressed), routes.media, sameMediaName),
  ];
  const take = (walk: Walk | undefined, kind: RegExp, message: Message): readonly ContentFile[] => {
    const files = walk?.files ?? [];
    const others = files.filter(({ file }) => !kind.test(file));
    problems.push(...(walk?.problems ?? []), ...others.map(({ file }) => toIgnored(file, message)));
    return files.filter(({ file }) => kind.test(file));
  };
  return {
    articles: take(articles, markdown, ignoredText()),
    authors: take(authors, markdown, ignoredText()),
    pages: take(pages, markdown, ignoredText()),
    comments: take(comments, yaml, ignoredComments()),
    media: new Set((media?.files ?? []).map(({ file }) => file.slice('media/'.length).normalize('NFC'))),
    problems,
  };
}

/** Files are published under the paths that they have below `media`. */
function toAddressed({ file }: ContentFile): AddressedFile {
  return { file, slug: file.slice('media/'.length), locate: () => ({ line: 1, column: 1 }) };
}

/** Warns of what stands beside the known folders, where nothing is read: programs, and folders with other names. */
async function findStrays(contentDir: string): Promise<readonly Problem[]> {
  const entries = await readdir(contentDir, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => {
    if (litter.test(entry.name) || folders.includes(entry.name)) return [];
    if (entry.isDirectory()) return [toProblem('warning', 'ignored-folder', entry.name, ignoredFolder(folders))];
    return code.test(entry.name) ? [toProblem('warning', 'ignored-file', entry.name, ignoredCode())] : [];
  });
}

/** Says of a file that stands where others are read that it is not. */
function toIgnored(file: string, message: Message): Problem {
  return toProblem('warning', 'ignored-file', file, code.test(file) ? ignoredCode() : message);
}

function toProblem(severity: Problem['severity'], rule: string, file: string, message: Message): Problem {
  return { severity, rule, file, line: 1, column: 1, message };
}

async function walkFolder(folder: string, walk: Walk): Promise<void> {
  const entries = await readFolder(folder, walk);
  const inner: string[] = [];
  for (const entry of entries) {
    if (litter.test(entry.name)) continue;
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) inner.push(file);
    else if (entry.isFile()) walk.files.push({ file, path: path.join(walk.contentDir, file) });
    else takeOther(file, walk);
  }
  await Promise.all(inner.map((next) => walkFolder(next, walk)));
}

async function readFolder(folder: string, walk: Walk): Promise<readonly Dirent[]> {
  try {
    return await readdir(path.join(walk.contentDir, folder), { withFileTypes: true });
  } catch (error) {
    const reason = errorCode(error);
    if (reason !== 'ENOENT') walk.problems.push(toProblem('error', 'unreadable-file', folder, unreadableFile(reason)));
    return [];
  }
}

/** Takes what is neither a file nor a folder: links to files of the content, of all else the fault. */
function takeOther(file: string, { root, contentDir, files, problems }: Walk): void {
  const place = path.join(contentDir, file);
  const fault = findFileFault(place, root);
  if (fault === null) files.push({ file, path: place });
  else problems.push(toProblem('error', fault.rule, file, fault.message));
}

/** The short name that the machine gives a failure: `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
