import { letterClass } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';

/** Bullets as word processors paste them; U+F0A7 and U+F0B7 are those of their symbol fonts. */
const bullets = '•‣▪▫■□●○◦∙·⁃➢➤✓✔❖\uF0A7\uF0B7';
const hint = new RegExp(`[${bullets}]|^[ \\t]*o\\s`, 'm');
const bullet = new RegExp(`(?<=^[ \\t]*)(?:[${bullets}]|o(?=[ \\t\\xA0]+[${letterClass}]))`, 'gm');

/** Lists that were pasted: their bullets print as letters of one paragraph. */
export const findStrayBullets: ProseRule = createCrowdRule(
  { hint, pattern: bullet },
  () => true,
  (found, places) => ({
    ar: `النقطة «${found}» في أول السطر لا تصنع قائمة${places.ar}. اكتب مكانها - ومسافة في أول كل بند.`,
    en: `The bullet "${found}" makes no list${places.en}. Write - and a blank in its place before each item.`,
  }),
);
