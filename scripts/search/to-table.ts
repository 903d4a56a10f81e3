import { columnCode, lengthCode, type IndexTable, type Named } from '../../assets/shared/search-index-format.ts';
import { lineEnd, type PageWords } from './page-words.ts';
import type { PagefindOutput } from './run-pagefind.ts';
import type { SearchDocument } from './search-document.ts';

/** What the table holds beside what the pages and Pagefind say. */
export interface TableExtras {
  /** Three characters a page. */
  readonly versions: readonly string[];
  readonly vocabulary: string;
  readonly synonyms: readonly (readonly string[])[];
  readonly boosts: Readonly<Record<string, number>>;
}

const millisecondsADay = 86_400_000;

/** Columns over documents that are sorted by date. */
export function toTable(
  documents: readonly SearchDocument[],
  words: readonly PageWords[],
  output: PagefindOutput,
  { versions, vocabulary, synonyms, boosts }: TableExtras,
): IndexTable {
  const sections = toColumn(documents.map(({ section }) => section));
  const kinds = toColumn(documents.map(({ kind, kindLabel }) => ({ slug: kind, name: kindLabel })));
  return {
    pages: documents.length,
    versions: versions.join(''),
    lengths: words.map(({ text }) => lengthCode(text.filter((word) => word !== lineEnd).length)).join(''),
    days: toSteps(documents.map(({ date }) => Math.round(Date.parse(date.slice(0, 10)) / millisecondsADay))),
    sections: sections.values,
    section: sections.column,
    kinds: kinds.values,
    kind: kinds.column,
    firstWords: output.chunks.map(({ firstWord }) => firstWord).join(' '),
    chunks: output.chunks.map(({ name }) => name).join(' '),
    vocabulary,
    synonyms,
    boosts,
  };
}

/** The distinct values, most frequent first, and for each page a character for its value. */
function toColumn(values: readonly Named[]): { readonly values: readonly Named[]; readonly column: string } {
  const counts = new Map<string, { readonly value: Named; count: number }>();
  for (const { slug, name } of values) {
    const known = counts.get(slug) ?? { value: { slug, name }, count: 0 };
    known.count += 1;
    counts.set(slug, known);
  }
  const distinct = [...counts.values()].sort((a, b) => b.count - a.count || (a.value.slug < b.value.slug ? -1 : 1));
  const codeOf = new Map(distinct.map(({ value }, i) => [value.slug, columnCode(i)]));
  return { values: distinct.map(({ value }) => value), column: values.map(({ slug }) => codeOf.get(slug)).join('') };
}

function toSteps(numbers: readonly number[]): readonly number[] {
  return numbers.map((each, i) => each - (numbers[i - 1] ?? 0));
}
