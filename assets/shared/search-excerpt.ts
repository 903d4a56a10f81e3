import { analyse, type Token } from './arabic/analyse.ts';
import type { WordPlace } from './search-terms.ts';

/** A piece of an excerpt; marked where it is a word that was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const excerptWords = 32;
const leadWords = 8;
const sentenceEnd = /[.!؟?…]["»”)]*\s*$/;

/** A line of a page's text, marked where the query's words stand in it. `line` 0 is the title, 1 the standfirst. */
export function markLine(text: string, line: number, places: readonly WordPlace[]): readonly ExcerptPart[] {
  const lines = text.split('\n');
  const from = lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1);
  const to = from + (lines[line] ?? '').length;
  // Positions count words from the beginning; what stands behind the line need not be read.
  return markRange(text, { from, to, tokens: analyse(text.slice(0, to)) }, places);
}

/**
 * The stretch of a page's body, or of its standfirst, that holds most of the query's words, different words before
 * repeated ones, begun at a sentence where one is near.
 */
export function toExcerpt(text: string, places: readonly WordPlace[]): readonly ExcerptPart[] {
  const titleEnd = Math.max(0, text.indexOf('\n'));
  const tokens = analyse(text);
  const first = Math.max(
    0,
    tokens.findIndex((token) => token.start > titleEnd),
  );
  const indexOf = new Map(tokens.map((token, i) => [token.position, i]));
  const found = places
    .map(({ position, word }) => ({ at: indexOf.get(position) ?? -1, word }))
    .filter(({ at }) => at >= first);
  const best = bestStart(found) ?? first;
  const start = sentenceStart(text, tokens, best, first);
  const last = Math.min(tokens.length, start + excerptWords) - 1;
  const from = tokens[start]?.start ?? text.length;
  const to = tokens[last]?.end ?? text.length;
  const tail = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(to))?.[0] ?? '';
  const parts = markRange(text, { from, to: to + tail.length, tokens }, places);
  return [
    ...(start > first ? [{ text: '… ', marked: false }] : []),
    ...parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') })),
    ...(last < tokens.length - 1 ? [{ text: ' …', marked: false }] : []),
  ];
}

function bestStart(found: readonly { readonly at: number; readonly word: number }[]): number | null {
  let best: number | null = null;
  let bestWorth = 0;
  for (const [i, { at }] of found.entries()) {
    const seen = new Set<number>();
    let worth = 0;
    for (let j = i; j < found.length; j += 1) {
      const next = found[j];
      if (next === undefined || next.at >= at + excerptWords - leadWords / 2) break;
      worth += seen.has(next.word) ? 0.15 : 1;
      seen.add(next.word);
    }
    if (worth > bestWorth) {
      best = at;
      bestWorth = worth;
    }
  }
  return best;
}

/** Goes back to the beginning of the sentence when it is near, else a few words. */
function sentenceStart(
  text: string,
  tokens: readonly { readonly start: number }[],
  best: number,
  first: number,
): number {
  for (let i = best; i > Math.max(first, best - leadWords); i -= 1) {
    const before = text.slice(tokens[i - 1]?.start ?? 0, tokens[i]?.start ?? 0);
    if (sentenceEnd.test(before) || before.includes('\n')) return i;
  }
  return best - first <= leadWords ? first : best - leadWords / 2;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Words of the text, those of the range at least. */
  readonly tokens: readonly Token[];
}

function markRange(text: string, { from, to, tokens }: Range, places: readonly WordPlace[]): readonly ExcerptPart[] {
  const marked = new Set(places.map(({ position }) => position));
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const token of tokens) {
    if (token.start < from || token.end > to || !marked.has(token.position)) continue;
    if (token.start > at) parts.push({ text: text.slice(at, token.start), marked: false });
    parts.push({ text: text.slice(token.start, token.end), marked: true });
    at = token.end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  return parts;
}
