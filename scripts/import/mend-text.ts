import { clean } from '../../assets/shared/arabic/clean.ts';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { controls } from '../content/files/parse-source.ts';

/** No summary is longer; in UTF-16 code units of Markdown. */
const OPENING = 4_000;
/** What steers the direction of text unseen: embeddings, overrides, isolates and their ends (UAX #9). */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text with LF at its line ends, and without the signs that nobody sees and the gate refuses: direction controls and
 * other control characters.
 *
 * @example dropUnseen('\u202E::related') // '::related'
 */
export function dropUnseen(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(directionControls, '').replace(controls, '');
}

/** One line of plain text for a field: cleaned as the site's own texts are, without tags, entities' leftovers or breaks. */
export function toPlainField(text: string): string {
  return clean(text.replace(directionControls, ''))
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\s]+/g, ' ')
    .trim();
}

/**
 * Markdown without what the gate refuses or no feed may hold: direction overrides, unpaired isolates, controls, lone
 * surrogates, lines that look like a merge conflict. Line ends are LF.
 */
export function toCleanMarkdown(text: string): string {
  return dropUnseen(text)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/^(?=<{7}|>{7}|\|{7})/gm, '\\')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text cut after so many UTF-16 code units, or one fewer where that would halve a character. */
export function clipText(text: string, limit: number): string {
  return text.slice(0, limit).replace(/\p{Cs}$/u, '');
}

/** A text cut between words, with an ellipsis; `limit` in UTF-16 code units. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = clipText(text, limit - 1);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[\s،,؛;:.–-]+$/u, '')}…`;
}

/**
 * Whether a summary is nothing but the first words of its text, as systems make one where nobody wrote it.
 *
 * @param markdown the text
 * @example isOpening('قررت الهيئة […]', 'قررت الهيئة **أمس** أن تفتح الخط.') // true
 */
export function isOpening(summary: string, markdown: string): boolean {
  const text = markdown
    .slice(0, OPENING)
    .replace(/^:{2,}.*$/gm, '')
    .replace(/\]\([^)\s]*\)/g, '');
  const key = toLetters(summary);
  return key !== '' && toLetters(text).startsWith(key);
}

function toLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
