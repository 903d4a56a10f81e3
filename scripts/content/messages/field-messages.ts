import { fold } from '../../../assets/shared/arabic/fold.ts';
import { article } from '../../../assets/shared/arabic/letters.ts';
import { foldName } from '../../markdown/directives.ts';
import { hasArabic } from '../../markdown/has-arabic.ts';
import { nearestName } from '../../markdown/nearest-name.ts';
import type { Message } from '../../problem.ts';
import type { Field, Fields } from '../schemas/field.ts';
import { nameIn } from '../schemas/field.ts';

/** What is said of single fields: their names, and values of the wrong shape. */

/** A field's names for a message: as the editor writes them, English first. */
export const bothNames = (name: string, ar: string | undefined): string =>
  ar === undefined ? name : `${name} (${ar})`;

/** More names than these are not read in a message. */
const listedNames = 8;

/** What an editor is told of an unknown field, and the English name of the one that was meant. */
export interface UnknownField {
  readonly message: Message;
  readonly meant?: string;
}

/**
 * Says which field an unknown one may be, in the alphabet that the editor used, or names all of them where they are few.
 *
 * @param used English names of the fields beside it
 */
export function unknownField(written: string, fields: Fields, used: ReadonlySet<string>): UnknownField {
  const outer = Object.entries(fields).find(
    ([name, field]) => used.has(name) && field.fields !== undefined && nameIn(field.fields, written) !== undefined,
  );
  if (outer !== undefined) return { message: fieldOf(nameLike(written, outer), written) };
  const nearest = findMeant(written, fields, used);
  if (nearest !== undefined) {
    const name = nameLike(written, nearest);
    const message = {
      ar: `لا حقل باسم «${written}». لعلك تقصد «${name}».`,
      en: `There is no field “${written}”. Did you mean “${name}”?`,
    };
    return { message, meant: nearest[0] };
  }
  return { message: listFields(written, fields) };
}

function listFields(written: string, fields: Fields): Message {
  const names = Object.entries(fields).map((field) => nameLike(written, field));
  if (names.length === 0 || names.length > listedNames) {
    return {
      ar: `لا حقل باسم «${written}». احذفه؛ الحقول كلها في دليل المحرر.`,
      en: `There is no field “${written}”. Delete it; the editor's guide lists all fields.`,
    };
  }
  return {
    ar: `لا حقل باسم «${written}». احذفه، أو استعمل واحدًا من: ${names.join('، ')}.`,
    en: `There is no field “${written}”. Delete it, or use one of: ${names.join(', ')}.`,
  };
}

/** By what else a field is called, else by its letters; of two as near, the one that isn't there yet. */
function findMeant(written: string, fields: Fields, used: ReadonlySet<string>): readonly [string, Field] | undefined {
  const likely = Object.entries(fields).sort(([a], [b]) => Number(used.has(a)) - Number(used.has(b)));
  const key = foldName(written);
  const called = likely.find(([, { otherNames = [] }]) => otherNames.some((name) => foldName(name) === key));
  if (called !== undefined) return called;
  const nearest = nearestName(
    written,
    likely.map((field) => nameLike(written, field)),
    toBareKey,
  );
  return likely.find((field) => nameLike(written, field) === nearest);
}

/** A name as it is compared: «صورة» is near «الصورة». */
function toBareKey(name: string): string {
  const key = fold(name);
  return key.startsWith(article) ? key.slice(article.length) : key;
}

/** A field's name in the alphabet of what the editor wrote. */
function nameLike(written: string, [name, { ar }]: readonly [name: string, field: Field]): string {
  return hasArabic(written) ? (ar ?? name) : name;
}

const fieldOf = (outer: string, written: string): Message => ({
  ar: `«${written}» من حقول ${outer}. ضعه تحته، وقبله مسافتان.`,
  en: `“${written}” is a field of ${outer}. Put it below ${outer}, after two blanks.`,
});

