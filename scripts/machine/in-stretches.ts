import { setImmediate as giveWay } from 'node:timers/promises';

/** Items between two chances for others. */
const STRETCH = 500;

/** Goes through items whose work blocks, and lets others have their turn now and then, such as whoever stops a build. */
export async function* inStretches<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    if (count % STRETCH === 0) await giveWay();
    count += 1;
    yield item;
  }
}
