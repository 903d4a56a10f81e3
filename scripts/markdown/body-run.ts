import type { Token } from 'markdown-it';
import type { FileProblem, Message } from '../problem.ts';
import type { BodyReference, Heading } from './body.ts';
import type { BodyContext } from './body-context.ts';
import type { SourcePlaces } from './source-places.ts';
import { createSourcePlaces } from './source-places.ts';

/** What is gathered while one body is read. */
export interface BodyRun {
  readonly context: BodyContext;
  readonly places: SourcePlaces;
  readonly problems: FileProblem[];
  readonly references: BodyReference[];
  readonly headings: Heading[];
  /** Plain text, a line a block. */
  readonly lines: string[];
  /** How often each fragment was asked for. */
  readonly fragments: Map<string, number>;
  /** Offset in the body at which the text of an inline footnote begins, by the note's id. */
  readonly noteOrigins: Map<number, () => number>;
  /** Offset in the body at which the text of a table's cell begins. */
  readonly cellOffsets: WeakMap<Token, number>;
}

/** @param firstLine 1-based line of the file on which the body begins */
export function createBodyRun(source: string, firstLine: number, context: BodyContext): BodyRun {
  return {
    context,
    places: createSourcePlaces(source, firstLine),
    problems: [],
    references: [],
    headings: [],
    lines: [],
    fragments: new Map(),
    noteOrigins: new Map(),
    cellOffsets: new WeakMap(),
  };
}

/** Notes a problem at an offset in the body. */
export function report(
  run: BodyRun,
  offset: number,
  rule: string,
  message: Message,
  severity: FileProblem['severity'] = 'error',
): void {
  run.problems.push({ severity, rule, ...run.places.at(offset), message });
}

/** Notes something a body points at. */
export function refer(run: BodyRun, offset: number, type: BodyReference['type'], target: string): void {
  run.references.push({ type, target, ...run.places.at(offset) });
}

/**
 * Makes a fragment unique in its body: the second of a name gets `-2`.
 *
 * @param run remembers the name
 */
export function takeFragment(run: Pick<BodyRun, 'fragments'>, wanted: string): string {
  let count = run.fragments.get(wanted) ?? 0;
  let fragment = wanted;
  do {
    count += 1;
    fragment = count === 1 ? wanted : `${wanted}-${count}`;
  } while (count > 1 && run.fragments.has(fragment));
  run.fragments.set(wanted, count);
  if (fragment !== wanted) run.fragments.set(fragment, 1);
  return fragment;
}
