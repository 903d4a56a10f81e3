import { toSourceOffset } from '../passage.ts';
import type { ProseRule } from '../prose-rule.ts';
import { createCrowdRule } from '../prose-rule.ts';

/** The shapes of HTML's tags and comments (CommonMark 0.31.2 §6.6), names of word processors with a colon among them. */
const tag = /<!--|<\/?[A-Za-z][A-Za-z\d:-]*(?:\s[^<>]*)?\/?>/g;

/** HTML, which an article prints as it is written: a comment for colleagues, too, would be read by everybody. */
export const findHtmlTags: ProseRule = createCrowdRule(
  { hint: /</, pattern: tag },
  // A bracket behind a backslash is meant to be read.
  ({ index, input }, passage) => passage.region.source[toSourceOffset(passage, index)] === input[index],
  (found, places) =>
    found === '<!--'
      ? {
          ar: `تعليق HTML ‏(<!-- … -->) يظهر للقراء كما كُتب${places.ar}. احذفه.`,
          en: `An HTML comment (<!-- … -->) is shown to readers as it is written${places.en}. Delete it.`,
        }
      : {
          ar: `وسم HTML «${found}» يظهر للقراء كما كُتب${places.ar}. احذفه؛ التشديد في المتن بين **نجمتين**، والرابط [نصه](عنوانه).`,
          en: `The HTML tag "${found}" is shown to readers as it is written${places.en}. Delete it; in the text write **bold** and [words](address).`,
        },
);
