import { formatNumber, type DigitPolicy } from '../../assets/shared/arabic/digits.ts';
import { nouns } from '../../assets/shared/arabic/nouns.ts';
import { formatCount, type GrammaticalCase } from '../../assets/shared/arabic/plural.ts';
import { textDirection } from './text-direction.ts';

/** What the site counts. */
export type Counted =
  'article' | 'comment' | 'view' | 'minute' | 'year' | 'part' | 'author' | 'tag' | 'correction' | 'update' | 'time';

const english: Readonly<Record<Counted, readonly [one: string, other: string]>> = {
  article: ['article', 'articles'],
  comment: ['comment', 'comments'],
  view: ['view', 'views'],
  minute: ['minute', 'minutes'],
  year: ['year', 'years'],
  part: ['part', 'parts'],
  author: ['author', 'authors'],
  tag: ['tag', 'tags'],
  correction: ['correction', 'corrections'],
  update: ['update', 'updates'],
  time: ['time', 'times'],
};

/**
 * A number with what it counts, agreeing in the language of the page: the only place where the two meet.
 *
 * @example formatCounted(3, 'comment', 'ar', 'latn') // '3 تعليقات'
 * @example formatCounted(1, 'view', 'en', 'latn') // '1 view'
 */
export function formatCounted(
  n: number,
  counted: Counted,
  lang: string,
  digits: DigitPolicy,
  grammaticalCase: GrammaticalCase = 'nominative',
): string {
  if (!readsEnglish(lang)) return formatCount(n, nouns[counted], digits, grammaticalCase);
  const [one, other] = english[counted];
  return `${formatNumber(n, 'latn')} ${n === 1 ? one : other}`;
}

/**
 * Whether interface words, dates and counts of a page in `lang` are English: they run the way its texts do, so that a
 * page in French has English words as well.
 */
export function readsEnglish(lang: string): boolean {
  return textDirection(lang) === 'ltr';
}
