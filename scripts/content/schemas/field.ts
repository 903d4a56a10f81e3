import { fold } from '../../../assets/shared/arabic/fold.ts';

/** How one field of a YAML file is read; its schema says what is right. */
export interface Field {
  /** The field's Arabic name. */
  readonly ar?: string;
  /** What other systems and editors call it: never read, but answered with its name. */
  readonly otherNames?: readonly string[];
  /**
   * `text` is prose for readers and is cleaned; `word` (the default) is a slug, date or name, read as written even
   * where YAML sees a number; `number` and `flag` also take Arabic digits and «نعم».
   */
  readonly read?: 'text' | 'word' | 'number' | 'flag';
  /** A list; a single value counts as a list of one. With `commas` a value is also split at , and ، */
  readonly list?: 'items' | 'commas';
  /** How an entry of the list is read where that is not as the field itself. */
  readonly items?: Field;
  /** The names of a map that may stand here, or in the list. */
  readonly fields?: Fields;
  /** How each value of a map with names of the editor's own is read. */
  readonly each?: Field;
  readonly values?: ArabicValues;
}

/** Arabic words that stand for a field's English values. */
export interface ArabicValues {
  /** As they are written in messages. */
  readonly words: readonly string[];
  /** By their folded form. */
  readonly byFolded: ReadonlyMap<string, string>;
}

export type Fields = Readonly<Record<string, Field>>;

/** Words for yes and no; YAML's core schema knows only `true` and `false`. */
export const arabicTruths: ReadonlyMap<string, boolean> = new Map([
  [fold('نعم'), true],
  [fold('لا'), false],
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);

/**
 * Arabic words of a field's values, for {@link Field.values}.
 *
 * @example toArabicValues({ خبر: 'news' })
 */
export function toArabicValues(words: Readonly<Record<string, string>>): ArabicValues {
  const byFolded = new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
  return { words: Object.keys(words), byFolded };
}

const namesOf = new WeakMap<Fields, ReadonlyMap<string, string>>();

/**
 * The English name of a field as an editor wrote it, in English or Arabic (hamza and tashkeel don't matter).
 *
 * @example nameIn(articleFields, 'العنوان') // 'title'
 */
export function nameIn(fields: Fields, written: string): string | undefined {
  const names = namesOf.get(fields) ?? indexNames(fields);
  return names.get(written) ?? (/^[\x20-\x7E]*$/.test(written) ? undefined : names.get(fold(written)));
}

function indexNames(fields: Fields): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, { ar }] of Object.entries(fields)) {
    names.set(name, name);
    if (ar !== undefined) names.set(fold(ar), name);
  }
  namesOf.set(fields, names);
  return names;
}
