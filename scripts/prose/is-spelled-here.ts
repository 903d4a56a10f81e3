import type { WordPlace } from './vocabulary.ts';
import { toBare } from './words.ts';

const before = /([\u0621-\u0652]+)[ \u00A0\n]+$/;
/** What stands before a country's name and not before an adjective of it. */
const placeWords: ReadonlySet<string> = new Set(
  'في إلى الى من عن داخل خارج شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط نحو تجاه حول بين عبر أن أنّ إن لكن لدى بشأن ضد على'.split(
    ' ',
  ),
);

/**
 * Whether a word means what a table of spellings takes it for. A spelling in -ية may be an adjective («قوات سورية»); it
 * is the country's name after a preposition or a quarter of the compass («في سورية»، «شمال سورية»), or with و or ب in
 * front of it.
 */
export function isSpelledHere({ passage, at, written }: WordPlace, spelling: string): boolean {
  if (!spelling.endsWith('ية')) return true;
  const bare = toBare(written);
  if (/^(?:و?[بل])/.test(bare) && bare.endsWith(spelling) && bare.length - spelling.length <= 2 && bare !== spelling)
    return true;
  const word = before.exec(passage.text.slice(Math.max(0, at - 24), at))?.[1];
  return bare === spelling && word !== undefined && placeWords.has(toBare(word).replace(/^[وف](?=..)/, ''));
}
