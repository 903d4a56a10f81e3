import { presentationClass } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';

const hint = new RegExp(`[${presentationClass}]`);
const pattern = new RegExp(`[${presentationClass}]+`, 'g');

/** Letters in the positional shapes of old encodings, which neither search nor screen readers know. */
export const findPresentationForms: ProseRule = createCrowdRule(
  { hint, pattern },
  () => true,
  (found, places) => ({
    ar: `حروف بأشكال طباعية قديمة «${found}»${places.ar}. اكتب «${found.normalize('NFKC')}».`,
    en: `Letters in the shapes of an old encoding: "${found}"${places.en}. Write "${found.normalize('NFKC')}".`,
  }),
);
