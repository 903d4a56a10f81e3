import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
// Node types nothing that comes out of a context; with the flag there is such a function.
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of the heap that stay in use as long as what was made is kept. */
export function keptBytes(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  return kept === undefined ? 0 : after - before;
}
