import type { BodyPart } from './body.ts';
import type { BodyRun } from './body-run.ts';
import { takeFragment } from './body-run.ts';

type Entry = Extract<BodyPart, { type: 'entry' }>;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Puts a live article's entries newest first, pinned ones on top, where its first entry stands, and gives each the
 * fragment of its time. Editors add entries above or below the others; of two of one minute the one filed later is the
 * newer, so that the fragment of the first stays when the second comes.
 *
 * @example an entry of 20 November 2026, 14:05, has the fragment `e-20261120-1405`
 */
export function orderEntries(run: Pick<BodyRun, 'fragments'>, parts: readonly BodyPart[]): readonly BodyPart[] {
  const filed = parts.filter((part) => part.type === 'entry');
  const first = filed[0];
  if (first === undefined) return parts;
  const oldestFirst = first.time.epoch < (filed.at(-1)?.time.epoch ?? 0) ? filed : filed.toReversed();
  const named = oldestFirst.map((entry) => ({ ...entry, fragment: takeFragment(run, toEntryFragment(entry)) }));
  const ordered = named.toReversed().sort(compareEntries);
  return parts.flatMap((part): readonly BodyPart[] => (part === first ? ordered : part.type === 'entry' ? [] : [part]));
}

function compareEntries(a: Entry, b: Entry): number {
  return Number(b.pinned) - Number(a.pinned) || b.time.epoch - a.time.epoch;
}

function toEntryFragment({ time }: Entry): string {
  return `e-${time.year}${two(time.month)}${two(time.day)}-${two(time.hour)}${two(time.minute)}`;
}
