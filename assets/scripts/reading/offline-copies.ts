import { toCacheName } from '../../shared/reading-data.ts';
import { readingData } from './reading-data.ts';
import { isEmpty, type ReadingList } from './reading-list.ts';

const { workerHref, savedHref } = readingData;
const cacheName = toCacheName(new URL('.', new URL(workerHref, location.href)).pathname);
/** This script, which the script of every page loads by a name that no page tells. */
const ownPath = new URL(import.meta.url).pathname;

/** Whether this browser keeps copies for reading without a connection: it does at secure addresses. */
export const canKeepCopies = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

/** Starts the worker that shows copies, and puts the page of saved articles aside, which stands in for what is not kept. */
export async function startOffline(): Promise<void> {
  await navigator.serviceWorker.register(workerHref, { updateViaCache: 'none' });
  await keepPage(await caches.open(cacheName), savedHref, []);
}

/**
 * Keeps a copy of an article as the site has it now, with its styles, scripts and the pictures that were shown.
 *
 * @param pictures addresses of the files that the browser chose
 * @throws where the site does not answer, or there is no room
 */
export async function keepArticle(path: string, pictures: readonly string[]): Promise<void> {
  await keepPage(await caches.open(cacheName), path, pictures);
}

async function keepPage(copies: Cache, path: string, pictures: readonly string[]): Promise<void> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.clone().text(), 'text/html');
  await copies.put(path, response);
  for (const file of [...findFiles(page), ...pictures]) {
    // Names hold a hash of the bytes, so what is there is right. One file that fails is one file missing.
    if (!(await copies.match(file))) await copies.add(file).catch(() => undefined);
  }
}

/** Styles, fonts and scripts that a page loads or may load, as they are written there. */
function findFiles(page: Document): readonly string[] {
  const named = (selector: string, attribute: string): readonly string[] =>
    [...page.querySelectorAll(selector)].flatMap((element) => element.getAttribute(attribute) ?? []);
  return [
    ...named('link:is([rel=stylesheet], [rel=preload], [rel=icon])', 'href'),
    ...named('script[src]', 'src'),
    ownPath,
  ];
}

/** Forgets the copies of what is on no list, and what only they needed; with nothing listed the worker goes, too. */
export async function pruneCopies(list: ReadingList): Promise<void> {
  if (isEmpty(list)) {
    const registration = await navigator.serviceWorker.getRegistration(workerHref);
    await registration?.unregister();
    await caches.delete(cacheName);
    return;
  }
  const copies = await caches.open(cacheName);
  const listed = new Set([savedHref, ...[...list.saved, ...(list.read ?? [])].map(({ path }) => path)]);
  const texts: string[] = [];
  const files: string[] = [];
  for (const { url } of await copies.keys()) {
    const { pathname } = new URL(url);
    if (listed.has(pathname)) texts.push((await (await copies.match(url))?.text()) ?? '');
    else files.push(pathname);
  }
  const isNeeded = (file: string): boolean => file === ownPath || texts.some((text) => text.includes(file));
  for (const file of files) if (!isNeeded(file)) await copies.delete(file);
}

/** Which of these pages can be read without a connection. */
export async function findCopies(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) if (await caches.match(path, { cacheName })) found.add(path);
  return found;
}
