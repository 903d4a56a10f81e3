import type { FileProblem } from '../problem.ts';

const suspect = /[\u202A-\u202E\u2066-\u2069]/;
const suspects = /[\u202A-\u202E\u2066-\u2069]/g;
const popIsolate = '\u2069';
/** Numeric character references to those characters, behind the backslashes before them. */
const references = /(\\*)(&#(?:0*(823[4-8]|829[4-7])|x0*(202[a-e]|206[6-9]));)/gi;

/**
 * Finds invisible characters that make a text read otherwise than it is stored (UAX #9, «Trojan Source»,
 * CVE-2021-42574): embeddings and overrides U+202A–202E anywhere, and isolates U+2066–2069 that do not pair up on
 * their line. Marks (U+200E, U+200F, U+061C) and closed isolates are right.
 *
 * @param firstLine 1-based line of the file on which the text begins
 * @example findBidiFaults('الرصيد \u202E100') // one problem at 1:8, naming U+202E
 */
export function findBidiFaults(text: string, firstLine = 1): readonly FileProblem[] {
  if (!suspect.test(text)) return [];
  return text.split(/\r\n?|\n/).flatMap((line, row) => (suspect.test(line) ? findInLine(line, firstLine + row) : []));
}

/**
 * Markdown with the direction characters that its numeric character references (CommonMark, §2.5) stand for, each in
 * the column in which its reference begins.
 *
 * @example resolveBidiReferences('الرصيد &#x202E;100') // 'الرصيد \u202E       100'
 */
export function resolveBidiReferences(markdown: string): string {
  if (!markdown.includes('&#')) return markdown;
  return markdown.replace(references, (whole, escapes: string, reference: string, decimal?: string, hex?: string) => {
    if (escapes.length % 2 === 1) return whole;
    const sign = String.fromCharCode(decimal === undefined ? Number(`0x${hex ?? ''}`) : Number(decimal));
    return escapes + sign.padEnd(reference.length);
  });
}

function findInLine(text: string, line: number): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const open: { readonly index: number; readonly sign: string }[] = [];
  for (const { index, 0: sign } of text.matchAll(suspects)) {
    if (sign < '\u2066') problems.push(toProblem(line, index, sign));
    else if (sign !== popIsolate) open.push({ index, sign });
    else if (open.pop() === undefined) problems.push(toProblem(line, index, sign));
  }
  for (const { index, sign } of open) problems.push(toProblem(line, index, sign));
  return problems.sort((a, b) => a.column - b.column);
}

function toProblem(line: number, index: number, sign: string): FileProblem {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const place = { severity: 'error', line, column: index + 1 } as const;
  if (sign < '\u2066') {
    return {
      ...place,
      rule: 'bidi-control',
      message: {
        ar: `محرف اتجاه خفي ${code} يعرض النص بغير ترتيبه. احذفه، والموقع يعزل ما يلزم عزله.`,
        en: `The invisible direction character ${code} shows the text in another order than it is stored. Delete it; the site isolates what needs it.`,
      },
    };
  }
  return {
    ...place,
    rule: 'unbalanced-isolate',
    message: {
      ar: `محرف عزل خفي ${code} لا نظير له في سطره. احذفه أو أغلقه بالمحرف U+2069 في السطر نفسه.`,
      en: `The invisible isolate ${code} has no counterpart on its line. Delete it, or close it with U+2069 on the same line.`,
    },
  };
}
