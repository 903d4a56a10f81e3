import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What somebody who stops a build achieves. */
export interface SignalGuard {
  /** From now on a signal comes too late: the switch of two folders, once begun, is ended. */
  readonly holdOff: () => void;
  /** Leaves signals to the system again. */
  readonly release: () => void;
}

/**
 * Leaves nothing behind when somebody stops the build before {@link SignalGuard.holdOff}; the process then ends.
 *
 * @param discard clears away what the build wrote, before it returns
 */
export function discardOnSignals(discard: () => void): SignalGuard {
  let tooLate = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (tooLate) return;
    discard();
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
