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
  let listen: (message: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    listen = (message) => {
      const child = toChild(message);
      child?.once('exit', (code, signal) => {
        if (child.spawnargs.includes('--service')) reject(new Error(`Pagefind ended by itself (${signal ?? code}).`));
      });
    };
  });
  subscribe(channel, listen);
  try {
    return await Promise.race([work(), ended]);
  } finally {
    unsubscribe(channel, listen);
  }
}

function toChild(message: unknown): ChildProcess | undefined {
  const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
  return child instanceof ChildProcess ? child : undefined;
}
