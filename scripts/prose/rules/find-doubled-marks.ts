import type { ProseRule } from '../prose-rule.ts';
import { createPatternRule } from '../prose-rule.ts';

/** All that the pattern finds and a little more: cheaper, since it looks back at nothing. */
const hint = /[،؛:.][ \xA0]*[،؛:.]/;
const doubled =
  /([،؛])[ \xA0]*\1|(?<!:):[ \xA0]*:(?!:|[\p{L}-]+ ?\{)|[،؛][ \xA0]*\.(?!\.)|(?<=[\u0621-\u0652]{2})\.[ \xA0]?[،؛]/gu;

/**
 * The same mark twice, or a comma together with a full stop. «؟!» and two dots are the writer's choice; three colons are
 * the end of a block that does not stand on a line of its own, which is told where the block begins; two before a name
 * and a brace begin a directive, which is told as such.
 */
export const findDoubledMarks: ProseRule = createPatternRule({ hint, pattern: doubled }, ([found]) => ({
  ar: `علامتان متتاليتان «${found}». أبق واحدة.`,
  en: `Two marks in a row: "${found}". Keep one.`,
}));
