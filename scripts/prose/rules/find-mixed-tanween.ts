import type { Message } from '../../problem.ts';
import type { ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';
import type { Vocabulary, WordPlace } from '../vocabulary.ts';
import { findWords, wordsOf } from '../vocabulary.ts';

type Style = 'before' | 'after' | 'none';

interface Uses {
  /** Ways of writing in this style. */
  readonly words: Set<string>;
  count: number;
}

/** Adverbs that carry tanween wherever it is written at all, without it. */
const bareAdverbs: readonly string[] = (
  'أيضا ايضا جدا أبدا دائما حاليا سابقا لاحقا تقريبا ثانيا ثالثا أخيرا كثيرا قليلا خصوصا عموما تماما أحيانا غالبا مجددا ' +
  'وفقا نظرا استنادا فضلا'
).split(' ');
const descriptions: Readonly<Record<Style, Message>> = {
  before: { ar: 'قبل الألف (كتابًا)', en: 'before the alef (كتابًا)' },
  after: { ar: 'بعد الألف (كتاباً)', en: 'after the alef (كتاباً)' },
  none: { ar: 'بلا علامته (كتابا)', en: 'without its sign (كتابا)' },
};
/** Scripture and verse, quoted with their vowels, keep their own way of writing. */
const voweled = /[\u064E\u064F\u0650\u0652]/;
/** An article that signs fewer words than these doesn't sign tanween as a rule. */
const fewestSigned = 3;

/** Tanween of the accusative written in more than one way in one article; the rarer ways are reported where they begin. */
export const findMixedTanween: ProseRule = (prose) => {
  const uses = countUses(wordsOf(prose));
  const [common] = uses.filter(([style]) => style !== 'none');
  if (common === undefined) return [];
  const [style, { count }] = common;
  return uses.flatMap(([other, use]) => {
    if (other === style || (other === 'none' && (count < fewestSigned || use.count >= count))) return [];
    const [first] = findWords(prose, use.words);
    return first === undefined
      ? []
      : [findingIn(first.passage, first.at, toMessage(other, first, use.count, style, count))];
  });
};

/** The article's styles, the commonest first. */
function countUses(written: Vocabulary): readonly (readonly [Style, Uses])[] {
  const uses = new Map<Style, Uses>();
  const add = (style: Style, word: string, count: number): void => {
    const known = uses.get(style) ?? { words: new Set(), count: 0 };
    known.words.add(word);
    known.count += count;
    uses.set(style, known);
  };
  for (const [word, count] of written) {
    const style = styleOf(word);
    if (style !== undefined && !voweled.test(word)) add(style, word, count);
  }
  for (const adverb of bareAdverbs) {
    for (const word of [adverb, `و${adverb}`]) {
      const count = written.get(word);
      if (count !== undefined) add('none', word, count);
    }
  }
  return [...uses].sort(([, a], [, b]) => b.count - a.count);
}

function styleOf(word: string): Style | undefined {
  if (word.endsWith('ا\u064B')) return 'after';
  return word.endsWith('\u064Bا') || word.endsWith('\u064B\u0651ا') ? 'before' : undefined;
}

function toMessage(style: Style, { written }: WordPlace, count: number, common: Style, commonCount: number): Message {
  const [own, other] = [descriptions[style], descriptions[common]];
  return {
    ar: `التنوين ${own.ar} في «${written}» (المواضع: ${count})، وهو في سائر المقال ${other.ar} (المواضع: ${commonCount}). اكتبه بصورة واحدة.`,
    en: `Tanween ${own.en} in "${written}" (${count} times), elsewhere in the article ${other.en} (${commonCount} times). Write it in one way.`,
  };
}
