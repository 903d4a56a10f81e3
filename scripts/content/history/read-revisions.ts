import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { toZonedTime } from '../../dates/zoned-time.ts';
import { askGit, readBlobs } from './ask-git.ts';
import type { Article, Revision } from '../newsroom.ts';

/** What is printed of an article, as plain text, from the bytes of its file; undefined where they can't be read. */
export type ToText = (bytes: Buffer) => string | undefined;

export interface ReadRevisions {
  /** How much of its past the content's folder remembers. */
  readonly history: 'whole' | 'shallow' | 'none';
  /** By the articles' slugs, the latest first; articles that were never changed are absent. */
  readonly revisions: ReadonlyMap<string, readonly Revision[]>;
}

/** A change of a file: when, and its bytes before and after by their names in git. */
interface Change {
  readonly epoch: number;
  readonly before: string;
  readonly after: string;
}

/** Of an article that changes all the time, so many changes are told. */
const REMEMBERED = 30;

/**
 * Reads from git how the published text of articles changed: one walk through the history, and one reading of what the
 * files held, however many articles there are. Changes before an article's date are its writing, and changes of front
 * matter alone are nothing to readers.
 */
export async function readRevisions(
  contentDir: string,
  articles: readonly Article[],
  zone: string,
  toText: ToText,
): Promise<ReadRevisions> {
  const shallow = await askGit(contentDir, ['rev-parse', '--is-shallow-repository']);
  if (shallow === null) return { history: 'none', revisions: new Map() };
  const log = await askGit(contentDir, [
    ...['-c', 'core.quotePath=off', 'log', '--no-merges', '--raw', '--no-abbrev', '-M', '-z', '--relative'],
    ...['--format=%x02%at', '--', 'articles'],
  ]);
  const changes = followArticles(log?.toString('utf8') ?? '', articles);
  const names = new Set([...changes.values()].flat().flatMap(({ before, after }) => [before, after]));
  const blobs = await readBlobs(contentDir, [...names]);
  const texts = new Map([...blobs].map(([name, bytes]) => [name, toText(bytes)]));
  const revisions = new Map<string, readonly Revision[]>();
  for (const [slug, filed] of changes) {
    const read = filed.flatMap((change) => toRevision(change, texts, zone) ?? []);
    if (read.length > 0) revisions.set(slug, read);
  }
  return { history: shallow.toString('utf8').trim() === 'true' ? 'shallow' : 'whole', revisions };
}

function toRevision(
  { epoch, before, after }: Change,
  texts: ReadonlyMap<string, string | undefined>,
  zone: string,
): Revision | undefined {
  const [old, now] = [texts.get(before), texts.get(after)];
  if (old === undefined || now === undefined || old === now) return undefined;
  const time: ZonedTime = toZonedTime(epoch, zone);
  return { time, before: old, after: now };
}

/** The changes of each article since its publication, the latest first, through every name that its file had. */
function followArticles(log: string, articles: readonly Article[]): ReadonlyMap<string, readonly Change[]> {
  const followed = new Map(articles.map((article) => [article.file, article]));
  const changes = new Map<string, Change[]>();
  let epoch = 0;
  const tokens = log.split('\0').map((token) => token.replace(/^\n+/, ''));
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token.startsWith('\u0002')) epoch = Number(token.slice(1).trim()) * 1000;
    // `:100644 100644 <before> <after> M`, then the path; of a renamed file the old path, then the new one.
    const [, , before, after, status] = token.startsWith(':') ? token.split(' ') : [];
    if (before === undefined || after === undefined || status === undefined) continue;
    const isRenamed = /^[RC]/.test(status);
    const path = tokens[(at += isRenamed ? 2 : 1)] ?? '';
    const article = followed.get(path);
    if (article === undefined) continue;
    if (status !== 'M') followed.delete(path);
    if (isRenamed) followed.set(tokens[at - 1] ?? '', article);
    if (before === after || status === 'A' || epoch <= article.date.epoch) continue;
    const known = changes.get(article.slug) ?? [];
    if (known.length < REMEMBERED) changes.set(article.slug, [...known, { epoch, before, after }]);
  }
  return changes;
}
