import { letterClass, markClass } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../rule.ts';
import { createPatternRule } from '../rule.ts';

const inWord = `${letterClass}${markClass}`;
const endsText = new RegExp(`[${inWord}\\d»›"”)\\]٪%]$`);
const endsWord = new RegExp(`[${inWord}»›]$`);
const endsWordOrNumber = new RegExp(`[${inWord}\\d»›]$`);
const endsQuotedWord = new RegExp(`[${inWord}](?:["»”)] ?| ?)$`);

const spaceBefore = /(?<![ \xA0])[ \xA0]+(?:[،؛؟]|!(?!=)|:(?![:)(/]|\s?\d)|\.(?![.\p{L}\p{N}]))/gu;
const spaceMissing = new RegExp(`(?:[،؛؟!]{1,3}|:)(?=[${letterClass}])`, 'g');
const latin = /[,;?](?![\w)(-]| \d)/g;
const arabicMarks: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const doubled = /([،؛:])[ \xA0]*\1|[،؛][ \xA0]*\.(?!\.)|(?<=[\u0621-\u0652]{2})\.[ \xA0]?[،؛]/g;
const dots = /(?<!\.)\.{3,}/g;

/** A space before ، ؛ ؟ ! : or a full stop. */
export const findSpacesBeforeMarks: ProseRule = createPatternRule(spaceBefore, ({ 0: found, index, input }) => {
  if (!endsText.test(input.charAt(index - 1))) return undefined;
  const mark = found.trim();
  return {
    ar: `مسافة قبل العلامة ${mark}. احذفها.`,
    en: `A space before the mark ${mark}. Delete it.`,
  };
});

/** No space after ، ؛ ؟ ! : before a word. */
export const findMissingSpaces: ProseRule = createPatternRule(spaceMissing, ({ 0: found, index, input }) => {
  if (!(found === ':' ? endsWord : endsWordOrNumber).test(input.charAt(index - 1))) return undefined;
  return {
    ar: `لا مسافة بعد العلامة ${found}. أضفها.`,
    en: `No space after the mark ${found}. Add one.`,
  };
});

/** , ; ? after an Arabic word. */
export const findLatinMarks: ProseRule = createPatternRule(latin, ({ 0: found, index, input }) => {
  if (!endsQuotedWord.test(input.slice(Math.max(0, index - 3), index))) return undefined;
  const mark = arabicMarks[found] ?? '';
  return {
    ar: `علامة لاتينية ${found} بعد كلمة عربية. اكتب ${mark}.`,
    en: `The Latin mark ${found} after an Arabic word. Write ${mark}.`,
  };
});

/** The same mark twice, or a comma together with a full stop. */
export const findDoubledMarks: ProseRule = createPatternRule(doubled, ([found]) => ({
  ar: `علامتان متتاليتان «${found}». أبق واحدة.`,
  en: `Two marks in a row: "${found}". Keep one.`,
}));

/** Three dots or more that aren't an ellipsis; behind Latin letters they may be code or English. */
export const findThreeDots: ProseRule = createPatternRule(dots, ({ 0: found, index, input }) => {
  if (/[A-Za-z]/.test(input.charAt(index - 1)) || /\d\.+\d/.test(input.slice(index - 1, index + found.length + 1))) {
    return undefined;
  }
  return {
    ar: `نقط متتالية «${found}». اكتب علامة الحذف …`,
    en: `Dots in a row: "${found}". Write the ellipsis …`,
  };
});
