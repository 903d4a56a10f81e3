import type { Field, Fields } from '../content/schemas/field.ts';
import { parseYaml } from '../content/files/parse-yaml.ts';
import { createSourceLookup, keyText, readFields } from '../content/files/read-fields.ts';
import { renderFile, renderYaml } from '../content/files/render-file.ts';
import { splitFrontMatter } from '../content/files/split-front-matter.ts';
import type { FileProblem } from '../problem.ts';
import type { FieldTraits } from './field-traits.ts';
import { toFiledFields, toFormFields } from './form-fields.ts';

/** A file as the web editor shows it: fields under their English names, in the shapes of its widgets, and the body. */
export type Entry = Readonly<Record<string, unknown>>;

/** How files of one kind are read from the newsroom's form and written into it. */
export interface EntryForm {
  readonly fields: Fields;
  readonly traits: FieldTraits;
}

/** What is known of the site while a file is read. */
export interface EntrySite {
  /** IANA zone of times without an offset. */
  readonly zone: string;
  readonly lang: string;
}

/** A file that the gate would not read, so that nothing of it is lost by being saved. */
export class EntryFault extends Error {
  override readonly name = 'EntryFault';
  constructor(words: string, { line, column, message }: FileProblem) {
    super(`${words} (${line}:${column}): ${message.ar}`);
  }
}

/**
 * Reads a Markdown file as the gate does, Arabic names and all, so that the web editor loses nothing that an editor may
 * write by hand.
 *
 * @param words said before a fault
 * @throws EntryFault where the gate would find the front matter faulty
 */
export function readEntry(text: string, { fields, traits }: EntryForm, site: EntrySite, words: string): Entry {
  const result = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (!result.ok) throw new EntryFault(words, result.problem);
  const { yaml, yamlLine, body } = result.split;
  return {
    ...toFormFields(readValues(yaml, yamlLine, fields, site.lang, words), traits, site.zone),
    body: body.trim(),
  };
}

/** Writes a file in the form that `npm run import` and the editor's guide use; what is empty is left out. */
export function writeEntry({ body, ...fields }: Entry, { traits }: EntryForm, { zone }: EntrySite): string {
  return renderFile(toFiledFields(fields, traits, zone), typeof body === 'string' ? body : '');
}

/** The fields of YAML under their English names, in the shapes that their schema describes. */
function readValues(yaml: string, firstLine: number, fields: Fields, lang: string, words: string): Entry {
  const { map, places, problems } = parseYaml(yaml, firstLine);
  const [problem] = problems;
  if (problem !== undefined) throw new EntryFault(words, problem);
  if (map === undefined) return {};
  const { values, faults } = readFields(map, fields, createSourceLookup(yaml, places), lang);
  const [fault] = faults;
  if (fault === undefined) return values;
  throw new EntryFault(words, {
    severity: 'error',
    rule: fault.rule,
    ...places.at(fault.node.range[0]),
    message: fault.message,
  });
}

/** Reads `site.yaml`, under the same names; what the editor does not ask for is not among them. */
export function readSettings(text: string, { fields, traits }: EntryForm, site: EntrySite, words: string): Entry {
  return toFormFields(readValues(text, 1, asked(fields, traits), site.lang, words), traits, site.zone);
}

/** The fields that the editor asks for; the others are not looked at. */
function asked(fields: Fields, traits: FieldTraits): Fields {
  const anything: Field = { each: {} };
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, traits[name]?.leftOut === undefined ? field : anything]),
  );
}

/**
 * Writes settings into the text of `site.yaml`: only the fields that were changed are written anew, so that a newsroom's
 * comments and what the editor does not ask for stay as they are.
 *
 * @param text the file as it was read
 */
export function writeSettings(text: string, changed: Entry, form: EntryForm, site: EntrySite, words: string): string {
  const { fields, traits } = form;
  const before = toFiledFields(readSettings(text, form, site, words), traits, site.zone);
  const after = toFiledFields(changed, traits, site.zone);
  return Object.keys(fields)
    .filter((name) => traits[name]?.leftOut === undefined)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .reduce((written, name) => replaceField(written, name, after[name]), text);
}

/** Puts a field in the place of the one that stands there, or at the end; without a value it goes. */
function replaceField(text: string, name: string, value: unknown): string {
  const fresh = value === undefined ? '' : renderYaml({ [name]: value }).trimEnd();
  const pair = parseYaml(text, 1).map?.items.find(({ key }) => keyText(key) === name);
  if (pair === undefined) return fresh === '' ? text : `${text.trimEnd()}\n${fresh}\n`;
  const [start] = pair.key.range;
  const end = start + text.slice(start, (pair.value ?? pair.key).range[1]).trimEnd().length;
  return fresh === ''
    ? `${text.slice(0, start)}${text.slice(end).replace(/^[ \t]*\n/, '')}`
    : text.slice(0, start) + fresh + text.slice(end);
}
