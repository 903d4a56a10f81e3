import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems lend to connections and to servers that ask for any: 32768 on Linux, 49152 elsewhere. */
const [FIRST, END] = [20_000, 32_768];

/** Of so many ports one is free, where any can be listened at. */
const TRIES = 100;

/**
 * A port that nobody listens at, for a program that must be told one; nobody else is lent it until that listens there.
 *
 * @throws Error where this process may listen nowhere
 */
export async function findPort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(FIRST, END);
    if (await isFree(port)) return port;
  }
  throw new Error('The system gives no port.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => probe.close(() => resolve(true)));
  });
}
