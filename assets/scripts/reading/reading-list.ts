const key = 'reading';
/** Articles that the history holds. */
const MOST_READ = 30;

/** An article on the reader's lists. */
export interface ListedArticle {
  /** Address of the page on its host, percent-encoded. */
  readonly path: string;
  readonly title: string;
  /** When it was published, in words. */
  readonly date: string;
}

/** What the reader asked this device to remember. It is sent to nobody. */
export interface ReadingList {
  /** The latest first. */
  readonly saved: readonly ListedArticle[];
  /** What was read, the latest first; null while the reader has not asked for it to be remembered. */
  readonly read: readonly ListedArticle[] | null;
}

export const emptyList: ReadingList = { saved: [], read: null };

/** What is remembered; nothing where storage is closed or holds something else. */
export function readList(): ReadingList {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<keyof ReadingList, unknown>>;
    return { saved: toArticles(kept.saved), read: Array.isArray(kept.read) ? toArticles(kept.read) : null };
  } catch {
    return emptyList;
  }
}

function toArticles(kept: unknown): readonly ListedArticle[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { path, title, date } = item as Partial<Record<keyof ListedArticle, unknown>>;
    return typeof path === 'string' && path.startsWith('/') && typeof title === 'string'
      ? [{ path, title, date: typeof date === 'string' ? date : '' }]
      : [];
  });
}

/** @returns whether it is remembered now: storage may be closed or full */
export function writeList(list: ReadingList): boolean {
  try {
    if (isEmpty(list)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

export const isEmpty = ({ saved, read }: ReadingList): boolean => saved.length === 0 && read === null;

export const isListed = ({ saved, read }: ReadingList, path: string): boolean =>
  [...saved, ...(read ?? [])].some((article) => article.path === path);

/** Saves an article, or takes it off the list where it is there. */
export function toggleSaved(list: ReadingList, article: ListedArticle): ReadingList {
  const others = list.saved.filter(({ path }) => path !== article.path);
  return { ...list, saved: others.length < list.saved.length ? others : [article, ...others] };
}

/** Puts an article at the head of the history, where one is kept. */
export function addRead(list: ReadingList, article: ListedArticle): ReadingList {
  const { read } = list;
  if (read === null) return list;
  return { ...list, read: [article, ...read.filter(({ path }) => path !== article.path)].slice(0, MOST_READ) };
}
