import type { Message } from '../problem.ts';
import type { Passage, Region } from './passage.ts';
import { toSourceOffset } from './passage.ts';
import type { Prose } from './prose-source.ts';
import type { ProseSettings } from './prose-settings.ts';

/** Something a rule found, at an offset in a region's source. */
export interface Finding {
  readonly region: Region;
  readonly offset: number;
  readonly message: Message;
}

/** Looks at one article; pure, never throws, linear in its length. */
export type ProseRule = (prose: Prose, settings: ProseSettings) => readonly Finding[];

/** A finding at an offset in a passage's text. */
export function findingIn(passage: Passage, offset: number, message: Message): Finding {
  return { region: passage.region, offset: toSourceOffset(passage, offset), message };
}

/** A pattern to look for, and what a passage must hold to be looked at, cheap to find. */
export interface HintedPattern {
  readonly hint: RegExp;
  /** Global. */
  readonly pattern: RegExp;
}

/**
 * A rule that looks for a pattern in each passage by itself.
 *
 * @param wanted global where it has no hint, and then cheap to run over every passage
 * @param judge message for a match, or undefined where it is right
 */
export function createPatternRule(
  wanted: RegExp | HintedPattern,
  judge: (match: RegExpExecArray, passage: Passage) => Message | undefined,
): ProseRule {
  const { hint, pattern } = wanted instanceof RegExp ? { hint: undefined, pattern: wanted } : wanted;
  return ({ passages }) => {
    const findings: Finding[] = [];
    for (const passage of passages) {
      if (hint?.test(passage.text) === false) continue;
      for (const match of passage.text.matchAll(pattern)) {
        const message = judge(match, passage);
        if (message !== undefined) findings.push(findingIn(passage, match.index, message));
      }
    }
    return findings;
  };
}

/**
 * As {@link createPatternRule}, but with one finding a passage, at its first match: for faults that come in crowds, as
 * the letters of a foreign keyboard do.
 *
 * @param toMessage of the first match; `places` says how many there are, where they are several
 */
export function createCrowdRule(
  { hint, pattern }: HintedPattern,
  isWrong: (match: RegExpExecArray, passage: Passage) => boolean,
  toMessage: (found: string, places: Message) => Message,
): ProseRule {
  return ({ passages }) => {
    const findings: Finding[] = [];
    for (const passage of passages) {
      if (!hint.test(passage.text)) continue;
      const matches = [...passage.text.matchAll(pattern)].filter((match) => isWrong(match, passage));
      const [first] = matches;
      if (first !== undefined)
        findings.push(findingIn(passage, first.index, toMessage(first[0], placesOf(matches.length))));
    }
    return findings;
  };
}

function placesOf(count: number): Message {
  if (count === 1) return { ar: '', en: '' };
  return { ar: ` (المواضع في هذه الفقرة: ${count})`, en: ` (${count} places in this paragraph)` };
}
