import { analyse } from '../../assets/shared/arabic/analyse.ts';
import type { Fragment } from '../../assets/shared/search-index-format.ts';

/** Stands in a {@link PageWords} for the end of a line. */
export const lineEnd = -1;

/** The words of one page, as numbers in a {@link WordList}. */
export interface PageWords {
  /** One for each position of the page's text. */
  readonly text: Int32Array;
  /** Names, each ended by {@link lineEnd}. */
  readonly authors: Int32Array;
  readonly tags: Int32Array;
}

/** Every form of the site, numbered in the order of its first use, with the number of pages that write it. */
export interface WordList {
  readonly forms: string[];
  readonly pages: number[];
  readonly numberOf: Map<string, number>;
}

/** An empty list, which every page of an index adds its words to. */
export function createWordList(): WordList {
  return { forms: [], pages: [], numberOf: new Map() };
}

/** Breaks a page into words and counts the page for each of them. A page is kept as numbers, since thousands wait. */
export function toPageWords(fragment: Fragment, list: WordList): PageWords {
  const names = (texts: readonly string[]): Int32Array => toNumbers(texts.map((text) => `${text}\n`).join(''), list);
  const words = {
    text: toNumbers(fragment.text, list),
    authors: names(fragment.authors.map(({ name }) => name)),
    tags: names([...fragment.tags.map(({ name }) => name), ...(fragment.series === null ? [] : [fragment.series])]),
  };
  for (const word of new Set([...words.text, ...words.authors, ...words.tags])) {
    if (word !== lineEnd) list.pages[word] = (list.pages[word] ?? 0) + 1;
  }
  return words;
}

function toNumbers(text: string, list: WordList): Int32Array {
  const tokens = analyse(`${text}\nx`);
  const length = (tokens.at(-1)?.position ?? 1) - 1;
  const numbers = new Int32Array(length).fill(lineEnd);
  for (const { position, form } of tokens) if (position < length) numbers[position] = toNumber(form, list);
  return numbers;
}

function toNumber(form: string, list: WordList): number {
  const known = list.numberOf.get(form);
  if (known !== undefined) return known;
  const number = list.forms.length;
  list.forms.push(form);
  list.numberOf.set(form, number);
  return number;
}
