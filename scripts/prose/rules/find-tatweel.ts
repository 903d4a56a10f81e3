import { letterClass, proclitics, tatweel } from '../../../assets/shared/arabic/letters.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';
import { inWordClass } from '../words.ts';

const hint = new RegExp(tatweel);
const stretched = new RegExp(
  `(?<![${inWordClass}])[${inWordClass}]*[${letterClass}][^${letterClass}\\s${tatweel}]*${tatweel}+[${inWordClass}]*`,
  'g',
);
const joined = new RegExp(`^[وف]?(?:[${proclitics}]|[بك]?ال|لل)${tatweel}+`);
/** A particle that has lost the space before it still belongs to the name behind it: «شكرًالـ"داعش"». */
const particleAtEnd = new RegExp(`[${proclitics}]${tatweel}$`);
const name = /^ ?["«“'\dA-Za-z]/;

/** Tatweel inside a word or after it; after a particle or article («بـ«داعش»»، «الـ50») it has its use. */
export const findTatweel: ProseRule = createCrowdRule(
  { hint, pattern: stretched },
  ({ 0: found, index, input }) => {
    const rest = input.slice(index + found.length, index + found.length + 2);
    if (found.replaceAll(tatweel, '').length === 1 || (particleAtEnd.test(found) && name.test(rest))) return false;
    return found.replace(joined, '').includes(tatweel);
  },
  (found, places) => ({
    ar: `تطويل في «${found}»${places.ar}. اكتب «${found.replaceAll(tatweel, '')}».`,
    en: `Tatweel in "${found}"${places.en}. Write "${found.replaceAll(tatweel, '')}".`,
  }),
);
