import type { ServiceAddress } from '../../assets/shared/reader-services.ts';
import { countersAtOnce, parseCounters, toCountersAddress } from '../../assets/shared/waline-counters.ts';

/** Milliseconds that one request may take. */
const PATIENCE = 20_000;

/**
 * How often pages were read, by the counter's server.
 *
 * @throws Error when the server cannot be reached or gives no counters
 */
export async function readViews(
  service: ServiceAddress,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const views = new Map<string, number>();
  for (let start = 0; start < paths.length; start += countersAtOnce) {
    const some = paths.slice(start, start + countersAtOnce);
    const address = toCountersAddress('views', service, some);
    const counters = parseCounters(toData(await askServer(address)), some);
    if (counters.size < some.length) throw new Error(`${new URL(address).origin} gave no counters.`);
    for (const [path, count] of counters) views.set(path, count);
  }
  return views;
}

async function askServer(address: string): Promise<unknown> {
  const { origin } = new URL(address);
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return await answer.json();
  } catch (error) {
    throw new Error(`${origin} could not be asked: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function toData(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined;
}
