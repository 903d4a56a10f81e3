import type { ParsedNode, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { clean } from '../../../assets/shared/arabic/clean.ts';
import { toAsciiDigits } from '../../../assets/shared/arabic/digits.ts';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import { invisibleClass, stripInvisible } from '../../../assets/shared/arabic/invisible.ts';
import type { SourcePlaces } from '../../markdown/source-places.ts';
import { once } from '../../once.ts';
import type { Message } from '../../problem.ts';
import type { Field, Fields } from '../schemas/field.ts';
import { arabicTruths, nameIn } from '../schemas/field.ts';
import {
  aliasUsed,
  curlyQuotes,
  duplicateField,
  emptyItem,
  escapedCharacter,
  quoteText,
  quoteUnfinishedText,
  unknownField,
} from '../messages/field-messages.ts';
import { dashWithoutBlank, hashInList, linesWithoutHyphen, valuesOnOneLine } from '../messages/yaml-messages.ts';

export type FieldMap = YAMLMap.Parsed;

/** A fault met while fields were read, at the node that shows it. */
export interface NodeFault {
  readonly rule: string;
  readonly node: ParsedNode;
  readonly message: Message;
  /** English name of the field that an unknown one was meant as. */
  readonly meant?: string;
}

/** A map's values under their English names, as plain data for a schema to check. */
export interface ReadFields {
  readonly values: Readonly<Record<string, unknown>>;
  /** English names of the fields that have a value, faulty ones too. */
  readonly written: ReadonlySet<string>;
  readonly faults: readonly NodeFault[];
}

/** What must be known of nodes besides their values. */
export interface SourceLookup {
  /** 1-based line of a node in the file, for messages that name two places. */
  readonly lineOf: (node: ParsedNode) => number;
  /** A node as it is written. */
  readonly sourceOf: (node: ParsedNode) => string;
  /** What stands behind a node, up to the end of its line. */
  readonly restOfLine: (node: ParsedNode) => string;
  /** Whether there is a backslash anywhere, so that a value may hold what its source doesn't show. */
  readonly hasEscapes: boolean;
}

/** @param places of the YAML in its file */
export function createSourceLookup(yaml: string, places: SourcePlaces): SourceLookup {
  return {
    lineOf: ({ range: [start] }) => places.at(start).line,
    sourceOf: ({ range: [start, end] }) => yaml.slice(start, end),
    restOfLine: ({ range: [, end, next] }) => yaml.slice(end, next).split('\n', 1)[0] ?? '',
    hasEscapes: yaml.includes('\\'),
  };
}

interface Reading extends SourceLookup {
  readonly faults: NodeFault[];
  readonly lang: string;
}

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\uFFFE\uFFFF\p{Surrogate}]/gu;
const invisible = new RegExp(`[${invisibleClass}]`, 'u');
const dateLike = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]|$)/;
const blanks = /[\t\n\r ]+/g;
/** A value wholly in the quotation marks that word processors put in the place of straight ones. */
const inCurlyQuotes = /^[“”„][^“”„]*[“”„]$/;

/**
 * Turns YAML nodes into the data that a schema checks: Arabic names into English ones, words of an Arabic form («خبر»)
 * into their values, a single value into a list of one, texts into clean ones. What only the nodes can tell is found
 * here: fields that are unknown or stand twice, a headline that YAML takes for a number, list or date, aliases.
 * Empty fields are left out, as if they weren't there.
 */
export function readFields(map: FieldMap, fields: Fields, source: SourceLookup, lang: string): ReadFields {
  const reading: Reading = { faults: [], ...source, lang };
  const pairs = toNamedPairs(map, fields);
  const values = readPairs(pairs, fields, reading);
  const filled = pairs.filter(({ value }) => value !== null && !(isScalar(value) && value.value === null));
  return { values, written: toNames(filled), faults: reading.faults };
}

/** A field as it stands in a map. */
interface NamedPair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
  /** Its name in the file. */
  readonly written: string;
  /** Its English name; undefined where there is no such field. */
  readonly name: string | undefined;
}

function toNamedPairs(map: FieldMap, fields: Fields): readonly NamedPair[] {
  return map.items.map(({ key, value }) => {
    const written = keyText(key);
    return { key, value, written, name: nameIn(fields, written) };
  });
}

function toNames(pairs: readonly NamedPair[]): ReadonlySet<string> {
  return new Set(pairs.flatMap(({ name }) => name ?? []));
}

