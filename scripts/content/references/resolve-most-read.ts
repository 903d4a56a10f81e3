import type { Problem } from '../../problem.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { futureMostRead, unknownMostRead } from '../messages/messages.ts';
import type { FieldPath } from '../files/locate-field.ts';
import { isBefore } from '../articles/moments.ts';
import type { MostRead } from '../newsroom.ts';
import type { FiledMostRead } from '../parse-most-read.ts';
import { mostReadFile } from '../parse-most-read.ts';
import type { FiledContent } from './filed-content.ts';
import { createSuggest } from '../messages/suggest.ts';

export interface ResolvedMostRead {
  readonly mostRead?: MostRead;
  readonly problems: readonly Problem[];
}

/**
 * Finds the articles of the snapshot. A counter also counts what has left the site since, so a slug without an article
 * is a warning and no error.
 */
export function resolveMostRead(filed: FiledMostRead, { articles, now }: FiledContent): ResolvedMostRead {
  const { taken, entries, locate } = filed;
  const problems: Problem[] = filed.problems.map((problem) => ({ ...problem, file: mostReadFile }));
  const warn = (rule: string, path: FieldPath, message: Problem['message']): void => {
    problems.push({ severity: 'warning', rule, file: mostReadFile, ...locate(path), message });
  };
  if (taken === undefined) return { problems };
  if (isBefore(now, taken)) warn('most-read-future', ['taken'], futureMostRead(formatMoment(taken)));
  const known = new Set(articles.map(({ slug }) => slug));
  const suggest = createSuggest(() => articles.map(({ slug, fields }) => [slug, fields.title ?? slug]));
  for (const { slug, path } of entries)
    if (!known.has(slug)) warn('most-read-unknown', path, unknownMostRead(slug, suggest(slug)));
  return { mostRead: { taken, slugs: entries.map(({ slug }) => slug).filter((slug) => known.has(slug)) }, problems };
}
