import type { FileProblem } from '../../problem.ts';
import { checkProse } from '../../prose/check-prose.ts';
import type { ProseSource } from '../../prose/prose-source.ts';
import type { GateContext } from '../gate-context.ts';
import type { FiledDocument } from '../files/parse-document.ts';

/** Checks a document's prose where the gate was asked to, with the problems at their places in the file. */
export function checkProseOf<T>(
  { prose, toWritten }: FiledDocument<T>,
  facts: Pick<ProseSource, 'lang' | 'isDraft'>,
  { prose: settings }: GateContext,
): readonly FileProblem[] {
  if (prose === undefined || settings === undefined) return [];
  return checkProse({ ...prose, ...facts }, settings).map((problem) => ({ ...problem, ...toWritten(problem) }));
}
