/** Something that takes up room. */
export interface Weighed {
  /** In whatever unit the room has. */
  readonly weight: number;
}

/**
 * Puts items in order into as few groups as the room of one allows, and makes these as even as they can be. An item that
 * is too big for any room has a group of its own.
 *
 * @param room what the items of one group may weigh together
 * @example packEvenly([{ weight: 4 }, { weight: 4 }, { weight: 4 }, { weight: 4 }], 12) // two groups of two, not three and one
 */
export function packEvenly<Item extends Weighed>(items: readonly Item[], room: number): readonly (readonly Item[])[] {
  const fewest = fill(items, room).length;
  let [enough, tooLittle] = [room, 0];
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2);
    if (fill(items, middle).length > fewest) tooLittle = middle;
    else enough = middle;
  }
  return fill(items, enough);
}

/** Fills one group after another. */
function fill<Item extends Weighed>(items: readonly Item[], room: number): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let filled = Infinity;
  for (const item of items) {
    if (filled + item.weight > room) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(item);
    filled += item.weight;
  }
  return groups;
}