/** Says that a field stands twice, perhaps once under its Arabic name: «العنوان» is `title`. Lines are 1-based. */
export function duplicateField(written: string, first: string, firstLine: number, line: number): Message {
  return written === first
    ? {
        ar: `الحقل «${written}» مكرر: في السطر ${firstLine} وفي السطر ${line}. أبقِ واحدًا منهما.`,
        en: `The field “${written}” stands twice: on line ${firstLine} and on line ${line}. Keep one of them.`,
      }
    : {
        ar: `«${first}» في السطر ${firstLine} و«${written}» في السطر ${line}: هما اسمان لحقل واحد. أبقِ أحدهما.`,
        en: `“${first}” on line ${firstLine} and “${written}” on line ${line} name the same field. Keep one of them.`,
      };
}

export const aliasUsed = (): Message => ({
  ar: 'العلامتان & و * في أول القيمة إحالة في YAML، وهي غير مقبولة هنا. ضع القيمة بين علامتي اقتباس "…".',
  en: 'The signs & and * at the beginning of a value are YAML references, not accepted here. Put the value in quotation marks "…".',
});

export const curlyQuotes = (): Message => ({
  ar: 'علامتا الاقتباس “…” من برنامج Word تصيران جزءًا من القيمة. اكتب مكانهما "…"، وللاقتباس «…».',
  en: 'The curly quotation marks “…” of a word processor become part of the value. Write "…" in their place, or «…» for a quotation.',
});

export const emptyItem = (): Message => ({
  ar: 'بند فارغ في القائمة. احذف شرطته أو اكتب قيمته.',
  en: 'An empty entry in the list. Delete its hyphen, or write its value.',
});

export const escapedCharacter = (sign: string): Message => {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    ar: `المحرف الخفي ${code} غير مقبول. احذفه من القيمة.`,
    en: `The invisible character ${code} is not accepted. Delete it from the value.`,
  };
};

const taken: Readonly<Record<string, Message>> = {
  number: { ar: 'رقم', en: 'a number' },
  bigint: { ar: 'رقم', en: 'a number' },
  boolean: { ar: 'جواب بنعم أو لا', en: 'yes or no' },
  date: { ar: 'تاريخ', en: 'a date' },
  list: { ar: 'قائمة', en: 'a list' },
  map: { ar: 'حقول', en: 'fields' },
  null: { ar: 'فراغ', en: 'nothing' },
};

export const quoteText = (kind: string, { ar: noun = 'القيمة' }: Field): Message => {
  const { ar, en } = taken[kind] ?? { ar: 'شيء غير النص', en: 'something else' };
  return {
    ar: `تُقرأ هذه القيمة على أنها ${ar}، لا نص. ضع ${noun} بين علامتي اقتباس: "…".`,
    en: `This is read as ${en}, not as text. Put the text in quotation marks: "…".`,
  };
};

/** @param written what the editor meant, as far as its end */
export const quoteUnfinishedText = (written: string, { ar: noun = 'القيمة' }: Field): Message => ({
  ar: `العلامة # تجعل ما بعدها ملاحظة لا تُقرأ. ضع ${noun} بين علامتي اقتباس: "${written}".`,
  en: `The sign # makes what follows a comment. Put the text in quotation marks: "${written}".`,
});

export const missingField = (name: string): Message => ({
  ar: `الحقل ${name} مطلوب ولم يُكتب. أضف سطره مع قيمته.`,
  en: `The field ${name} is needed and missing. Add its line with a value.`,
});

export const emptyField = (name: string): Message => ({
  ar: `الحقل ${name} مطلوب وقيمته فارغة. اكتب القيمة بعد النقطتين.`,
  en: `The field ${name} is needed and empty. Write its value after the colon.`,
});

const shapes: Readonly<Record<string, Message>> = {
  string: { ar: 'نصًا', en: 'a text' },
  number: { ar: 'رقمًا', en: 'a number' },
  int: { ar: 'رقمًا صحيحًا', en: 'a whole number' },
  boolean: { ar: 'true أو false', en: 'true or false' },
  array: { ar: 'قائمة', en: 'a list' },
  object: { ar: 'حقولًا داخلية، كل منها في سطر', en: 'fields of its own, each on a line' },
  record: { ar: 'حقولًا داخلية، كل منها في سطر', en: 'fields of its own, each on a line' },
};

