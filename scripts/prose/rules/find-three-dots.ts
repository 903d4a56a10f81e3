import type { ProseRule } from '../prose-rule.ts';
import { createPatternRule } from '../prose-rule.ts';

const dots = /(?<!\.)\.{3,}/g;

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
