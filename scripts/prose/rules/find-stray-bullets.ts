import { letterClass } from '../../../assets/shared/arabic/letters.ts';
import type { Message } from '../../problem.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';

/** Bullets as word processors paste them; U+F0A7 and U+F0B7 are those of their symbol fonts. */
const bullets = '•‣▪▫■□●○◦∙·⁃➢➤✓✔❖\uF0A7\uF0B7';
/** What numbers a list on paper and none in Markdown, whose digits are 0 to 9 and whose signs are `.` and `)`. */
const number = '(?:[٠-٩]{1,2}[.)–-]|\\d{1,2}[–-])(?=[ \\t\\xA0])';
const hint = new RegExp(`[${bullets}]|^[ \\t]*o\\s|^[ \\t]*${number}`, 'm');
/** A number counts where the next line has one too: alone, it may be any number that a sentence begins with. */
const bullet = new RegExp(
  `(?<=^[ \\t]*)(?:[${bullets}]|o(?=[ \\t\\xA0]+[${letterClass}])|${number}(?=[^\\n]*\\n[ \\t]*${number}))`,
  'gm',
);

/** Lists that were pasted: their bullets print as letters of one paragraph. */
export const findStrayBullets: ProseRule = createCrowdRule(
  { hint, pattern: bullet },
  () => true,
  (found, places) => (/\p{N}/u.test(found) ? toNumberMessage(found, places) : toBulletMessage(found, places)),
);

function toNumberMessage(found: string, places: Message): Message {
  return {
    ar: `الرقم «${found}» في أول السطر لا يصنع قائمة${places.ar}. اكتب مكانه 1. ومسافة في أول كل بند.`,
    en: `The number "${found}" makes no list${places.en}. Write 1. and a blank in its place before each item.`,
  };
}

function toBulletMessage(found: string, places: Message): Message {
  return {
    ar: `النقطة «${found}» في أول السطر لا تصنع قائمة${places.ar}. اكتب مكانها - ومسافة في أول كل بند.`,
    en: `The bullet "${found}" makes no list${places.en}. Write - and a blank in its place before each item.`,
  };
}
