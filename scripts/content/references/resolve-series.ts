import { fold } from '../../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import type { Article } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { byDate } from './by-date.ts';
import { mostFrequent } from './most-frequent.ts';
import { takeSlug } from './take-slug.ts';

export interface SeriesMembership {
  readonly article: FiledArticle;
  /** Another article that has the same part number. */
  readonly clash?: { readonly file: string; readonly part: number };
  readonly series: NonNullable<Article['series']>;
}

/**
 * Puts articles into their series. Names that fold to one are one series, called by its most frequent spelling and
 * addressed by that of its oldest article, so that no later one moves its page: of series whose names share a slug
 * («ملف سوريا»، «ملف، سوريا») the younger gets `-2`, `-3` … Articles that name no part follow the numbered ones by date.
 */
export function resolveSeries(articles: readonly FiledArticle[]): readonly SeriesMembership[] {
  const groups = new Map<string, FiledArticle[]>();
  for (const article of articles.filter(({ fields }) => fields.series !== undefined).toSorted(byDate)) {
    const key = fold(article.fields.series ?? '');
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), article]);
  }
  const taken = new Set<string>();
  return [...groups.values()].flatMap((members) => {
    const slug = takeSlug(toSlug(members[0]?.fields.series ?? ''), taken);
    return toMembers(members, slug);
  });
}

function toMembers(articles: readonly FiledArticle[], slug: string): readonly SeriesMembership[] {
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
    return { article, series: { name, slug, part }, ...(other === undefined ? {} : { clash: { file: other, part } }) };
  });
}

const partOf = ({ fields }: FiledArticle): number => fields.part ?? Infinity;
const dateOf = ({ times }: FiledArticle): number => times.date?.epoch ?? 0;
