import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';

const hint = /[\u00AD\u034F\u180E\u200B\u200C\u2060-\u2064\uFEFF]/;
const pattern = /[\u00AD\u034F\u180E\u200B\u2060-\u2064\uFEFF]+|(?<=[\u0621-\u0652])\u200C+/g;

/** Characters that don't show and keep words from being found; marks of direction aren't among them. */
export const findInvisibleCharacters: ProseRule = createCrowdRule(
  { hint, pattern },
  () => true,
  (found, places) => {
    const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ar: `محرف خفي ${code}${places.ar}. احذفه.`,
      en: `The invisible character ${code}${places.en}. Delete it.`,
    };
  },
);
