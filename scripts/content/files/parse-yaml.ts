import type { ParsedNode, YAMLError, YAMLMap } from 'yaml';
import { isMap, parseDocument } from 'yaml';
import type { SourcePlaces } from '../../markdown/source-places.ts';
import { createSourcePlaces } from '../../markdown/source-places.ts';
import type { FileProblem } from '../../problem.ts';
import {
  findUnclosedBracket,
  findUnclosedQuote,
  notFields,
  tooDeep,
  isUneven,
  toYamlMessage,
  unclosedBracket,
  unclosedQuote,
} from '../messages/yaml-messages.ts';

export interface ParsedYaml {
  /** The file's fields with their places; undefined where the YAML can't be trusted. */
  readonly map?: YAMLMap.Parsed;
  readonly places: SourcePlaces;
  readonly problems: readonly FileProblem[];
}

/** A fault in YAML makes others further on; of one file so many are named, on lines of their own. */
const namedFaults = 10;

/**
 * YAML 1.2, core schema: dates stay texts, `yes` is a word, no tag runs anything, `<<` is a key like any other.
 * Keys that stand twice are looked for when the fields are read, where both lines can be named.
 */
const options = {
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** What stands before a value on its line: blanks, a hyphen, the name of a field. */
const beforeValue = /^[ \u00A0]*(?:-[ \u00A0]+)?(?:[^\s"'#:[\]{}]+[ \u00A0]*:)?[ \u00A0]*/gm;

/** Word processors put no-break spaces beside colons, where YAML knows blanks alone; nobody can see the difference. */
function toPlainBlanks(text: string): string {
  return text.includes('\u00A0') ? text.replace(beforeValue, (found) => found.replaceAll('\u00A0', ' ')) : text;
}

/**
 * Parses YAML with places. Never throws: nesting that would exhaust the parser is an error like others.
 *
 * @param firstLine 1-based line of the file on which the YAML begins
 */
export function parseYaml(source: string, firstLine: number): ParsedYaml {
  const text = toPlainBlanks(source);
  const places = createSourcePlaces(text, firstLine);
  const refuse = (message: FileProblem['message']): ParsedYaml => ({
    places,
    problems: [{ severity: 'error', rule: 'yaml-syntax', ...places.at(Math.max(0, text.search(/\S/))), message }],
  });
  try {
    const document = parseDocument(text, options);
    const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (faults.length > 0) return { places, problems: toYamlProblems(faults, text, places) };
    const root: ParsedNode | null = document.contents;
    if (root === null) return { places, problems: [] };
    return isMap(root) ? { map: root, places, problems: [] } : refuse(notFields(text));
  } catch {
    return refuse(tooDeep());
  }
}

function toYamlProblems(faults: readonly YAMLError[], text: string, places: SourcePlaces): readonly FileProblem[] {
  const first = faults[0]?.pos[0] ?? 0;
  const quote = findUnclosedQuote(text, first);
  if (quote !== undefined) {
    const message = unclosedQuote(text.charAt(quote));
    return [{ severity: 'error', rule: 'unclosed-quote', ...places.at(quote), message }];
  }
  const problems: FileProblem[] = [];
  let lastRow = -2;
  for (const fault of faults) {
    const problem = toYamlProblem(fault, text, places);
    if (problem.line <= lastRow + 1) continue;
    lastRow = problem.line;
    problems.push(problem);
    if (problems.length === namedFaults || endsReading(fault, text)) break;
  }
  return problems;
}

/** Whether the parser lost its way at a fault: what it says of the lines below follows from that. */
function endsReading({ code, message, pos: [at] }: YAMLError, text: string): boolean {
  return isUneven(code, message, text.slice(at).split('\n', 1)[0] ?? '', 1) && message.endsWith('at node end');
}

function toYamlProblem({ code, message, pos }: YAMLError, text: string, places: SourcePlaces): FileProblem {
  const bracket = findUnclosedBracket(text, code, message, pos[0]);
  if (bracket !== undefined) {
    const found = unclosedBracket(text.charAt(bracket));
    return { severity: 'error', rule: 'unclosed-bracket', ...places.at(bracket), message: found };
  }
  const place = places.at(Math.min(pos[0], Math.max(0, text.trimEnd().length - 1)));
  const line = places.lineAt(place.line - places.at(0).line);
  return {
    severity: 'error',
    rule: 'yaml-syntax',
    ...place,
    message: toYamlMessage(code, message, line, place.column),
  };
}
