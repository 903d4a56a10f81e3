import { comma, letterClass, markClass, questionMark, semicolon } from './letters.ts';
import { pairQuotes } from './quotes.ts';

const arabicMarks: Readonly<Record<string, string>> = { ',': comma, ';': semicolon, '?': questionMark };
const inWord = `${letterClass}${markClass}`;
const arabicLetter = new RegExp(`[${letterClass}]`);
const quote = /["“”„‟'‘’‚«»]/;
const address = /([A-Za-z]{2,9}:\/\/\S+)/;

const twoLetters = new RegExp(`[${inWord}]{2}$`);
/** All that the rules below act on, and a little more. */
const faulty = new RegExp(`[,;?]|\\.{3}|[،؛؟!:](?:(?<=[ \\xA0].)|(?=[${letterClass}]))`);
const dots = /(?<!\.)\.{3,}/g;
const asciiMark = /[,;?]/g;
const afterArabic = new RegExp(`[${inWord}»›)\\]]["”’]?$`);
const beforeArabic = new RegExp(`^ ?["“«‹(]?[${letterClass}]`);
const closingMark = '(?=[،؛؟]|!(?!=)|:(?![:)(/]|\\s?\\d))';
const spaceBefore = new RegExp(`(?<=\\S)[ \\xA0]+${closingMark}`, 'g');
const spaceAtStart = new RegExp(`^[ \\xA0]+${closingMark}`);
/** How many characters before a mark say what it belongs to. */
const reach = 4;
const noSpaceAfter = new RegExp(`(?<=[${inWord}0-9»›)][،؛؟!:]{1,3})(?=[${letterClass}])`, 'g');

/**
 * A text in the punctuation of Arabic print: «…» and inside it ‹…› for quotes that pair up (an orphan stays), … for three
 * dots, no space before ، ؛ ؟ ! : and one after, ، ؛ ؟ for `, ; ?` after or before an Arabic word. A text without Arabic
 * letters is left alone, and so are addresses, decimals and scores, emoticons, two dots. Total and linear; where no quote
 * is an orphan, setting a text twice changes nothing more.
 *
 * @example setTypography('قال "نعم" , ثم صمت...') // 'قال «نعم»، ثم صمت…'
 */
export function setTypography(text: string): string {
  return setParagraph([text])[0] ?? text;
}

/**
 * {@link setTypography} for the texts of one paragraph that markup cuts apart: quotes pair up across them, spaces are
 * set inside each. Where something else than text stands between two of them (a line break, code), pass a text for it,
 * such as `'\n'` or `'\uFFFC'`.
 *
 * @example setParagraph(['قال: "', 'نعم', '"']) // ['قال: «', 'نعم', '»']
 */
export function setParagraph(texts: readonly string[]): string[] {
  const paragraph = texts.length === 1 ? (texts[0] ?? '') : texts.join('');
  if (!arabicLetter.test(paragraph)) return [...texts];
  const quoted = quote.test(paragraph) ? setQuotes(texts, paragraph) : texts;
  return quoted.map((text, index) => {
    const lead = index === 0 ? '' : (quoted[index - 1] ?? '').slice(-reach);
    return text.includes('://') ? setAroundAddresses(text, lead) : setSpacing(text, lead);
  });
}

function setAroundAddresses(text: string, lead: string): string {
  const parts = text.split(address);
  return parts.map((part, index) => (index % 2 === 1 ? part : setSpacing(part, index === 0 ? lead : ''))).join('');
}

/** A sign for the quotation mark at an offset. */
interface Sign {
  readonly at: number;
  readonly sign: '«' | '‹' | '»' | '›';
}

function setQuotes(texts: readonly string[], paragraph: string): readonly string[] {
  const { pairs } = pairQuotes(paragraph);
  if (pairs.length === 0) return texts;
  const signs = pairs.flatMap(({ open, close, depth }): readonly Sign[] => {
    const isInner = depth % 2 === 1 || paragraph.charAt(open) === '‹';
    return [
      { at: open, sign: isInner ? '‹' : '«' },
      { at: close, sign: isInner ? '›' : '»' },
    ];
  });
  signs.sort((a, b) => a.at - b.at);
  let start = 0;
  let next = 0;
  return texts.map((text) => {
    const first = next;
    const base = start;
    start += text.length;
    while (next < signs.length && (signs[next]?.at ?? start) < start) next += 1;
    return first === next ? text : setSigns(text, base, signs.slice(first, next));
  });
}

/**
 * Puts paired marks in and takes the spaces out that stand inside of them, or moves them to the other side.
 *
 * @param base what to take from the signs' offsets
 */
function setSigns(text: string, base: number, signs: readonly Sign[]): string {
  let written = '';
  let from = 0;
  for (const { at: place, sign } of signs) {
    const at = place - base;
    const isOpening = sign === '«' || sign === '‹';
    const before = isOpening ? at : skipSpaces(text, at, -1, from);
    const after = isOpening ? skipSpaces(text, at + 1, 1, text.length) : at + 1;
    written += text.slice(from, before);
    if (isOpening) written += after > at + 1 && twoLetters.test(text.slice(at - 2, at)) ? ` ${sign}` : sign;
    else written += before < at && arabicLetter.test(text.charAt(at + 1)) ? `${sign} ` : sign;
    from = after;
  }
  return written + text.slice(from);
}

/** Where a stretch of spaces ends that begins at an offset and runs forward (1) or backward (−1), within a limit. */
function skipSpaces(text: string, start: number, step: 1 | -1, limit: number): number {
  let at = start;
  while (at !== limit && /[ \xA0]/.test(text.charAt(step === 1 ? at : at - 1))) at += step;
  return at;
}

/** @param lead what stands before the text, a few characters of it */
function setSpacing(text: string, lead: string): string {
  if (!faulty.test(text) && !spaceAtStart.test(text)) return text;
  const dotted = (/\S$/.test(lead) ? text.replace(spaceAtStart, '') : text).replace(dots, toEllipsis);
  const whole = lead + dotted;
  return dotted
    .replace(asciiMark, (sign, at: number) => toArabicMark(sign, whole, lead.length + at))
    .replace(spaceBefore, '')
    .replace(noSpaceAfter, ' ');
}

/** Dots between Latin letters or figures (`main...dev`) are code. */
function toEllipsis(found: string, at: number, whole: string): string {
  const isCode = /[\w]/.test(whole.charAt(at - 1)) && /[\w]/.test(whole.charAt(at + found.length));
  return isCode ? found : '…';
}

/** A question mark after a Latin word may be that language's own. */
function toArabicMark(sign: string, whole: string, at: number): string {
  const before = whole.slice(Math.max(0, at - reach), at).trimEnd();
  const after = whole.slice(at + 1, at + 4);
  const isOurs =
    (afterArabic.test(before) && !/^[\w)(-]/.test(after)) ||
    (sign !== '?' && before !== '' && beforeArabic.test(after)) ||
    (sign === '?' && /\d$/.test(before) && !/^\w/.test(after));
  return isOurs ? (arabicMarks[sign] ?? sign) : sign;
}
