import { searchLabelsFor } from '../../labels/search-labels.ts';
import { toTopTags } from '../lists/index-pages.ts';
import type { PageContext } from '../page-context.ts';

/** A way to ask, shown by a query that finds something here. */
export interface SearchTip {
  /** «كاتب:رنا» */
  readonly query: string;
  /** «ما كتبه كاتب» */
  readonly text: string;
}

/** How to ask, in names that this newspaper prints; a way for which it has no name is not shown. */
export function toSearchTips(context: PageContext): readonly SearchTip[] {
  const { tipTexts, authorField } = searchLabelsFor(context.newsroom.site.lang);
  const tags = toTopTags(context).map(({ subject }) => subject.name);
  const phrase = tags.find((name) => name.includes(' '));
  const [word, unwanted] = tags.filter((name) => !name.includes(' '));
  const author = findBusiestAuthor(context);
  return [
    ...(phrase === undefined ? [] : [{ query: `«${phrase}»`, text: tipTexts.phrase }]),
    ...(word === undefined || unwanted === undefined
      ? []
      : [{ query: `${word} -${unwanted}`, text: tipTexts.without.replace('{word}', () => unwanted) }]),
    ...(author === undefined ? [] : [{ query: `${authorField}${author}`, text: tipTexts.byAuthor }]),
  ];
}

/** First name of the person who wrote most: «رنا» of «رنا خوري». */
function findBusiestAuthor({ collections }: PageContext): string | undefined {
  const [busiest] = [...collections.authors.values()]
    .filter(({ subject, articles }) => !subject.collective && articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length);
  return busiest?.subject.name.split(' ')[0];
}
