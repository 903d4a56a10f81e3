import type { Body } from '../../markdown/body.ts';
import type { BodyContext, BodyParser } from '../../markdown/parse-body.ts';
import type { FileProblem, Message } from '../../problem.ts';
import { stripAllowances } from '../../prose/allowances.ts';
import type { FiledDocument } from '../files/parse-document.ts';

/** A letter or sign that a reader sees: white space and what Unicode lets fonts ignore are none. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const nothing: Body = { parts: [], headings: [], text: '', words: 0, references: [] };

/**
 * Parses a document's body, with its problems at their places in the file.
 *
 * @param context what its pictures and directives are checked against
 * @param ifEmpty what is said of a file without a text; undefined where that is right
 */
export function parseBodyOf<T>(
  document: FiledDocument<T>,
  context: BodyContext,
  parseBody: BodyParser,
  ifEmpty: Message | undefined,
): { readonly body: Body; readonly problems: readonly FileProblem[] } {
  if (document.body === undefined) return { body: nothing, problems: [] };
  const { source, firstLine } = document.body;
  if (!visible.test(source)) {
    if (ifEmpty === undefined) return { body: nothing, problems: [] };
    const place = { line: firstLine - 1, column: 1 };
    return { body: nothing, problems: [{ severity: 'error', rule: 'empty-body', ...place, message: ifEmpty }] };
  }
  const parsed = parseBody(stripAllowances(source), firstLine, context);
  return {
    body: document.isMended ? mendReferences(parsed.body, document) : parsed.body,
    problems: document.isMended
      ? parsed.problems.map((problem) => ({ ...problem, ...document.toFilePlace(problem) }))
      : parsed.problems,
  };
}

function mendReferences<T>(body: Body, { toFilePlace }: FiledDocument<T>): Body {
  return { ...body, references: body.references.map((reference) => ({ ...reference, ...toFilePlace(reference) })) };
}
