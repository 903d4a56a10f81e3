import { letterClass, markClass } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createPatternRule } from '../prose-rule.ts';

const endsQuotedWord = new RegExp(`[${letterClass}${markClass}](?:["»”)] ?| ?)$`);
const latin = /[,;?](?![\w)(-]| \d)/g;
const arabicMarks: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** , ; ? after an Arabic word. */
export const findLatinMarks: ProseRule = createPatternRule(latin, ({ 0: found, index, input }) => {
  if (!endsQuotedWord.test(input.slice(Math.max(0, index - 3), index))) return undefined;
  const mark = arabicMarks[found] ?? '';
  return {
    ar: `علامة لاتينية ${found} بعد كلمة عربية. اكتب ${mark}.`,
    en: `The Latin mark ${found} after an Arabic word. Write ${mark}.`,
  };
});
