/** A stretch of a text and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Two texts agree again when so many signs are the same, or all that is left. */
const enough = 6;
/** Changes longer than this aren't typography. */
const longest = 64;

/**
 * What makes `before` into `after`, for texts that differ here and there by a few signs. Undefined when they differ by
 * more. Linear: each change is looked for in a window of fixed size.
 *
 * @example findEdits('نعم , لا', 'نعم، لا') // [{ start: 3, end: 5, text: '،' }]
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
    edits.push({ start: i, end: i + change.dropped, text: after.slice(j, j + change.added) });
    i += change.dropped;
    j += change.added;
  }
  return edits;
}

/** The smallest change after which the texts agree; of those as small, the one that changes signs in their place. */
function findChange(
  before: string,
  after: string,
  i: number,
  j: number,
): { readonly dropped: number; readonly added: number } | undefined {
  for (let size = 1; size <= longest; size += 1) {
    for (let less = 0; less <= size; less += 1) {
      for (const [dropped, added] of [
        [size, size - less],
        [size - less, size],
      ] as const) {
        if (agree(before, after, i + dropped, j + added)) return { dropped, added };
      }
    }
  }
  return undefined;
}

function agree(before: string, after: string, i: number, j: number): boolean {
  if (i > before.length || j > after.length) return false;
  const left = Math.min(before.length - i, after.length - j);
  if (left === 0) return before.length - i === after.length - j;
  const count = Math.min(enough, left);
  for (let at = 0; at < count; at += 1) if (before[i + at] !== after[j + at]) return false;
  return true;
}
