import type { ParsedNode, Scalar, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { fold } from '../../assets/shared/arabic/fold.ts';
import type { Passage, Region } from './passage.ts';
import { PassageBuilder } from './passage.ts';
import type { Picture } from './prose-source.ts';
import { readScalar } from './read-scalar.ts';

/** Fields of the front matter whose values are sentences for readers, at any depth, with their Arabic names. */
const proseFields: ReadonlySet<string> = new Set(
  [
    'title',
    'العنوان',
    'summary',
    'الملخص',
    'alt',
    'الوصف',
    'caption',
    'التعليق',
    'credit',
    'المصور',
    'text',
    'النص',
    'claim',
    'الادعاء',
  ].map(fold),
);
const imageFields: ReadonlySet<string> = new Set(['image', 'الصورة'].map(fold));
const creditFields: ReadonlySet<string> = new Set(['credit', 'المصور', 'decorative', 'زخرفية'].map(fold));

/** What the front matter holds for the checks. */
export interface FieldProse {
  readonly passages: readonly Passage[];
  readonly pictures: readonly Picture[];
}

/** Finds the prose of parsed front matter; ranges of its nodes are offsets in the region's source. */
export function readFields(region: Region, map: YAMLMap.Parsed | undefined): FieldProse {
  const passages: Passage[] = [];
  const pictures: Picture[] = [];
  const visit = (node: ParsedNode | null, name: string): void => {
    if (isMap(node)) {
      for (const pair of node.items) visit(pair.value, keyOf(pair.key));
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, name);
    } else if (isScalar(node) && proseFields.has(name) && typeof node.value === 'string') {
      passages.push(readText(region, node));
    }
  };
  for (const { key, value } of map?.items ?? []) {
    const name = keyOf(key);
    visit(value, name);
    if (imageFields.has(name) && value !== null)
      pictures.push({ region, offset: value.range[0], lacksCredit: !hasCredit(value) });
  }
  return { passages, pictures };
}

function keyOf(key: ParsedNode | null): string {
  return isScalar(key) && typeof key.value === 'string' ? fold(key.value.trim()) : '';
}

function hasCredit(image: ParsedNode): boolean {
  if (!isMap(image)) return false;
  return image.items.some(
    ({ key, value }) => creditFields.has(keyOf(key)) && isScalar(value) && String(value.value).trim() !== '',
  );
}

function readText(region: Region, node: Scalar.Parsed): Passage {
  const builder = new PassageBuilder(region);
  readScalar(node, builder);
  return builder.build('field', node.type === 'PLAIN');
}
