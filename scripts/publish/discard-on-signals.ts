import { constants } from 'node:os';
import type { StagedOutput } from './staged-output.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What somebody who stops a build achieves. */
export interface SignalGuard {
  /** From now on a signal comes too late: the switch of two folders, once begun, is ended. */
  readonly holdOff: () => void;
  /** Leaves signals to the system again. */
  readonly release: () => void;
}

/** Leaves nothing behind when somebody stops the build before {@link SignalGuard.holdOff}; the process then ends. */
export function discardOnSignals(output: Pick<StagedOutput, 'discardNow'>): SignalGuard {
  let tooLate = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (tooLate) return;
    output.discardNow();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    holdOff: () => {
      tooLate = true;
    },
    release: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
