import type { ParsedNode, Range } from 'yaml';
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

const key = /([A-Za-z_\u0621-\u064A]{1,64}):(?: |(?=\n))/y;
/** A text up to the end of its line, bare or in double quotation marks: no comment, hardly an escape, no odd blank. */
const text =
  /(?:([A-Za-z\d\u0621-\u064A](?: ?(?:[^\s\0-\x1F:#]|:(?!\s)))*)|"([^"\\\0-\x1F]*(?:\\["\\][^"\\\0-\x1F]*)*)")\n/y;
/** What the core schema (YAML 1.2, §10.3) may take for something else than a text. */
const maybeNoText = /^(?:\d[\da-fox.e+]*(?:e-\d+)?|true|false|null)$/i;
const escaped = /\\(.)/g;
const dash = '- ';

/**
 * Reads YAML as front matter is nearly always written, by the site's own commands too: a field or an entry a line. The
 * nodes are those that the package `yaml` makes of it in eight times the time; of any other YAML there are none, for that
 * is the package's to read.
 *
 * @example readPlainYaml('title: "قمة"\ntags:\n  - غزة\n') // as `parseDocument` has it in its `contents`
 */
export function readPlainYaml(yaml: string): YAMLMap.Parsed | undefined {
  const map = readMap(yaml, 0, 0);
  return map?.range[2] === yaml.length ? map : undefined;
}

/** @param start offset of the first key, which may stand behind a dash */
function readMap(yaml: string, start: number, margin: number): YAMLMap.Parsed | undefined {
  const items: Pair<ParsedNode, ParsedNode | null>[] = [];
  let end = start;
  for (let at = start; items.length === 0 || marginAt(yaml, end) === margin; at = end + margin) {
    key.lastIndex = at;
    const name = key.exec(yaml)?.[1];
    if (name === undefined || maybeNoText.test(name)) return undefined;
    const behind = at + name.length + 1;
    const value = yaml[behind] === ' ' ? readText(yaml, behind + 1) : readBelow(yaml, behind + 1, margin);
    if (value === undefined) return undefined;
    items.push(
      new Pair<ParsedNode, ParsedNode | null>(toScalar(name, name, 'PLAIN', [at, behind - 1, behind - 1]), value),
    );
    end = value.range[2];
  }
  // Parsed but for the tokens, of which `yaml` gives none either unless it is asked to.
  return Object.assign(new YAMLMap(), { items, range: toRange(start, end) }) as YAMLMap.Parsed;
}

/** Reads the value of a key that has the lines below it. */
function readBelow(yaml: string, start: number, margin: number): ParsedNode | undefined {
  const inner = marginAt(yaml, start);
  if (inner >= margin && yaml.startsWith(dash, start + inner)) return readList(yaml, start + inner, inner);
  return inner > margin ? readMap(yaml, start + inner, inner) : undefined;
}

/** @param start offset of the first dash */
function readList(yaml: string, start: number, margin: number): YAMLSeq.Parsed | undefined {
  const items: ParsedNode[] = [];
  let end = start;
  for (
    let at = start;
    yaml.startsWith(dash, at) && (items.length === 0 || marginAt(yaml, end) === margin);
    at = end + margin
  ) {
    const inner = at + dash.length;
    const value = readText(yaml, inner) ?? readMap(yaml, inner, margin + dash.length);
    if (value === undefined) return undefined;
    items.push(value);
    end = value.range[2];
  }
  // As in readMap.
  return Object.assign(new YAMLSeq(), { items, range: toRange(start, end) }) as YAMLSeq.Parsed;
}

function readText(yaml: string, start: number): Scalar.Parsed | undefined {
  text.lastIndex = start;
  const [matched, bare, quoted = ''] = text.exec(yaml) ?? [];
  if (matched === undefined) return undefined;
  const next = start + matched.length;
  if (bare === undefined) {
    const source = quoted.includes('\\') ? quoted.replace(escaped, '$1') : quoted;
    return toScalar(source, source, 'QUOTE_DOUBLE', [start, next - 1, next]);
  }
  const value = toValue(bare);
  return value === undefined ? undefined : toScalar(value, bare, 'PLAIN', [start, next - 1, next]);
}

/** The value of a bare text in the core schema; undefined of most numbers, which no field holds. */
function toValue(bare: string): string | number | boolean | undefined {
  if (!maybeNoText.test(bare)) return bare;
  if (bare === 'true' || bare === 'false') return bare === 'true';
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

/** Blanks at the beginning of a line; −1 where there is none any more. */
function marginAt(yaml: string, start: number): number {
  let end = start;
  while (yaml[end] === ' ') end += 1;
  return end === yaml.length ? -1 : end - start;
}

function toScalar(value: unknown, source: string, type: Scalar.Type, range: Range): Scalar.Parsed {
  // As in readMap.
  return Object.assign(new Scalar(value), { range, source, type }) as Scalar.Parsed;
}

function toRange(start: number, end: number): Range {
  return [start, end, end];
}
