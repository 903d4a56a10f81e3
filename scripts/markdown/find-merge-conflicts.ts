import type { FileProblem } from '../problem.ts';

const marker = /^(?:<{7}|\|{7}|>{7})(?![<>|])(?: .*)?$/;

/**
 * Finds what git leaves behind where two versions could not be joined: lines of `<<<<<<<` or `>>>>>>>`. The `=======`
 * between them is a heading's underline in Markdown and is no sign by itself.
 *
 * @param source text with LF line ends
 * @param firstLine 1-based line of the file on which the text begins
 */
export function findMergeConflicts(source: string, firstLine = 1): readonly FileProblem[] {
  if (!source.includes('<<<<<<<') && !source.includes('>>>>>>>')) return [];
  return source.split('\n').flatMap((text, row) =>
    marker.test(text)
      ? [
          {
            severity: 'error',
            rule: 'merge-conflict',
            line: firstLine + row,
            column: 1,
            message: {
              ar: `علامة تعارض دمج «${text.slice(0, 7)}». اختر إحدى الصيغتين واحذف أسطر العلامات.`,
              en: `Merge-conflict marker "${text.slice(0, 7)}". Keep one of the two versions and delete the marker lines.`,
            },
          },
        ]
      : [],
  );
}
