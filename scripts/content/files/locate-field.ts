import type { ParsedNode } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Field, Fields } from '../schemas/field.ts';
import { nameIn } from '../schemas/field.ts';
import type { FieldMap } from './read-fields.ts';
import { keyText } from './read-fields.ts';

/** Names of fields, in English, and places in lists, from the file's own fields inwards. */
export type FieldPath = readonly PropertyKey[];

/** Where a field stands: its key, its value, or what of the two the file has. */
export interface FieldNodes {
  readonly key?: ParsedNode;
  readonly value?: ParsedNode;
  /** What to point at when the field itself is missing: the key or the entry of a list that should hold it. */
  readonly anchor?: ParsedNode;
  /** Whether all of the path was found, not only the field round it. */
  readonly found: boolean;
}

/**
 * Finds a field's nodes by its path, whatever language its names are written in. Of a path that the file doesn't hold
 * the innermost field that it does hold is given; of an entry in a list filed as a single value, that value.
 */
export function locateField(map: FieldMap, fields: Fields, path: FieldPath): FieldNodes {
  let field: Field = { fields };
  let nodes: FieldNodes = { value: map, found: true };
  for (const name of path) {
    const inner = typeof name === 'number' ? findItem(nodes, name) : findPair(nodes.value, field, name);
    if (inner === undefined) return { ...nodes, found: false };
    nodes = inner;
    field = typeof name === 'number' ? (field.items ?? field) : (field.fields?.[String(name)] ?? field.each ?? {});
  }
  return nodes;
}

function findItem(list: FieldNodes, index: number): FieldNodes | undefined {
  if (!isSeq(list.value)) return list;
  const item = list.value.items[index] ?? undefined;
  return item === undefined ? undefined : { ...list, value: item, anchor: item };
}

function findPair(map: ParsedNode | undefined, field: Field, name: PropertyKey): FieldNodes | undefined {
  if (!isMap(map)) return undefined;
  const pair = map.items.find(({ key }) => nameOf(key, field) === name);
  return (
    pair && { key: pair.key, anchor: pair.key, ...(pair.value === null ? {} : { value: pair.value }), found: true }
  );
}

function nameOf(key: ParsedNode | null, field: Field): string | undefined {
  const written = keyText(key);
  return field.fields === undefined ? written.normalize('NFC') : nameIn(field.fields, written);
}

/** The node to point at for a field, its key or its value; undefined where the file has nothing of its path. */
export function nodeToShow({ key, value, anchor, found }: FieldNodes, part: 'key' | 'value'): ParsedNode | undefined {
  if (!found) return anchor;
  return part === 'value' ? (value ?? key) : (key ?? value);
}
