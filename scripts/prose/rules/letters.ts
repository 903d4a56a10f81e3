import {
  foreignLetterClass,
  keyboardVariants,
  letterClass,
  presentationClass,
  proclitics,
  tatweel,
} from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../rule.ts';
import { createCrowdRule } from '../rule.ts';
import { inWordClass } from '../words.ts';

const variants = Object.keys(keyboardVariants).join('');
const persianWord = new RegExp(`(?<![${inWordClass}])[${inWordClass}]*[${variants}][${inWordClass}]*`, 'g');
const foreign = new RegExp(`[${foreignLetterClass}]`);
const variantHint = new RegExp(`[${variants}]`);
const tatweelHint = new RegExp(tatweel);
const formHint = new RegExp(`[${presentationClass}]`);
const invisibleHint = /[\u00AD\u034F\u180E\u200B\u200C\u2060-\u2064\uFEFF]/;
const variant = new RegExp(`[${variants}]`, 'g');
const stretched = new RegExp(
  `(?<![${inWordClass}])[${inWordClass}]*[${letterClass}][^${letterClass}\\s${tatweel}]*${tatweel}+[${inWordClass}]*`,
  'g',
);
const joined = new RegExp(`^[وف]?(?:[${proclitics}]|[بك]?ال|لل)${tatweel}+`);
/** A particle that has lost the space before it still belongs to the name behind it: «شكرًالـ"داعش"». */
const particleAtEnd = new RegExp(`[${proclitics}]${tatweel}$`);
const name = /^ ?["«“'\dA-Za-z]/;
const form = new RegExp(`[${presentationClass}]+`, 'g');
const invisible = /[\u00AD\u034F\u180E\u200B\u2060-\u2064\uFEFF]+|(?<=[\u0621-\u0652])\u200C+/g;

/** More words than these with foreign letters round one make a quotation in another language. */
const farthest = 60;

/** ی ک ہ of Persian and Urdu keyboards in Arabic words; words with پ چ ژ گ and their neighbours are another language. */
export const findPersianLetters: ProseRule = createCrowdRule(
  variantHint,
  persianWord,
  ({ 0: word, index, input }) => {
    if (foreign.test(word)) return false;
    const near = input.slice(Math.max(0, index - farthest), index + word.length + farthest);
    return !foreign.test(near);
  },
  (word, count) => {
    const right = word.replace(variant, (letter) => keyboardVariants[letter] ?? letter);
    return {
      ar: `حرف من لوحة مفاتيح فارسية في «${word}»${others(count, 'ar')}. اكتب «${right}».`,
      en: `A letter of a Persian keyboard in "${word}"${others(count, 'en')}. Write "${right}".`,
    };
  },
);

/** Tatweel inside a word or after it; after a particle or article («بـ«داعش»»، «الـ50») it has its use. */
export const findTatweel: ProseRule = createCrowdRule(
  tatweelHint,
  stretched,
  ({ 0: word, index, input }) => {
    const rest = input.slice(index + word.length, index + word.length + 2);
    if (word.replaceAll(tatweel, '').length === 1 || (particleAtEnd.test(word) && name.test(rest))) return false;
    return word.replace(joined, '').includes(tatweel);
  },
  (word, count) => ({
    ar: `تطويل في «${word}»${others(count, 'ar')}. اكتب «${word.replaceAll(tatweel, '')}».`,
    en: `Tatweel in "${word}"${others(count, 'en')}. Write "${word.replaceAll(tatweel, '')}".`,
  }),
);

/** Letters in the positional shapes of old encodings, which neither search nor screen readers know. */
export const findPresentationForms: ProseRule = createCrowdRule(
  formHint,
  form,
  () => true,
  (found, count) => ({
    ar: `حروف بأشكال طباعية قديمة «${found}»${others(count, 'ar')}. اكتب «${found.normalize('NFKC')}».`,
    en: `Letters in the shapes of an old encoding: "${found}"${others(count, 'en')}. Write "${found.normalize('NFKC')}".`,
  }),
);

/** Characters that don't show and keep words from being found; marks of direction aren't among them. */
export const findInvisibleCharacters: ProseRule = createCrowdRule(
  invisibleHint,
  invisible,
  () => true,
  (found, count) => {
    const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ar: `محرف خفي ${code}${others(count, 'ar')}. احذفه.`,
      en: `The invisible character ${code}${others(count, 'en')}. Delete it.`,
    };
  },
);

function others(count: number, language: 'ar' | 'en'): string {
  if (count === 1) return '';
  return language === 'ar' ? ` (المواضع في هذه الفقرة: ${count})` : ` (${count} places in this paragraph)`;
}
