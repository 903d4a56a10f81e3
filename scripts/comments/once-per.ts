/** Addresses remembered at a time; beyond, the oldest are forgotten early. */
const LIMIT = 50_000;

/** Lets each name through once in a stretch of time. Names stand in memory alone and only that long. */
export interface OncePer {
  /** Whether the name may pass now; if so, it may not again until the time is over. */
  readonly take: (name: string) => boolean;
  /** Undoes a {@link take}. */
  readonly give: (name: string) => void;
}

/** @param span in milliseconds */
export function createOncePer(span: number, clock: () => number): OncePer {
  /** When each name passed, the oldest first: a map keeps its entries in the order of their writing. */
  const passed = new Map<string, number>();
  const forget = (now: number): void => {
    for (const [name, at] of passed) {
      if (now - at < span && passed.size < LIMIT) return;
      passed.delete(name);
    }
  };
  return {
    take: (name) => {
      const now = clock();
      forget(now);
      if (passed.has(name)) return false;
      passed.set(name, now);
      return true;
    },
    give: (name) => {
      passed.delete(name);
    },
  };
}
