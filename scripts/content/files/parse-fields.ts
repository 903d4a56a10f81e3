import { isMap } from 'yaml';
import type { z } from 'zod';
import { findBidiFaults } from '../../markdown/find-bidi-faults.ts';
import type { Place } from '../../markdown/source-places.ts';
import type { FileProblem, Message } from '../../problem.ts';
import { dropRedundantMarks, toMarkedColumn } from './drop-redundant-marks.ts';
import type { Fields } from '../schemas/field.ts';
import { nameIn } from '../schemas/field.ts';
import { emptyField } from '../messages/field-messages.ts';
import type { FieldPath } from './locate-field.ts';
import { locateField, nodeToShow } from './locate-field.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import type { FieldMap, NodeFault } from './read-fields.ts';
import { createSourceLookup, keyText, readFields } from './read-fields.ts';
import { toFieldFault } from '../schemas/to-field-faults.ts';

/** A kind of YAML: how its fields are read, and what is right in them. */
export interface FieldSet<T> {
  readonly fields: Fields;
  readonly schema: z.ZodType<T>;
}

/** The 1-based place of a field's value in its file, or of its key; of a text inside the value when one is given. */
export type Locate = (path: FieldPath, part?: 'key' | 'value', within?: string) => Place;

export interface ParsedFields<T> {
  /** The fields without a fault. */
  readonly fields: Partial<T>;
  /** All fields as they were read, faulty ones too; undefined when the YAML can't be read. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** English names of the fields that the YAML has, faulty and misspelt ones too; empty ones are not among them. */
  readonly written: ReadonlySet<string>;
  readonly problems: readonly FileProblem[];
  /** The parsed YAML, with ranges; undefined when it can't be read. */
  readonly map?: FieldMap;
  /** Asked only where there is something to say; it reads the YAML again rather than keep all of it. */
  readonly locate: Locate;
}

const bidiControl = /[\u202A-\u202E\u2066-\u2069]/;
const startOfFile: Place = { line: 1, column: 1 };

/**
 * Reads fields from YAML and checks each by the schema. A fault in one field hides no other.
 *
 * @param yaml stays in memory with what is read of it
 * @param firstLine 1-based line of the file on which the YAML begins
 * @param siteLang language of texts where the field `lang` names no other
 */
export function parseFields<T>(yaml: string, firstLine: number, set: FieldSet<T>, siteLang: string): ParsedFields<T> {
  const parsed = parseYaml(yaml, firstLine);
  const locate = createLocate(yaml, firstLine, set.fields);
  const marks = bidiControl.test(yaml) ? findMarks(yaml, firstLine, parsed, set.fields) : [];
  if (parsed.map === undefined && parsed.problems.length > 0) {
    return { fields: {}, written: new Set(Object.keys(set.fields)), problems: [...marks, ...parsed.problems], locate };
  }
  const checked = checkFields(parsed, yaml, set, siteLang);
  const { map } = parsed;
  return { ...checked, ...(map === undefined ? {} : { map }), problems: [...marks, ...checked.problems], locate };
}

function checkFields<T>(
  parsed: ParsedYaml,
  yaml: string,
  set: FieldSet<T>,
  siteLang: string,
): Omit<ParsedFields<T>, 'locate' | 'map'> {
  const { map, places } = parsed;
  const source = createSourceLookup(yaml, places);
  const {
    values,
    written: filled,
    faults,
  } = map === undefined ? nothingRead : readFields(map, set.fields, source, langOf(map, siteLang));
  const written = new Set([...filled, ...(map === undefined ? [] : listMeant(map, faults))]);
  const problems = faults.map(({ rule, node, message }) => toError(rule, places.at(node.range[0]), message));
  const result = set.schema.safeParse(values);
  if (result.success) return { fields: result.data, values, written, problems };
  const faulty = new Set(result.error.issues.map(({ path }) => path[0]));
  const known = new Set<unknown>(faults.map(({ node }) => node));
  for (const issue of result.error.issues) {
    const { rule, path, message, name } = toFieldFault(issue, set.fields, values);
    const nodes = map === undefined ? { found: false } : locateField(map, set.fields, path);
    if (nodes.found && known.has(nodes.value)) continue;
    if (rule === 'missing-field' && isMisspelt(path, map, set.fields, faults)) continue;
    const node = nodeToShow(nodes, rule === 'missing-field' ? 'key' : 'value');
    const place = node === undefined ? startOfFile : places.at(node.range[0]);
    problems.push(toError(rule, place, rule === 'missing-field' && nodes.found ? emptyField(name) : message));
  }
  // A schema changes no value, so the fields in which it found nothing are as it would give them.
  return { fields: omit(values, faulty) as Partial<T>, values, written, problems };
}

