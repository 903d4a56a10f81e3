import { letterClass, markClass } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createPatternRule } from '../prose-rule.ts';

const endsText = new RegExp(`[${letterClass}${markClass}\\d»›"”)\\]٪%]$`);
const space = /(?<![ \xA0])[ \xA0]+(?:[،؛؟]|!(?!=)|:(?![:)(/]|\s?\d)|\.(?![.\p{L}\p{N}]))/gu;

/** A space before ، ؛ ؟ ! : or a full stop. */
export const findSpacesBeforeMarks: ProseRule = createPatternRule(space, ({ 0: found, index, input }) => {
  if (!endsText.test(input.charAt(index - 1))) return undefined;
  const mark = found.trim();
  return {
    ar: `مسافة قبل العلامة ${mark}. احذفها.`,
    en: `A space before the mark ${mark}. Delete it.`,
  };
});
