import type { FileProblem, Message } from '../../problem.ts';
import {
  foreignFrontMatter,
  frontMatterTooLarge,
  lateFrontMatter,
  misspeltDelimiter,
  missingFrontMatter,
  unclosedFrontMatter,
} from '../messages/source-messages.ts';

/** Front matter longer than this is no list of fields. Bytes. */
export const frontMatterLimit = 64_000;

/** A Markdown file in its two halves, with the 1-based lines of the file on which they begin. */
export interface SplitSource {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

export type SplitResult =
  { readonly ok: true; readonly split: SplitSource } | { readonly ok: false; readonly problem: FileProblem };

const opening = /^---[ \t]*\n/;
const closing = /^---[ \t]*$/gm;
const foreignOpening = /^(?:---[ \t]*[^\s-][^\n]*|\+\+\+[^\n]*|;;;[^\n]*|\{[ \t]*)(?=\n|$)/;
const misspelt = /^[ \t]*(?:[-\u2010-\u2015]{1,2}|-{4,}|[\u2010-\u2015]{3,}|---\S.*|[ \t]+---)[ \t]*$/;
const field = /^(?:[\p{L}_]+[ \t]*:|[ \t]+\S|-[ \t]|#|[ \t]*$)/u;

/**
 * Cuts a file into YAML front matter and Markdown. Only a bare `---` on the first line opens it and only a bare `---`
 * closes it; `---js` and its like, which make some generators run code, are refused.
 *
 * @param text the file with LF line ends
 */
export function splitFrontMatter(text: string): SplitResult {
  if (!opening.test(text)) return refuseOpening(text);
  const start = text.indexOf('\n') + 1;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (end === null) return refuseUnclosed(text.slice(start));
  const yaml = text.slice(start, end.index);
  const bytes = yaml.length * 3 > frontMatterLimit ? new TextEncoder().encode(yaml).length : 0;
  if (bytes > frontMatterLimit) {
    return refuse('front-matter-too-large', 1, 1, frontMatterTooLarge(bytes, frontMatterLimit));
  }
  const bodyLine = yaml.split('\n').length + 2;
  return { ok: true, split: { yaml, yamlLine: 2, body: text.slice(closing.lastIndex + 1), bodyLine } };
}

function refuse(rule: string, line: number, column: number, message: Message): SplitResult {
  return { ok: false, problem: { severity: 'error', rule, line, column, message } };
}

function refuseOpening(text: string): SplitResult {
  const foreign = foreignOpening.exec(text);
  if (foreign !== null) return refuse('front-matter-language', 1, 1, foreignFrontMatter(foreign[0].trim()));
  const late = /^\s*\n---[ \t]*\n/.exec(text);
  if (late !== null) return refuse('missing-front-matter', 1, 1, lateFrontMatter(late[0].split('\n').length - 1));
  return refuse('missing-front-matter', 1, 1, missingFrontMatter());
}

/** Points at a line that was meant to close the front matter; else at its opening, naming the last line like a field. */
function refuseUnclosed(rest: string): SplitResult {
  const lines = rest.split('\n');
  const meant = lines.findIndex((line) => misspelt.test(line) && line.trim() !== '-');
  if (meant >= 0) {
    const found = lines[meant] ?? '';
    return refuse('unclosed-front-matter', meant + 2, found.search(/\S/) + 1, misspeltDelimiter(found.trim()));
  }
  const text = lines.findIndex((line) => !field.test(line));
  const fields = lines.slice(0, text < 0 ? lines.length : text);
  const last = fields.findLastIndex((line) => line.trim() !== '');
  return refuse('unclosed-front-matter', 1, 1, unclosedFrontMatter(last + 2));
}