/** Whether a missing field is there after all, under a name that was answered with its own. */
function isMisspelt(path: FieldPath, map: FieldMap | undefined, fields: Fields, faults: readonly NodeFault[]): boolean {
  const round = map === undefined ? undefined : locateField(map, fields, path.slice(0, -1)).value;
  return isMap(round) && listMeant(round, faults).some((name) => name === path.at(-1));
}

/** English names of the fields that the unknown ones of a map were meant as. */
function listMeant(map: FieldMap, faults: readonly NodeFault[]): readonly string[] {
  const keys = new Set<unknown>(map.items.map(({ key }) => key));
  return faults.flatMap(({ meant, node }) => (meant !== undefined && keys.has(node) ? [meant] : []));
}

const nothingRead = { values: {}, written: new Set<string>(), faults: [] } as const;

function toError(rule: string, place: Place, message: Message): FileProblem {
  return { severity: 'error', rule, line: place.line, column: place.column, message };
}

function omit(
  values: Readonly<Record<string, unknown>>,
  names: ReadonlySet<unknown>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}

/** The text's language is needed before its fields are read, for cleaning depends on it. */
function langOf(map: FieldMap, siteLang: string): string {
  const pair = map.items.find(({ key }) => /^(?:lang|اللغة)$/.test(keyText(key)));
  return pair?.value === undefined ? siteLang : keyText(pair.value) || siteLang;
}

function createLocate(yaml: string, firstLine: number, fields: Fields): Locate {
  let parsed: ParsedYaml | undefined;
  return (path, part = 'value', within) => {
    parsed ??= parseYaml(yaml, firstLine);
    const { map, places } = parsed;
    const node = map === undefined ? undefined : nodeToShow(locateField(map, fields, path), part);
    if (node === undefined) return startOfFile;
    const [start, end] = node.range;
    const inside = within === undefined ? 0 : findWord(yaml.slice(start, end), within);
    return places.at(start + inside);
  };
}

const delimiter = /[\s,\u060C"'[\]]/;

/** Where a word of a list begins; where only longer words hold it, the first of those. */
function findWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if ((before === '' || delimiter.test(before)) && (after === '' || delimiter.test(after))) return at;
  }
  return Math.max(0, text.indexOf(word));
}

/** Direction characters in YAML: in a summary, a paragraph of its own, those that change nothing are let pass. */
function findMarks(
  yaml: string,
  firstLine: number,
  { map, places }: ParsedYaml,
  fields: Fields,
): readonly FileProblem[] {
  const pair = map?.items.find(({ key }) => nameIn(fields, keyText(key)) === 'summary');
  const [start, end] = pair?.value?.range ?? [0, 0];
  const isProse = (row: number): boolean => start < end && row >= rowOf(start) && row <= rowOf(end - 1);
  const rowOf = (offset: number): number => places.at(offset).line - firstLine;
  const lines = yaml.split('\n');
  const strict = lines.map((line, row) => (isProse(row) ? '' : line)).join('\n');
  const prose = dropRedundantMarks(lines.map((line, row) => (isProse(row) ? line : '')).join('\n'), firstLine);
  const kept = findBidiFaults(prose.text, firstLine).map((problem) => ({
    ...problem,
    column: toMarkedColumn(prose.dropped.get(problem.line) ?? [], problem.column),
  }));
  return [...findBidiFaults(strict, firstLine), ...prose.problems, ...kept];
}
