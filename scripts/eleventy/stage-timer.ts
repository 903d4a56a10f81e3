/** What a build spends its time on, in the order of the road. */
export type Stage = 'read' | 'assets' | 'render' | 'write' | 'index' | 'cards';

/** Adds up the milliseconds of each stage; the clock is the caller's. */
export interface StageTimer {
  readonly measure: <Result>(stage: Stage, work: () => Promise<Result>) => Promise<Result>;
  readonly measureSync: <Result>(stage: Stage, work: () => Result) => Result;
  readonly totals: () => Readonly<Record<Stage, number>>;
}

/** @param clock milliseconds since any moment that stays the same */
export function createStageTimer(clock: () => number): StageTimer {
  const totals: Record<Stage, number> = { read: 0, assets: 0, render: 0, write: 0, index: 0, cards: 0 };
  return {
    measure: async (stage, work) => {
      const start = clock();
      try {
        return await work();
      } finally {
        totals[stage] += clock() - start;
      }
    },
    measureSync: (stage, work) => {
      const start = clock();
      const result = work();
      totals[stage] += clock() - start;
      return result;
    },
    totals: () => ({ ...totals }),
  };
}
