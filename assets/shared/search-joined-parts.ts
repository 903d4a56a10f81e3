import { columnCode, fromColumnCode, type Named, type PageTable } from './search-index-format.ts';
import { once, type IndexPart } from './search-index-part.ts';
import type { Postings, StemEntry } from './search-postings.ts';
import type { Vocabulary } from './search-vocabulary.ts';

/** Parts as one: pages are numbered through, from the oldest part's first. */
export type JoinedParts = Omit<IndexPart, 'table'> & { readonly table: PageTable };

/**
 * Makes one of the parts of an archive.
 *
 * @param parts the oldest first, and each wholly older than the next; an archive in one part is that part
 */
export function joinParts(parts: readonly IndexPart[]): JoinedParts {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const starts = toStarts(parts.map(({ table }) => table.pages));
  const lookUp = once(async (key: string) =>
    joinEntries(await Promise.all(parts.map((part) => part.lookUp(key))), starts),
  );
  return {
    table: joinTables(parts.map(({ table }) => table)),
    lookUp,
    keysFrom: async (prefix) => {
      const keys = await Promise.all(parts.map((part) => part.keysFrom(prefix)));
      return [...new Set(keys.flat())].sort();
    },
    fragment: (page) => {
      const at = starts.findLastIndex((start) => start <= page);
      const part = parts[at];
      if (part === undefined) throw new RangeError(`The index has no page ${page}.`);
      return part.fragment(page - (starts[at] ?? 0));
    },
    vocabulary: async () => joinVocabularies(await Promise.all(parts.map((part) => part.vocabulary()))),
  };
}

/** The number of the first page of each part. */
function toStarts(counts: readonly number[]): readonly number[] {
  let next = 0;
  return counts.map((count) => {
    const start = next;
    next += count;
    return start;
  });
}

function joinTables(tables: readonly PageTable[]): PageTable {
  const newest = tables.at(-1);
  const sections = joinColumns(tables.map(({ sections: values, section: column }) => ({ values, column })));
  const kinds = joinColumns(tables.map(({ kinds: values, kind: column }) => ({ values, column })));
  return {
    pages: tables.reduce((sum, { pages }) => sum + pages, 0),
    lengths: tables.map(({ lengths }) => lengths).join(''),
    days: joinDays(tables.map(({ days }) => days)),
    sections: sections.values,
    section: sections.column,
    kinds: kinds.values,
    kind: kinds.column,
    synonyms: newest?.synonyms ?? [],
    boosts: newest?.boosts ?? {},
  };
}

interface Column {
  readonly values: readonly Named[];
  readonly column: string;
}

/** Values are in the order of their part; a slug's name is that of the newest part. */
function joinColumns(columns: readonly Column[]): Column {
  const names = new Map(columns.flatMap(({ values }) => values.map(({ slug, name }) => [slug, name] as const)));
  const slugs = [...names.keys()];
  const codes = new Map(slugs.map((slug, place) => [slug, columnCode(place)]));
  return {
    values: [...names].map(([slug, name]) => ({ slug, name })),
    column: columns
      .map(({ values, column }) => {
        const recoded = values.map(({ slug }) => codes.get(slug) ?? '');
        return Array.from(column, (code) => recoded[fromColumnCode(code.charCodeAt(0))] ?? '').join('');
      })
      .join(''),
  };
}

/** The first number of a part is its first page's day; in one table it is the distance from the page before. */
function joinDays(columns: readonly (readonly number[])[]): readonly number[] {
  let last = 0;
  return columns.flatMap(([first = 0, ...steps]) => {
    const distance = first - last;
    last = steps.reduce((day, step) => day + step, first);
    return [distance, ...steps];
  });
}

function joinEntries(entries: readonly (StemEntry | null)[], starts: readonly number[]): StemEntry | null {
  const found = new Map<number, { readonly postings: Postings; readonly start: number }[]>();
  for (const [i, entry] of entries.entries()) {
    for (const [code, postings] of entry ?? []) {
      const known = found.get(code) ?? [];
      found.set(code, known);
      known.push({ postings, start: starts[i] ?? 0 });
    }
  }
  if (found.size === 0) return null;
  const sorted = [...found].sort(([a], [b]) => a - b);
  return new Map(sorted.map(([code, pieces]) => [code, joinPostings(pieces)]));
}

function joinPostings(pieces: readonly { readonly postings: Postings; readonly start: number }[]): Postings {
  const pages = new Int32Array(pieces.reduce((sum, { postings }) => sum + postings.pages.length, 0));
  const places = new Int32Array(pieces.reduce((sum, { postings }) => sum + postings.places.length, 0));
  const starts = new Int32Array(pages.length + 1);
  let page = 0;
  let place = 0;
  for (const { postings, start } of pieces) {
    pages.set(
      postings.pages.map((each) => each + start),
      page,
    );
    for (const [i, each] of postings.starts.entries()) starts[page + i] = each + place;
    places.set(postings.places, place);
    page += postings.pages.length;
    place += postings.places.length;
  }
  return { pages, starts, places };
}

/** A word that several parts write stands on the pages of all of them. */
function joinVocabularies(vocabularies: readonly Vocabulary[]): Vocabulary {
  const pages = new Map<string, number>();
  for (const word of vocabularies.flat()) pages.set(word.form, (pages.get(word.form) ?? 0) + word.pages);
  const words = [...pages].map(([form, count]) => ({ form, pages: count }));
  return words.sort((a, b) => (a.form < b.form ? -1 : 1));
}
