import { toArabicKeyboard } from '../../../assets/shared/arabic/keyboard-letters.ts';
import { foreignLetterClass, keyboardVariants } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';
import { inWordClass } from '../words.ts';

const variants = Object.keys(keyboardVariants).join('');
const hint = new RegExp(`[${variants}]`);
const word = new RegExp(`(?<![${inWordClass}])[${inWordClass}]*[${variants}][${inWordClass}]*`, 'g');
const foreign = new RegExp(`[${foreignLetterClass}]`);

/** A letter that Arabic lacks within so many signs makes a quotation in another language. */
const near = 60;

/** ی ک ہ of Persian and Urdu keyboards in Arabic words; words with پ چ ژ گ and their neighbours are another language. */
export const findPersianLetters: ProseRule = createCrowdRule(
  { hint, pattern: word },
  ({ 0: found, index, input }) => !foreign.test(input.slice(Math.max(0, index - near), index + found.length + near)),
  (found, places) => {
    const right = toArabicKeyboard(found);
    return {
      ar: `حرف من لوحة مفاتيح فارسية في «${found}»${places.ar}. اكتب «${right}».`,
      en: `A letter of a Persian keyboard in "${found}"${places.en}. Write "${right}".`,
    };
  },
);
