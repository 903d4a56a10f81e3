import { arabicDigitClass, letterClass, markClass, persianDigitClass, presentationClass, tatweel } from './letters.ts';
import { toSearchForm } from './search-form.ts';

/** A word of a text, as search sees it. */
export interface Token {
  /** Its number in the text, from 0. A line break takes a number of its own, so that no phrase spans two blocks. */
  readonly position: number;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** {@link toSearchForm} of the word; never empty. */
  readonly form: string;
}

const joiner = '\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const arabicLetter = `[${letterClass}${presentationClass}]`;
const arabicWord = `${arabicLetter}[${letterClass}${presentationClass}${markClass}${tatweel}${joiner}]*`;
const digit = `[0-9${arabicDigitClass}${persianDigitClass}]`;
const otherLetter = `(?!${arabicLetter}|${tatweel})\\p{L}`;
const number = [
  `${digit}{1,3}(?:[,٬]${digit}{3})+(?!${digit})(?:[.٫]${digit}+)?`,
  `(?<!${digit}[.٫/])${digit}+[.٫]${digit}+(?!${digit}|[.٫/]${digit})`,
  `${digit}+,${digit}{1,2}(?!${digit}|[,.]${digit})`,
  `${digit}+(?:${otherLetter}){1,2}(?!${otherLetter}|${digit})`,
  `${digit}+`,
].join('|');
const otherWord = `${otherLetter}(?:${otherLetter}|\\p{M}|[${joiner}]|${digit}|['’](?=${otherLetter}))*(?:(?<=[A-Za-z])[-‑]${digit}+)?`;
const wordOrBreak = new RegExp(`${arabicWord}|${number}|${otherWord}|\\n`, 'gu');

const formOf = new Map<string, string>();
const remembered = 100_000;

/** News repeats its words, so that remembering their forms saves most of the work of a build. */
function rememberedForm(word: string): string {
  const known = formOf.get(word);
  if (known !== undefined) return known;
  if (formOf.size >= remembered) formOf.clear();
  const form = toSearchForm(word);
  formOf.set(word, form);
  return form;
}

/**
 * Breaks a text into the words that search knows: at every sign, Arabic, ASCII or typographic, with or without a space
 * beside it; between Arabic and Latin letters (والF16 is وال and F16) and between letters and digits of Arabic text; not
 * inside a number (12.5, 1,250, ٣٫٥), nor at invisible controls.
 *
 * @example analyse('دمشق،بيروت').map((token) => token.form) // ['دمشق', 'بيروت']
 */
export function analyse(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const match of text.matchAll(wordOrBreak)) {
    const [word] = match;
    const form = word === '\n' ? '' : rememberedForm(word);
    if (form !== '') tokens.push({ position, start: match.index, end: match.index + word.length, form });
    if (form !== '' || word === '\n') position += 1;
  }
  return tokens;
}
