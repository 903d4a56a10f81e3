import type { CountName, ServiceAddress } from '../../shared/reader-services.ts';
import { askJson } from './ask-json.ts';

/** Pages asked about in one request. */
const AT_ONCE = 40;

/** Counts of pages by their path; a page that the server says nothing right about is left out. */
export async function readCounts(
  name: CountName,
  { server }: ServiceAddress,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE);
    const list = some.map(encodeURIComponent).join(',');
    const query = name === 'comments' ? `api/comment?type=count&url=${list}` : `api/article?type=time&path=${list}`;
    const data = await askJson(server + query);
    some.forEach((path, index) => {
      const count = toCount(Array.isArray(data) ? data[index] : undefined);
      if (count !== null) counts.set(path, count);
    });
  }
  return counts;
}

/** Counts a reading of a page and tells how many there are now. */
export async function addView({ server }: ServiceAddress, path: string): Promise<number | null> {
  const data = await askJson(`${server}api/article`, 'POST', { path, type: 'time', action: 'inc' });
  return toCount(Array.isArray(data) ? data[0] : undefined);
}

/** `3` or `{"time": 3}`. */
function toCount(value: unknown): number | null {
  const count = typeof value === 'object' && value !== null && 'time' in value ? value.time : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}
