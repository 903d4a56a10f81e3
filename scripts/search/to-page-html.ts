import { fieldWeights, type Field, type Fragment } from '../../assets/shared/search-index-format.ts';
import { toNameKey } from '../../assets/shared/search-key.ts';
import { lineEnd, type PageWords } from './page-words.ts';

/** Pagefind gives a sign of its own a position and no place in the index: it keeps phrases from spanning two lines. */
const gap = '-';
/** Stands for the words of a page that has none: Pagefind leaves such pages out, and the others would take their numbers. */
const wordless = 'zzx';

/**
 * The page that Pagefind reads: keys in place of words, each field with its weight. Its language is `zxx`, no linguistic
 * content, so that Pagefind neither stems nor splits the keys.
 *
 * @param keyOf the key of a word, by its number
 */
export function toPageHtml(fragment: Fragment, words: PageWords, keyOf: (word: number) => string): string {
  const titleEnd = words.text.indexOf(lineEnd) + 1 || words.text.length;
  const standfirstEnd = toStandfirstEnd(words.text, titleEnd);
  const toKeys = (numbers: Int32Array): string =>
    Array.from(numbers, (word) => (word === lineEnd ? gap : keyOf(word))).join(' ');
  const nameKeys = [
    ...fragment.authors.map(({ slug }) => toNameKey('author', slug)),
    ...fragment.tags.map(({ slug }) => toNameKey('tag', slug)),
    ...(fragment.series === null ? [] : [toNameKey('series', fragment.series)]),
  ];
  const isWordless = words.text.every((word) => word === lineEnd);
  return [
    '<html lang="zxx"><head><title>-</title></head><body data-pagefind-body>',
    toField('title', toKeys(words.text.subarray(0, titleEnd))),
    toField('standfirst', toKeys(words.text.subarray(titleEnd, standfirstEnd))),
    toField('body', isWordless ? wordless : toKeys(words.text.subarray(standfirstEnd))),
    toField('author', `${gap} ${toKeys(words.authors)}`),
    toField('tag', `${toKeys(words.tags)} ${nameKeys.join(' ')}`),
    '</body></html>',
  ].join('');
}

/** Where there is no standfirst but the first of several paragraphs, that paragraph counts as one. */
function toStandfirstEnd(text: Int32Array, titleEnd: number): number {
  const end = text.indexOf(lineEnd, titleEnd) + 1 || text.length;
  if (text[titleEnd] !== lineEnd) return end;
  return text.indexOf(lineEnd, end) + 1 || end;
}

function toField(field: Field, keys: string): string {
  return `<div data-pagefind-weight="${fieldWeights[field]}">${keys}</div>`;
}
