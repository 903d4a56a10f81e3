import type { DirectionRun } from './direction-runs.ts';
import { isolateTags } from './direction-html.ts';
import { findRuns, hasRightToLeft } from './direction-runs.ts';
import { arabicDigitClass, letterClass, markClass, questionMark, semicolon } from './letters.ts';

export { isolateHtml } from './direction-html.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const markup = /[&<>"']/g;
const isolates = ['\u2068', '\u2069'] as const;
const rightToLeft = ['\u2067', '\u2069'] as const;
const strongEnds = new RegExp(
  `^[${letterClass}${arabicDigitClass}][^]*[${letterClass}${markClass}${questionMark}${semicolon}${arabicDigitClass}0-9]$`,
);

/**
 * A text of a right-to-left page as HTML: escaped, and with `<bdi>` round what would otherwise move its neighbours or
 * be torn apart (see {@link findRuns}), so that it looks the same wherever it stands.
 *
 * @example isolate('تعلّم C++ في 2021!') // 'تعلّم <bdi>C++</bdi> في 2021!'
 * @example isolate('فاز 3-2') // 'فاز <bdi dir="ltr">3-2</bdi>'
 */
export function isolate(text: string): string {
  return weave(text, findRuns(text), isolateTags, escapeHtml);
}

/**
 * The same for places that take no markup (titles of windows, feeds): Unicode isolates U+2068 … U+2069. Such places may
 * lay a text out from left to right, so one whose ends could jump («هدنة!», «BBC: …») is put into U+2067 … U+2069 as a
 * whole. A text that needs neither comes back as it is.
 *
 * @example isolatePlain('تعلّم C++ الآن') // 'تعلّم \u2068C++\u2069 الآن'
 */
export function isolatePlain(text: string): string {
  if (!hasRightToLeft(text)) return text;
  return text.includes('\n') ? text.split('\n').map(isolateLine).join('\n') : isolateLine(text);
}

function isolateLine(line: string): string {
  const woven = weave(line, findRuns(line), () => isolates, String);
  if (line.trim() === '' || strongEnds.test(woven)) return woven;
  return rightToLeft[0] + woven + rightToLeft[1];
}

function weave(
  text: string,
  runs: readonly DirectionRun[],
  toMarks: (kind: DirectionRun['kind']) => readonly [open: string, close: string],
  toOutput: (part: string) => string,
): string {
  let written = '';
  let from = 0;
  for (const { start, end, kind } of runs) {
    const [open, close] = toMarks(kind);
    written += toOutput(text.slice(from, start)) + open + toOutput(text.slice(start, end)) + close;
    from = end;
  }
  return written + toOutput(text.slice(from));
}

function escapeHtml(text: string): string {
  return text.replace(markup, (sign) => entities[sign] ?? sign);
}
