import { analyse } from './arabic/analyse.ts';
import { toSearchForm } from './arabic/search-form.ts';
import { stopWords } from './arabic/stop-words.ts';

/** What a query may be narrowed by. */
export const filterNames = ['section', 'kind', 'year', 'author', 'tag', 'series'] as const;
export type FilterName = (typeof filterNames)[number];

/** `author:سمر`, typed: its words are looked for in that field. */
export interface TypedFilter {
  readonly name: FilterName;
  readonly value: string;
}

/**
 * Words with their distance from the first of them. Words without a subject are left out of a phrase of several others:
 * their place is kept, and the largest chunks of the index need not be loaded.
 */
export type Phrase = readonly { readonly form: string; readonly offset: number }[];

/** A query as the reader typed it, understood. All words are search forms. */
export interface SearchQuery {
  /** Every word to look for, those of phrases too, without repetition. */
  readonly words: readonly string[];
  /** Words that must stand together, unless {@link isPasted}. */
  readonly phrases: readonly Phrase[];
  /** The query is as long as a headline: its quotation marks are the headline's own, and no constraints. */
  readonly isPasted: boolean;
  /** Words or phrases that must not stand on a page. */
  readonly excluded: readonly Phrase[];
  readonly filters: readonly TypedFilter[];
}

/** More than a reader types; what comes after is not looked at. */
const longestQuery = 400;
const mostWords = 24;
/** Readers who ask for a phrase type few words beside it. */
const mostBesidePhrases = 4;

const names: Readonly<Record<FilterName, string>> = {
  section: 'section قسم القسم',
  kind: 'kind نوع النوع',
  year: 'year سنة السنة عام العام',
  author: 'author كاتب الكاتب كاتبة الكاتبة بقلم',
  tag: 'tag وسم الوسم',
  series: 'series ملف الملف',
};
const nameOf: ReadonlyMap<string, FilterName> = new Map(
  filterNames.flatMap((name) => names[name].split(' ').map((word) => [toSearchForm(word), name] as const)),
);

const quoted = '[«“”„"‹][^«»“”„"‹›]+[»“”"›]';
const part = new RegExp(
  `(?<![^\\s(])(?:(?<name>[\\p{L}\\p{M}]+):|(?<minus>[-−]))?(?:(?<quoted>${quoted})|(?<plain>[^\\s«»“”„"‹›]+))`,
  'gu',
);
const anyPart = new RegExp(`(?<quoted>${quoted})|(?<plain>[^\\s«»“”„"‹›]+)`, 'gu');

/**
 * Understands a query: words; «quoted phrases»; `-word` and `-«phrase»`; `author:`, `tag:`, `section:`, `kind:`, `year:`,
 * `series:` and their Arabic names, with a word or a quoted phrase behind the colon. Words that carry no subject are
 * dropped unless quoted, or unless the query has no others.
 *
 * @example parseQuery('«مجلس الأمن» -سوريا كاتب:سمر').phrases // [[{ form: 'مجلس', offset: 0 }, { form: 'الامن', offset: 1 }]]
 */
export function parseQuery(text: string): SearchQuery {
  const words: string[] = [];
  const phrases: Phrase[] = [];
  const excluded: Phrase[] = [];
  const filters: TypedFilter[] = [];
  for (const { name, minus, inQuotes, value } of splitQuery(text.slice(0, longestQuery))) {
    const forms = analyse(value).map((token) => token.form);
    const filter = name === undefined ? undefined : nameOf.get(toSearchForm(name));
    if (filter !== undefined) filters.push({ name: filter, value: value.trim() });
    else if (forms.length === 0) continue;
    else if (minus) excluded.push(toPhrase(forms));
    else if (inQuotes) phrases.push(toPhrase(forms));
    else words.push(...(name === undefined ? [] : [toSearchForm(name)]), ...forms);
  }
  const telling = words.filter((word) => !stopWords.has(word));
  const wanted = [
    ...(telling.length > 0 || phrases.length > 0 ? telling : words),
    ...phrases.flat().map(({ form }) => form),
  ];
  return {
    words: [...new Set(wanted)].slice(0, mostWords),
    phrases,
    excluded,
    filters,
    isPasted: telling.length > mostBesidePhrases,
  };
}

/** The phrase that search forms in a row make. */
export function toPhrase(forms: readonly string[]): Phrase {
  const all = forms.map((form, offset) => ({ form, offset }));
  const telling = all.filter(({ form }) => !stopWords.has(form));
  return telling.length > 1 ? telling : all;
}

interface QueryPart {
  readonly name: string | undefined;
  readonly minus: boolean;
  readonly inQuotes: boolean;
  readonly value: string;
}

function* splitQuery(text: string): Generator<QueryPart> {
  let at = 0;
  while (at < text.length) {
    part.lastIndex = at;
    anyPart.lastIndex = at;
    const strict = part.exec(text);
    const loose = anyPart.exec(text);
    const match = strict !== null && loose !== null && strict.index <= loose.index ? strict : loose;
    if (match === null) return;
    at = match.index + match[0].length;
    const { name, minus, quoted: phrase, plain } = match.groups ?? {};
    const inQuotes = phrase !== undefined;
    yield { name, minus: minus !== undefined, inQuotes, value: inQuotes ? phrase.slice(1, -1) : (plain ?? '') };
  }
}
