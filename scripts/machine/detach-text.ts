/**
 * A copy of a text that was cut out of a longer one. Engines keep a part as a place in the whole, which stays in memory
 * as long as the part does: of an article, all of its file for the sake of a date.
 */
export function detachText(text: string): string {
  return Buffer.from(text).toString();
}
