/** One page of a list. */
export interface ListPage<Item> {
  /** 0 is the front; older pages are numbered from the oldest, 1. */
  readonly number: number;
  /** Pages beside the front. */
  readonly total: number;
  readonly items: readonly Item[];
}

/**
 * Cuts a newest-first list into pages whose addresses never shift: page 1 holds the oldest `size` items for ever,
 * page 2 the next, and the front holds what is newer, between `size` and `2 × size − 1` items.
 * A new article changes the front alone; a page is added once in `size` articles.
 *
 * @param size items a page, at least 1
 * @returns the front first, then the newest numbered page down to page 1
 */
export function paginate<Item>(newestFirst: readonly Item[], size: number): readonly ListPage<Item>[] {
  const total = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const frontLength = newestFirst.length - total * size;
  const front = { number: 0, total, items: newestFirst.slice(0, frontLength) };
  const older = Array.from({ length: total }, (_, index) => {
    const start = frontLength + index * size;
    return { number: total - index, total, items: newestFirst.slice(start, start + size) };
  });
  return [front, ...older];
}
