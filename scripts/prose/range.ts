/** A stretch of a source: offsets of its beginning and of what comes after it. */
export type Range = readonly [start: number, end: number];

/** Whether an offset lies in one of ascending ranges. */
export function isInRanges(ranges: readonly Range[], offset: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = ranges[middle] ?? [0, 0];
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return true;
  }
  return false;
}
