import { canKeepCopies, keepArticle, pruneCopies, startOffline } from './offline-copies.ts';
import {
  addRead,
  isListed,
  readList,
  toggleSaved,
  writeList,
  type ListedArticle,
  type ReadingList,
} from './reading-list.ts';
import { words } from './reading-data.ts';

/**
 * Shows on an article's button whether it is saved, notes that it is being read where the reader wants that, and
 * refreshes its copy.
 *
 * @returns what a press of the button does
 */
export function startArticle(button: HTMLButtonElement): () => void {
  const article = describeArticle();
  const show = (list: ReadingList): void => {
    const isSaved = list.saved.some(({ path }) => path === article.path);
    button.setAttribute('aria-pressed', String(isSaved));
    button.textContent = isSaved ? words.isSaved : words.save;
  };
  show(isOfflineCopy() ? readList() : noteReading(article));
  return () => {
    const list = toggleSaved(readList(), article);
    if (!writeList(list)) {
      tell(button, words.storageFull);
      return;
    }
    show(list);
    tell(button, '');
    follow(list, article.path).then(
      (isKept) => tell(button, toAnswer(list.saved[0] === article, isKept)),
      () => tell(button, toAnswer(list.saved[0] === article, false)),
    );
  };
}

/** Puts the article into the history, where one is kept, and brings its copy up to date, where one is wanted. */
function noteReading(article: ListedArticle): ReadingList {
  const list = addRead(readList(), article);
  writeList(list);
  // What fails here the reader did not ask for.
  if (isListed(list, article.path)) whenLoaded(() => void follow(list, article.path).catch(() => undefined));
  return list;
}

function toAnswer(isSaved: boolean, isKept: boolean): string {
  if (!isSaved) return words.unsaved;
  return isKept ? words.saved : words.savedLinkOnly;
}

/**
 * Makes the copies on the device match the lists.
 *
 * @returns whether a copy of the article is there now
 */
async function follow(list: ReadingList, path: string): Promise<boolean> {
  if (!canKeepCopies()) return false;
  const isWanted = isListed(list, path);
  if (isWanted) {
    await startOffline();
    await keepArticle(path, findPictures());
  }
  await pruneCopies(readList());
  return isWanted;
}

function describeArticle(): ListedArticle {
  return {
    path: location.pathname,
    title: document.querySelector('h1')?.textContent.trim() ?? document.title,
    date: document.querySelector('.dateline time')?.textContent ?? '',
  };
}

/** Files of the pictures on the page, as far as the browser has chosen them. */
function findPictures(): readonly string[] {
  return [...document.querySelectorAll<HTMLImageElement>('main img')]
    .map(({ currentSrc }) => currentSrc)
    .filter((source) => source.startsWith(location.origin));
}

/** Whether this page is itself a copy that the worker gave. */
const isOfflineCopy = (): boolean => document.querySelector('[data-offline]') !== null;

function tell(button: HTMLButtonElement, news: string): void {
  const status = button.closest('.tools')?.querySelector('[role=status]');
  if (status) status.textContent = news;
}

function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else window.addEventListener('load', act, { once: true });
}
