import { compareArabic, toSortKey } from './collate.ts';

/**
 * A copy of the items in the Arabic order of their names, as {@link compareArabic} has it; each name's key is made once.
 *
 * @example sortArabic(['الحسن', 'أحمد', 'باسل'], (name) => name) // ['أحمد', 'باسل', 'الحسن']
 */
export function sortArabic<Item>(items: readonly Item[], toName: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, name: toName(item), key: toSortKey(toName(item)) }))
    .sort((a, b) => (a.key === b.key ? compareArabic(a.name, b.name) : a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
