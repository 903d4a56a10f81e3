import { isCommonText } from './common-text.ts';
import { composeText } from './compose.ts';
import { closeIsolates, controlClass, isolateClass, stripInvisible } from './invisible.ts';
import { toArabicKeyboard } from './keyboard-letters.ts';
import {
  arabicDigitClass,
  foreignLetterClass,
  keyboardVariants,
  letterClass,
  markClass,
  persianDigitClass,
  presentationClass,
  proclitics,
  tatweel,
} from './letters.ts';

/** What {@link clean} may be told of a text. */
export interface CleanOptions {
  /** BCP 47 tag of the text's language. A text in Persian, Urdu, Kurdish … keeps its letters. Default: Arabic. */
  readonly lang?: string;
}

const variantClass = Object.keys(keyboardVariants).join('');
const spaceClass = '\\x0B\\x0C\\xA0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const lineClass = '\\x85\\u2028\\u2029';

const unseenClass = `${controlClass}${isolateClass}${lineClass}\\uD800-\\uDFFF`;
const unseen = new RegExp(`[${unseenClass}]`);
const suspect = new RegExp(`[${unseenClass}${presentationClass}${tatweel}${variantClass}${spaceClass}]`);
const loneSurrogate = /\p{Cs}/gu;
const line = new RegExp(`[${lineClass}]`, 'g');
const form = new RegExp(`[${presentationClass}]`);
const everyForm = new RegExp(form, 'g');
const joinedHeh = new RegExp(`(?<![${letterClass}${markClass}])ه\\u200D(?![${letterClass}${markClass}])`, 'g');
const marks = `${markClass}\\u0300-\\u036F`;
const inWord = `${letterClass}${marks}${tatweel}`;
/** A word with something to change; it is looked for from the beginnings of words only, which keeps that linear. */
const word = new RegExp(`(?<![${inWord}])[${inWord}]*[${variantClass}${tatweel}][${inWord}]*`, 'g');
const tatweels = new RegExp(`${tatweel}+`, 'g');
const leadingMark = /^\p{M}/u;
const mark = new RegExp(`[${marks}]`, 'g');
const endsOpen = new RegExp(`${tatweel}[${marks}]*$`);
const stretchedArticle = new RegExp(`^[${proclitics}]{0,2}(?:ال|لل)$`);
const foreign = new RegExp(`[${foreignLetterClass}]`);
const space = new RegExp(`[${spaceClass}]`, 'g');
const digit = new RegExp(`[0-9${arabicDigitClass}${persianDigitClass}]`);

/**
 * Level 1 of three (clean, fold, stem): text that is safe to print, with the writer's spelling. Applying it twice
 * changes nothing more; it takes any string, lone surrogates too (they become U+FFFD), in linear time.
 *
 * - Normalization Form C; presentation forms become plain letters (signs such as ﷺ stay);
 * - ی ک ہ of Persian and Urdu keyboards become ي ك ه (and ی the ى of «إلى», «حتى»), except in a word with letters that Arabic lacks, or where `lang`
 *   says that the text is of another language;
 * - tatweel goes, except at the end of a word of one letter («1442 هـ», «بـ«داعش»») or of a bare article («الـ50»); between
 *   spaces or numbers, where it stands in for a dash, it becomes one;
 * - what is invisible goes, except a properly closed isolate and the joiners of emoji;
 * - a no-break space stays beside a number; other special spaces become plain ones, line separators a line feed.
 *
 * @example clean('ﻣﺮﺣﺒـــﺎً ترکیا\u200F') // 'مرحباً تركيا'
 * @example clean('ایران', { lang: 'fa' }) // 'ایران'
 */
export function clean(text: string, options: CleanOptions = {}): string {
  if (isCommonText(text)) return text;
  const isArabic = options.lang === undefined || /^ar(?:-|$)/i.test(options.lang);
  return text
    .split('\n')
    .map((part) => (isCommonText(part) ? part : cleanLine(part, isArabic)))
    .join('\n');
}

function cleanLine(text: string, isArabic: boolean): string {
  const composed = composeText(text);
  if (!suspect.test(composed)) return composed;
  const visible = unseen.test(composed) ? dropUnseen(composed, !isArabic) : composed;
  const plain = form.test(visible) ? composeText(visible.replace(everyForm, toPlainLetters)) : visible;
  const cleaned = plain.replace(space, keepBesideNumber).replace(word, (found, at: number, whole: string) => {
    const short = found.includes(tatweel) ? dropTatweel(found, at, whole) : found;
    return isArabic && !foreign.test(short) ? toArabicKeyboard(short) : short;
  });
  return composeText(cleaned);
}

function dropUnseen(text: string, keepNonJoiner: boolean): string {
  const whole = text.replace(loneSurrogate, '\uFFFD').replace(line, '\n').replace(joinedHeh, `ه${tatweel}`);
  return composeText(closeIsolates(stripInvisible(whole, keepNonJoiner)));
}

/** The letters of a ligature; a mark's isolated form loses the space that carries it. */
function toPlainLetters(ligature: string): string {
  return ligature.normalize('NFKC').replaceAll(' ', '');
}

function dropTatweel(found: string, at: number, whole: string): string {
  const bare = found.replace(tatweels, '');
  const letters = bare.replace(mark, '');
  if (letters === '') return bare === '' ? toDash(whole, at, at + found.length) : found.replace(tatweels, tatweel);
  const isShort = letters.length === 1;
  const before = isShort && found.startsWith(tatweel) ? tatweel : '';
  const after = (isShort || stretchedArticle.test(letters)) && endsOpen.test(found) ? tatweel : '';
  return before + bare + after;
}

/** What a tatweel on its own stands for: the seat of a mark, a dash inside a line, nothing at the line's ends. */
function toDash(whole: string, from: number, to: number): string {
  if (leadingMark.test(whole.slice(to, to + 2))) return tatweel;
  return /[^\n]/.test(whole.charAt(from - 1)) && /[^\n]/.test(whole.charAt(to)) ? '–' : '';
}

function keepBesideNumber(sign: string, at: number, whole: string): string {
  const isNoBreak = sign === '\u00A0' || sign === '\u202F';
  return isNoBreak && (digit.test(whole.charAt(at - 1)) || digit.test(whole.charAt(at + 1))) ? '\u00A0' : ' ';
}