function readPairs(pairs: readonly NamedPair[], fields: Fields, reading: Reading): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const seen = new Map<string, ParsedNode>();
  const names = once(() => toNames(pairs));
  for (const { key, value, written, name } of pairs) {
    const first = seen.get(name ?? written);
    if (first !== undefined) {
      const message = duplicateField(written, keyText(first), reading.lineOf(first), reading.lineOf(key));
      reading.faults.push({ rule: 'duplicate-field', node: key, message });
      continue;
    }
    seen.set(name ?? written, key);
    const field = name === undefined ? undefined : fields[name];
    if (name === undefined || field === undefined) {
      reading.faults.push({ rule: 'unknown-field', node: key, ...unknownField(written, fields, names()) });
      continue;
    }
    const read = readNode(value, field, reading);
    if (read !== undefined) values[name] = read;
  }
  return values;
}

/** A map whose keys the editor chooses. It has no prototype, so no key can mean more than itself. */
function readFreeMap(map: FieldMap, each: Field, reading: Reading): Record<string, unknown> {
  // A null prototype can't be written as a literal of this type.
  const values = Object.create(null) as Record<string, unknown>;
  const seen = new Map<string, ParsedNode>();
  for (const { key, value } of map.items) {
    const written = keyText(key).normalize('NFC');
    const first = seen.get(written);
    if (first !== undefined) {
      const message = duplicateField(written, written, reading.lineOf(first), reading.lineOf(key));
      reading.faults.push({ rule: 'duplicate-field', node: key, message });
    } else if (written === '__proto__' || written === '') {
      reading.faults.push({ rule: 'unknown-field', node: key, ...unknownField(written, {}, new Set()) });
    } else values[written] = readNode(value, each, reading);
    seen.set(written, key);
  }
  return values;
}

function readNode(node: ParsedNode | null, field: Field, reading: Reading): unknown {
  if (node === null) return undefined;
  if (isAlias(node) || node.anchor !== undefined) {
    reading.faults.push({ rule: 'yaml-alias', node, message: aliasUsed() });
    return undefined;
  }
  if (isSeq(node)) return readList(node.items, node, field, reading);
  const one = isMap(node) ? readInnerMap(node, field, reading) : readScalar(node, field, reading);
  if (field.list === undefined || one === undefined) return one;
  return field.list === 'commas' && typeof one === 'string' ? splitAtCommas(one) : [one];
}

function readInnerMap(map: FieldMap, field: Field, reading: Reading): unknown {
  if (field.fields !== undefined) return readPairs(toNamedPairs(map, field.fields), field.fields, reading);
  if (field.each !== undefined) return readFreeMap(map, field.each, reading);
  if (field.read !== 'text') return {};
  reading.faults.push({ rule: 'unquoted-text', node: map, message: quoteText('map', field) });
  return undefined;
}

function readList(
  items: readonly (ParsedNode | null)[],
  list: ParsedNode,
  field: Field,
  reading: Reading,
): readonly unknown[] | undefined {
  if (field.list === undefined) {
    if (field.read !== 'text') return [];
    reading.faults.push({ rule: 'unquoted-text', node: list, message: quoteText('list', field) });
    return undefined;
  }
  const { list: form, ...single } = field;
  const read = items.map((item) => {
    const value = readNode(item, field.items ?? single, reading);
    const isBlank =
      value === undefined && (item === null || (isScalar(item) && (item.value === null || item.source.trim() === '')));
    if (isBlank) reading.faults.push({ rule: 'empty-item', node: item ?? list, message: emptyItem() });
    return value;
  });
  if (form === 'items') return read;
  return read.flatMap<unknown>((value) => (typeof value === 'string' ? splitAtCommas(value) : [value]));
}

