import { fold } from '../../assets/shared/arabic/fold.ts';
import type { Field, Fields } from '../content/schemas/field.ts';
import type { Section } from '../content/site.ts';
import type { FieldWords, FieldWordsByPath } from '../labels/editor-labels.ts';
import type { CmsField } from './cms-field.ts';
import type { FieldTrait, FieldTraits } from './field-traits.ts';
import type { JsonSchema } from './json-schema.ts';

/** What the fields of one kind of file are made from. */
export interface CmsFieldSource {
  readonly schema: JsonSchema;
  readonly fields: Fields;
  readonly traits: FieldTraits;
  readonly words: FieldWordsByPath;
  readonly sections: readonly Section[];
  readonly zone: string;
}

/** From so many characters on a text is written in a box of several lines. */
const LONG_TEXT = 300;

/** One level of a schema, with the path that leads to it. */
interface Level extends CmsFieldSource {
  readonly path: string;
}

/** The fields that the web editor asks for: what the schema says of each, in the newsroom's words. */
export function toCmsFields(source: CmsFieldSource): readonly CmsField[] {
  return toLevelFields({ ...source, path: '' });
}

function toLevelFields(level: Level): readonly CmsField[] {
  const { schema, traits } = level;
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => traits[name]?.leftOut === undefined)
    .map(([name, part]) => toCmsField(name, part, level));
}

function toCmsField(name: string, schema: JsonSchema, level: Level): CmsField {
  const { traits, words, path } = level;
  const at = path === '' ? name : `${path}.${name}`;
  const trait = traits[name] ?? {};
  const field: Field = level.fields[name] ?? {};
  const spoken = words[at] ?? {};
  const inner: Level = {
    ...level,
    path: at,
    fields: field.fields ?? field.each?.fields ?? {},
    traits: trait.fields ?? {},
  };
  return {
    name,
    label: spoken.label ?? (field.ar ?? '').replaceAll('_', ' '),
    ...(spoken.hint === undefined ? {} : { hint: spoken.hint }),
    required: level.schema.required?.includes(name) ?? false,
    ...toWidget(schema, trait, { field, spoken, inner }),
  };
}

interface Asked {
  readonly field: Field;
  readonly spoken: FieldWords;
  readonly inner: Level;
}

type Widget = Pick<CmsField, 'widget'> & Readonly<Record<string, unknown>>;

/** The widget that can hold what a schema allows. */
function toWidget(schema: JsonSchema, trait: FieldTrait, asked: Asked): Widget {
  if (trait.moment === true) return { widget: 'datetime', input_timezone: asked.inner.zone };
  if (trait.names === 'author') return toAuthors(trait);
  if (trait.names === 'section') return toSelect(asked.inner.sections.map(({ slug, name }) => [slug, name]));
  if (trait.picture === true) return { widget: 'image', choose_url: false };
  if (trait.keyed !== undefined) return toKeyedList(trait.keyed, schema, asked);
  switch (schema.type) {
    case 'array':
      return toList(schema, asked);
    case 'boolean':
      return { widget: 'boolean', default: trait.otherwise ?? false };
    case 'integer':
    case 'number':
      return toNumber(schema);
    case 'string':
      return toText(schema, asked);
    default:
      return { widget: 'object', collapsed: 'auto', fields: toLevelFields(toMapLevel(schema, asked.inner)) };
  }
}

/** Of what may be a text or a map, the map: it can say what the text says. */
function toMapLevel(schema: JsonSchema, inner: Level): Level {
  const map = schema.anyOf?.find(({ type }) => type === 'object') ?? schema;
  const isEither = schema.anyOf !== undefined;
  // A text alone is enough, so no other field is needed.
  return {
    ...inner,
    schema: isEither ? { ...map, required: map.required?.filter((name) => name !== 'title') ?? [] } : map,
  };
}

function toAuthors({ single }: FieldTrait): Widget {
  const isOne = single !== undefined;
  const shown = { collection: 'authors', value_field: '{{slug}}', display_fields: ['name'], search_fields: ['name'] };
  return { widget: 'relation', ...shown, ...(isOne ? {} : { multiple: true }) };
}

function toSelect(options: readonly (readonly [value: string, label: string])[], multiple = false): Widget {
  return {
    widget: 'select',
    options: options.map(([value, label]) => ({ label, value })),
    ...(multiple ? { multiple } : {}),
  };
}

function toOptions(values: readonly string[], { field, spoken }: Asked): readonly (readonly [string, string])[] {
  const words = field.values?.words ?? [];
  const toArabic = (value: string): string | undefined =>
    words.find((word) => field.values?.byFolded.get(fold(word)) === value);
  return values.map((value) => [value, spoken.options?.[value] ?? toArabic(value) ?? value]);
}

function toList(schema: JsonSchema, asked: Asked): Widget {
  const { items = {} } = schema;
  if (items.enum !== undefined) return toSelect(toOptions(items.enum, asked), true);
  const map = items.anyOf ?? (items.type === 'object' ? [items] : undefined);
  if (map === undefined) {
    const isNumber = items.type === 'integer';
    return isNumber ? { widget: 'list', field: { name: 'value', widget: 'number' } } : { widget: 'list' };
  }
  return { widget: 'list', collapsed: 'auto', fields: toLevelFields(toMapLevel(items, asked.inner)) };
}

function toKeyedList(keyed: string, schema: JsonSchema, { inner }: Asked): Widget {
  const map = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const key: JsonSchema = { type: 'string' };
  const required = [keyed, ...(map.required ?? [])];
  const named: JsonSchema = { ...map, properties: { [keyed]: key, ...map.properties }, required };
  return { widget: 'list', collapsed: 'auto', fields: toLevelFields({ ...inner, schema: named }) };
}

function toNumber({ type, minimum, maximum }: JsonSchema): Widget {
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { max: maximum }),
  };
}

function toText(schema: JsonSchema, asked: Asked): Widget {
  const { enum: values, format, minLength, maxLength } = schema;
  if (values !== undefined) return toSelect(toOptions(values, asked));
  const limits = {
    ...(minLength === undefined || minLength <= 1 ? {} : { minlength: minLength }),
    ...(maxLength === undefined ? {} : { maxlength: maxLength }),
  };
  if (maxLength !== undefined && maxLength >= LONG_TEXT) return { widget: 'text', ...limits };
  const type = format === 'uri' ? 'url' : format === 'email' ? 'email' : 'text';
  return { widget: 'string', type, ...limits };
}
