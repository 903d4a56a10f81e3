import type { Passage } from '../passage.ts';
import { findingIn, type ProseRule } from '../prose-rule.ts';
import { wordsIn } from '../vocabulary.ts';

/** A shorter text may be a title, an address or a name. */
const LEAST_WORDS = 8;
/** An article on English words is still Arabic with fewer Latin words than these to an Arabic one. */
const LATIN_TO_ARABIC = 5;

const latinWord = /\p{Script=Latin}{2,}/gu;

/** A body in Latin script in an article that is filed as Arabic: it would be set from right to left. */
export const findOtherLanguage: ProseRule = ({ passages, body }) => {
  const texts = passages.filter(({ region }) => region === body);
  const arabic = sum(texts, (passage) => wordsIn(passage).length);
  const latin = sum(texts, countLatin);
  const first = texts.find((passage) => countLatin(passage) > 0);
  if (first === undefined || latin < LEAST_WORDS || latin < arabic * LATIN_TO_ARABIC) return [];
  return [
    findingIn(first, first.text.search(/\p{Script=Latin}/u), {
      ar: 'المتن بحروف لاتينية والمادة محسوبة عربية، فتُصفّ من اليمين. أضف إلى رأسها لغتها، مثل lang: en.',
      en: 'The text is in Latin script but the article is filed as Arabic, so it is set from right to left. Name its language in the front matter, like lang: en.',
    }),
  ];
};

function countLatin({ text }: Passage): number {
  return text.match(latinWord)?.length ?? 0;
}

function sum(passages: readonly Passage[], count: (passage: Passage) => number): number {
  return passages.reduce((total, passage) => total + count(passage), 0);
}
