import { letterClass, markClass } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createPatternRule } from '../prose-rule.ts';

const inWord = `${letterClass}${markClass}`;
const endsWord = new RegExp(`[${inWord}»›]$`);
const endsWordOrNumber = new RegExp(`[${inWord}\\d»›]$`);
const mark = new RegExp(`(?:[،؛؟!]{1,3}|:)(?=[${letterClass}])`, 'g');

/** No space after ، ؛ ؟ ! : before a word. */
export const findMissingSpaces: ProseRule = createPatternRule(mark, ({ 0: found, index, input }) => {
  if (!(found === ':' ? endsWord : endsWordOrNumber).test(input.charAt(index - 1))) return undefined;
  return {
    ar: `لا مسافة بعد العلامة ${found}. أضفها.`,
    en: `No space after the mark ${found}. Add one.`,
  };
});
