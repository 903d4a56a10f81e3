import type { Body } from '../markdown/body.ts';
import type { FileProblem } from '../problem.ts';
import type { GateContext } from './gate-context.ts';
import type { FiledDocument } from './parse-document.ts';
import { emptyBody } from './source-messages.ts';

const nothing: Body = { parts: [], headings: [], text: '', words: 0, references: [] };

/**
 * Parses a document's body, with its problems at their places in the file.
 *
 * @param rules.mayBeEmpty whether a file without a text is right
 */
export function parseBodyOf<T>(
  document: FiledDocument<T>,
  lang: string,
  context: GateContext,
  rules: { readonly mayBeEmpty: boolean },
): { readonly body: Body; readonly problems: readonly FileProblem[] } {
  if (document.body === undefined) return { body: nothing, problems: [] };
  const { source, firstLine } = document.body;
  if (source.trim() === '') {
    const problem = { severity: 'error', rule: 'empty-body', line: firstLine - 1, column: 1, message: emptyBody() } as const;
    return { body: nothing, problems: rules.mayBeEmpty ? [] : [problem] };
  }
  const parsed = context.parseBody(source, firstLine, context.bodyContext(lang));
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
