import type { CountName, ServiceAddress } from '../../shared/reader-services.ts';
import { countersAtOnce, parseCounters, toCountersAddress } from '../../shared/waline-counters.ts';
import { askJson } from './ask-json.ts';

/** Counts of pages by their path; a page that the server says nothing right about is left out. */
export async function readCounts(
  name: CountName,
  service: ServiceAddress,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < paths.length; start += countersAtOnce) {
    const some = paths.slice(start, start + countersAtOnce);
    const data = await askJson(toCountersAddress(name, service, some));
    for (const [path, count] of parseCounters(data, some)) counts.set(path, count);
  }
  return counts;
}

/** Counts a reading of a page. */
export async function addView({ server }: ServiceAddress, path: string): Promise<void> {
  await askJson(`${server}api/article`, 'POST', { path, type: 'time', action: 'inc' });
}
