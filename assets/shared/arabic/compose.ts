/**
 * Anything but the commonest letters and spaces, 31 in a row: cheap to look for, and never true of prose, in which a
 * space comes sooner.
 */
const strangeRun = /[^\t-\u02FF\u0621-\u063A\u0641-\u064A\u0900-\uD7FF]{31}/;
const markRun = /\p{M}{31,}/gu;

/**
 * Normalization Form C in time linear in the length. The canonical ordering of combining marks takes quadratic time
 * on long runs of them, and a page can be sent a megabyte; UAX #15 («Stream-Safe Text Format») knows no text with more
 * than 30 in a row, so longer runs are left as they are.
 *
 * @example composeText('ا\u0653لاء') // 'آلاء'
 */
export function composeText(text: string): string {
  if (!strangeRun.test(text)) return text.normalize('NFC');
  const parts: string[] = [];
  let from = 0;
  for (const run of text.matchAll(markRun)) {
    parts.push(text.slice(from, run.index).normalize('NFC'), run[0]);
    from = run.index + run[0].length;
  }
  parts.push(text.slice(from).normalize('NFC'));
  return parts.join('');
}
