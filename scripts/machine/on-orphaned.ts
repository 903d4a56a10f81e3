/** How often the parent is looked after, in milliseconds. */
const PAUSE = 1000;

/**
 * Calls a function once when the process that started this one has ended, as npm does where it alone is killed: its
 * shell hands no signal on, and what it started would stay for good. Systems that give an orphan no other parent
 * (Windows) never call it. Keeps no process running.
 */
export function onOrphaned(act: () => void, pause = PAUSE): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, pause);
  timer.unref();
}

/** Whether npm started this process; what was started in any other way may well outlive its parent. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}