/** Tags and names filed on one line. The Arabic comma is no separator to YAML, so quotation marks beside it stay. */
function splitAtCommas(text: string): readonly string[] {
  if (!/[,\u060C]/.test(text)) return [text];
  return text.split(/[,\u060C]/).flatMap((part) => {
    const bare = part.trim().replace(/^(["'])(.*)\1$/, '$2');
    return bare === '' ? [] : [bare];
  });
}

function readScalar(node: Scalar.Parsed, field: Field, reading: Reading): unknown {
  const { value } = node;
  if (value === null) {
    noteEmpty(node, field, reading);
    return undefined;
  }
  const fault = findScalarFault(node, value, field, reading);
  if (fault !== undefined) {
    reading.faults.push({ ...fault, node });
    return undefined;
  }
  if (field.read === 'text') return readText(node, field, reading);
  if (field.read === 'number') return typeof value === 'string' ? readNumber(value) : value;
  if (field.read === 'flag') return typeof value === 'string' ? (arabicTruths.get(fold(value)) ?? value) : value;
  const word = toPlainWord(typeof value === 'string' ? value : node.source);
  return word === '' ? undefined : (field.values?.byFolded.get(fold(word)) ?? word);
}

/** What makes a value another than the one its editor sees. */
function findScalarFault(
  node: Scalar.Parsed,
  value: unknown,
  field: Field,
  reading: Reading,
): Omit<NodeFault, 'node'> | undefined {
  const cutOff = findCutOff(node, field, reading);
  if (cutOff !== undefined) return { rule: 'unquoted-text', message: quoteUnfinishedText(node.source + cutOff, field) };
  const escaped = typeof value === 'string' && reading.hasEscapes ? findEscaped(node, value, reading) : undefined;
  if (escaped !== undefined) return { rule: 'hidden-character', message: escapedCharacter(escaped) };
  if (node.type === 'PLAIN' && inCurlyQuotes.test(node.source)) return { rule: 'curly-quotes', message: curlyQuotes() };
  const unlisted = findUnlisted(node, field, reading);
  return unlisted === undefined ? undefined : { rule: 'yaml-syntax', message: unlisted };
}

/** A character that no text may hold, written as an escape (`"\\u202E"`); those in plain sight were found before. */
function findEscaped(node: ParsedNode, value: string, reading: Reading): string | undefined {
  const found = value.match(forbidden);
  if (found === null) return undefined;
  const source = reading.sourceOf(node);
  // Half a character can't stand in plain sight: a file's text is whole.
  return found.find((sign) => /\p{Cs}/u.test(sign) || !source.includes(sign));
}

/** The end of a value that YAML took for a comment: a hashtag anywhere, and in a text whatever follows `#`. */
function findCutOff(node: Scalar.Parsed, { read }: Field, { restOfLine }: Reading): string | undefined {
  if (node.type !== 'PLAIN' || typeof node.comment !== 'string') return undefined;
  const comment = /^[ \t]+#.*/.exec(restOfLine(node))?.[0].trimEnd();
  return comment !== undefined && (read === 'text' || /#\S/.test(comment)) ? comment : undefined;
}

/** A value may be empty only to YAML, to which `#` begins a comment: a headline; and, without a blank, a hashtag or colour. */
function noteEmpty(node: Scalar.Parsed, field: Field, reading: Reading): void {
  const comment =
    field.read === 'text' ? node.comment : /^[ \t]*#(\S.*)/.exec(reading.restOfLine(node))?.[1]?.trimEnd();
  if (typeof comment !== 'string' && (field.read !== 'text' || node.source === '')) return;
  const cutOff = field.list === 'commas' ? hashInList() : quoteUnfinishedText(`#${comment ?? ''}`, field);
  const message = typeof comment === 'string' ? cutOff : quoteText('null', field);
  reading.faults.push({ rule: 'unquoted-text', node, message });
}

function readText(node: Scalar.Parsed, field: Field, reading: Reading): string | undefined {
  const { value } = node;
  const plain = node.type === 'PLAIN';
  const taken = typeof value !== 'string' ? typeof value : plain && dateLike.test(value) ? 'date' : undefined;
  if (taken !== undefined) {
    reading.faults.push({ rule: 'unquoted-text', node, message: quoteText(taken, field) });
    return undefined;
  }
  const text = clean(String(value), { lang: reading.lang }).replace(blanks, ' ').trim();
  return text === '' ? undefined : text;
}

/** What is wrong with a single value that was meant as a list. */
function findUnlisted(node: Scalar.Parsed, { list, read }: Field, { sourceOf }: SourceLookup): Message | undefined {
  if (list === undefined || read !== undefined) return undefined;
  const source = sourceOf(node);
  if (node.type === 'PLAIN' && /^-\S/.test(source)) return dashWithoutBlank();
  if (node.type === 'PLAIN' && source.includes('\n')) return linesWithoutHyphen();
  return list === 'items' && /[,\u060C]\s/.test(source) ? valuesOnOneLine() : undefined;
}

function readNumber(text: string): unknown {
  const ascii = toAsciiDigits(text.trim());
  return /^\d+$/.test(ascii) ? Number(ascii) : text;
}

/** A key as written; of a key that is no scalar, nothing. */
export function keyText(key: ParsedNode | null): string {
  if (!isScalar(key)) return '';
  const { value } = key;
  return toPlainWord(typeof value === 'string' ? value : key.source);
}

function toPlainWord(written: string): string {
  return (invisible.test(written) ? stripInvisible(written, false) : written).trim().normalize('NFC');
}
