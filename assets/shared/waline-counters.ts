import type { CountName, ServiceAddress } from './reader-services.ts';

/** Pages asked about in one request. */
export const countersAtOnce = 40;

/**
 * Where Waline tells the counters of pages.
 *
 * @param paths at most {@link countersAtOnce}
 * @see https://waline.js.org/next/reference/server/api.html
 */
export function toCountersAddress(name: CountName, { server }: ServiceAddress, paths: readonly string[]): string {
  const list = paths.map(encodeURIComponent).join(',');
  return server + (name === 'comments' ? `api/comment?type=count&url=${list}` : `api/article?type=time&path=${list}`);
}

/** Counts of the pages asked about, by their path; a page that the server says nothing right about is left out. */
export function parseCounters(data: unknown, paths: readonly string[]): ReadonlyMap<string, number> {
  const values: readonly unknown[] = Array.isArray(data) ? data : [];
  return new Map(
    paths.flatMap((path, index) => {
      const count = toCount(values[index]);
      return count === null ? [] : [[path, count]];
    }),
  );
}

/** `3` or `{"time": 3}`. */
function toCount(value: unknown): number | null {
  const count = typeof value === 'object' && value !== null && 'time' in value ? value.time : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}