/** @param inner names of the fields that stand in the value where it has its own */
export const wrongShape = (name: string, expected: string, inner: readonly string[] = []): Message => {
  const { ar, en } = shapes[expected] ?? { ar: expected, en: expected };
  const names = inner.length === 0 ? '' : ` (${inner.join(', ')})`;
  return {
    ar: `قيمة ${name} ليست بالصورة الصحيحة. اكتب ${ar}${names}.`,
    en: `The value of ${name} has the wrong form. Write ${en}${names}.`,
  };
};

export const notAList = (name: string): Message => ({
  ar: `قيمة ${name} قائمة، ولا مكان فيها إلا لقيمة واحدة. أبق واحدة، بلا قوسين [ ] ولا شرطة في أول السطر.`,
  en: `The value of ${name} is a list, where one value alone can stand. Keep one, without [ ] or a hyphen before it.`,
});

export const tooShort = (name: string, found: number, least: number): Message => ({
  ar: `عدد أحرف ${name}: ${found}، وأقل المقبول ${least}. أكمل النص.`,
  en: `Characters of ${name}: ${found}; the least is ${least}. Write more of it.`,
});

export const tooLong = (name: string, found: number, most: number): Message => ({
  ar: `عدد أحرف ${name}: ${found}، والحد ${most}. احذف منها ${found - most}.`,
  en: `Characters of ${name}: ${found}; the limit is ${most}. Cut ${found - most} of them.`,
});

export const tooSmall = (name: string, found: string, least: number): Message => ({
  ar: `قيمة ${name} هي ${found}. اكتب رقمًا لا يقل عن ${least}.`,
  en: `The value of ${name} is ${found}. Write a number that is not below ${least}.`,
});

export const tooBig = (name: string, found: string, most: number): Message => ({
  ar: `قيمة ${name} هي ${found}. اكتب رقمًا لا يزيد على ${most}.`,
  en: `The value of ${name} is ${found}. Write a number that is not above ${most}.`,
});

export const emptyList = (name: string): Message => ({
  ar: `قائمة ${name} فارغة. اكتب فيها قيمة واحدة على الأقل.`,
  en: `The list ${name} is empty. Write at least one value.`,
});

export const shortList = (name: string, length: number, least: number): Message => ({
  ar: `عدد القيم في قائمة ${name}: ${length}، وأقل المقبول ${least}. أكملها.`,
  en: `The list ${name} has ${length}; at least ${least} are needed. Complete it.`,
});

export const longList = (name: string, length: number, most: number): Message => ({
  ar: `عدد القيم في قائمة ${name}: ${length}، والحد ${most}. احذف الزائد.`,
  en: `The list ${name} has ${length}; the limit is ${most}. Delete what is beyond it.`,
});

/** Names the nearest of the accepted values, or all of them. */
export function unknownValue(
  name: string,
  found: string,
  values: readonly string[],
  arabic: readonly string[],
): Message {
  const names = hasArabic(found) && arabic.length > 0 ? arabic : values;
  const nearest = nearestName(found, names, fold);
  return nearest === undefined
    ? {
        ar: `«${found}» ليست من قيم ${name}. اكتب واحدة من: ${names.join('، ')}.`,
        en: `“${found}” is no value of ${name}. Write one of: ${names.join(', ')}.`,
      }
    : {
        ar: `«${found}» ليست من قيم ${name}. لعلك تقصد «${nearest}».`,
        en: `“${found}” is no value of ${name}. Did you mean “${nearest}”?`,
      };
}

export const badUrl = (name: string, found: string): Message => ({
  ar: `«${found}» في ${name} ليس عنوانًا على الويب. اكتبه كاملًا، مثل https://example.org/page.`,
  en: `“${found}” in ${name} is no web address. Write it in full, like https://example.org/page.`,
});

export const badEmail = (name: string, found: string): Message => ({
  ar: `«${found}» في ${name} ليس بريدًا. اكتبه مثل name@example.org.`,
  en: `“${found}” in ${name} is no e-mail address. Write it like name@example.org.`,
});

export const badFormat = (name: string, found: string, example: string): Message => ({
  ar: `«${found}» ليست قيمة مقبولة في ${name}. اكتبها مثل ${example}.`,
  en: `“${found}” is not accepted in ${name}. Write it like ${example}.`,
});
