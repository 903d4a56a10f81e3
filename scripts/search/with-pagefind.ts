import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const channel = 'child_process';

/**
 * Does work with Pagefind's package, and fails as soon as the program behind it ends: the package would wait for its
 * answers for ever.
 *
 * @param work starts the program
 * @throws Error when the program ends before the work
 * @see https://nodejs.org/api/diagnostics_channel.html#child-process
 */
export async function withPagefind<T>(work: () => Promise<T>): Promise<T> {
  const started: ChildProcess[] = [];
  let listen: (message: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    listen = (message) => {
      const child = toChild(message);
      if (child === undefined) return;
      started.push(child);
      child.once('exit', (code, signal) => {
        if (isPagefind(child)) reject(new Error(`Pagefind ended by itself (${signal ?? code}).`));
      });
    };
  });
  subscribe(channel, listen);
  try {
    return await Promise.race([work(), ended]);
  } catch (error) {
    // What is written to a program that has ended may fail before its end is told. One that never started has no end.
    const cut = started.find((child) => isPagefind(child) && child.pid !== undefined && child.stdin?.errored);
    if (cut === undefined) throw error;
    cut.ref();
    return await ended;
  } finally {
    unsubscribe(channel, listen);
  }
}

/** What a child was started with is not known before it starts. */
const isPagefind = (child: ChildProcess): boolean => child.spawnargs.includes('--service');

function toChild(message: unknown): ChildProcess | undefined {
  const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
  return child instanceof ChildProcess ? child : undefined;
}
