import { fold } from '../../../assets/shared/arabic/fold.ts';
import type { Article } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { mostFrequent } from './resolve-tags.ts';

export interface SeriesMembership {
  readonly article: FiledArticle;
  /** Another article that has the same part number. */
  readonly clash?: { readonly file: string; readonly part: number };
  readonly series: NonNullable<Article['series']>;
}

/**
 * Puts articles into their series. Names that fold to one are one series, called by its most frequent spelling.
 * Articles that name no part follow the numbered ones by date.
 */
export function resolveSeries(articles: readonly FiledArticle[]): readonly SeriesMembership[] {
  const groups = new Map<string, FiledArticle[]>();
  for (const article of articles) {
    const key = fold(article.fields.series ?? '');
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), article]);
  }
  return [...groups.values()].flatMap(toMembers);
}

function toMembers(articles: readonly FiledArticle[]): readonly SeriesMembership[] {
  const spellings = new Map<string, number>();
  for (const { fields } of articles) spellings.set(fields.series ?? '', (spellings.get(fields.series ?? '') ?? 0) + 1);
  const name = mostFrequent(spellings) ?? '';
  const files = new Map<number, string>();
  const ordered = [...articles].sort(
    (a, b) => partOf(a) - partOf(b) || dateOf(a) - dateOf(b) || (a.file < b.file ? -1 : 1),
  );
  let last = 0;
  return ordered.map((article) => {
    const part = article.fields.part ?? last + 1;
    last = Math.max(last, part);
    const other = files.get(part);
    if (other === undefined) files.set(part, article.file);
    return { article, series: { name, part }, ...(other === undefined ? {} : { clash: { file: other, part } }) };
  });
}

const partOf = ({ fields }: FiledArticle): number => fields.part ?? Infinity;
const dateOf = ({ times }: FiledArticle): number => times.date?.epoch ?? 0;
