/** A stretch of a text and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every mark that quotes. */
export const quote = /["“”„‟'‘’‚«»‹›]/;

/** Two texts agree again when so many signs are the same, or all that is left. */
const enough = 6;
/** Changes longer than this aren't typography. */
const longest = 64;

/**
 * What makes `before` into `after`, for texts that differ here and there by a few signs; each edit as small as can be.
 * Undefined when they differ by more. Linear: what differs is looked for in windows of fixed size.
 *
 * @example findEdits('قال "نعم" ، ثم', 'قال «نعم»، ثم') // « for ", » for ", nothing for a space
 */
export function findEdits(before: string, after: string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const change = findChange(before, after, i, j);
    if (change === undefined) return undefined;
    edits.push(...refine(before.slice(i, i + change.dropped), after.slice(j, j + change.added), i));
    i += change.dropped;
    j += change.added;
  }
  return edits;
}

interface Change {
  readonly dropped: number;
  readonly added: number;
}

/** The smallest change after which the texts agree. */
function findChange(before: string, after: string, i: number, j: number): Change | undefined {
  for (let size = 1; size <= longest; size += 1) {
    for (let less = 0; less <= size; less += 1) {
      if (agree(before, after, i + size, j + size - less)) return { dropped: size, added: size - less };
      if (agree(before, after, i + size - less, j + size)) return { dropped: size - less, added: size };
    }
  }
  return undefined;
}

/** Whether two texts go on alike for so many signs that aren't blanks, or to their ends. */
function agree(before: string, after: string, i: number, j: number): boolean {
  if (i > before.length || j > after.length) return false;
  let seen = 0;
  for (let at = 0; at < longest && seen < enough; at += 1) {
    const [one, other] = [before[i + at], after[j + at]];
    if (one !== other) return false;
    if (one === undefined) return true;
    if (one !== ' ') seen += 1;
  }
  return seen === enough;
}

/** The fewest changes of single signs that make one short text into another, neighbouring ones as one edit but for quotes. */
function refine(before: string, after: string, offset: number): readonly Edit[] {
  const costs = countCosts(before, after);
  const cost = (i: number, j: number): number => costs[i]?.[j] ?? Infinity;
  const edits: Edit[] = [];
  const add = (start: number, end: number, text: string): void => {
    const last = edits.at(-1);
    const isMark = quote.test(text + before.slice(start, end)) || (last !== undefined && quote.test(last.text));
    if (last?.end === offset + start && !isMark)
      edits[edits.length - 1] = { ...last, end: offset + end, text: last.text + text };
    else edits.push({ start: offset + start, end: offset + end, text });
  };
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    if (i < before.length && before[i] === after[j] && cost(i, j) === cost(i + 1, j + 1)) {
      i += 1;
      j += 1;
    } else if (i < before.length && cost(i, j) === swapCost(before[i], after[j]) + cost(i + 1, j + 1)) {
      add(i, i + 1, after.charAt(j));
      i += 1;
      j += 1;
    } else if (cost(i, j) === 1 + cost(i + 1, j)) {
      add(i, i + 1, '');
      i += 1;
    } else {
      add(i, i, after.charAt(j));
      j += 1;
    }
  }
  return edits;
}

/** Signs that typography puts in one another's place. */
const kin: readonly RegExp[] = [quote, /[,;?،؛؟]/, /[.…]/, /[\u0640–]/, /\p{L}/u, /[^\S\n]/];

function swapCost(before = '', after = ''): number {
  if (before === after) return 0;
  return kin.some((signs) => signs.test(before) && signs.test(after)) ? 1 : Infinity;
}

/** Levenshtein's distances of the ends of two texts, where a sign takes the place of its kin only. */
function countCosts(before: string, after: string): readonly (readonly number[])[] {
  const costs: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let i = before.length; i >= 0; i -= 1) {
    const row = costs[i] ?? [];
    const below = costs[i + 1] ?? [];
    for (let j = after.length; j >= 0; j -= 1) {
      if (i === before.length || j === after.length) row[j] = before.length - i + after.length - j;
      else {
        const change = (below[j + 1] ?? 0) + swapCost(before[i], after[j]);
        row[j] = Math.min(change, 1 + (below[j] ?? 0), 1 + (row[j + 1] ?? 0));
      }
    }
  }
  return costs;
}
