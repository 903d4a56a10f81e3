import { isArabicScript } from '../../labels/is-arabic-script.ts';
import type { Message } from '../../problem.ts';
import { arabicHeadline, foreignHeadline } from '../messages/messages.ts';

/** Letters from which on a headline is no mere name: «BBC News», «ChatGPT». */
const LETTERS = 12;

/**
 * What is wrong with a headline that has no letter of the script its language is written in: the page would be laid out
 * for readers of another language. Undefined where nothing is.
 *
 * @param lang BCP 47
 */
export function checkScript(title: string, lang: string): Message | undefined {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LETTERS) return undefined;
  const arabic = title.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (isArabicScript(lang)) return arabic === 0 && latin === letters ? foreignHeadline() : undefined;
  return latin === 0 && arabic > 0 ? arabicHeadline(lang) : undefined;
}
