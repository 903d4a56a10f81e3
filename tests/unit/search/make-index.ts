import { openSearchIndex, type SearchIndex } from '../../../assets/shared/search-index.ts';
import { search, type SearchOptions } from '../../../assets/shared/search-engine.ts';
import { buildSearchIndex, type BuildIndexOptions, type BuiltIndex } from '../../../scripts/search/build-index.ts';
import { toMemoryFiles } from '../../../scripts/search/memory-files.ts';
import type { SearchDocument } from '../../../scripts/search/search-document.ts';

/** An article about nothing, but for what the test says of it. */
export function makeDocument(about: Partial<SearchDocument> & { readonly url: string }): SearchDocument {
  return {
    lang: 'ar',
    title: 'عنوان',
    standfirst: '',
    body: '',
    date: '2026-01-01T09:00:00+03:00',
    dateText: '1 كانون الثاني 2026',
    section: { slug: 'politics', name: 'سياسة' },
    authors: [],
    tags: [],
    kind: 'news',
    kindLabel: '',
    sponsored: null,
    series: null,
    image: null,
    ...about,
  };
}

export async function makeIndex(
  documents: readonly SearchDocument[],
  options: Partial<BuildIndexOptions> = {},
): Promise<{ readonly built: BuiltIndex; readonly index: SearchIndex }> {
  const built = await buildSearchIndex(documents, { synonyms: [], boosts: {}, ...options });
  return { built, index: await openSearchIndex(toMemoryFiles(built.files)) };
}

/** Addresses of what a query finds, in order. */
export async function findUrls(index: SearchIndex, query: string, options?: SearchOptions): Promise<readonly string[]> {
  const { pages } = await search(index, query, options);
  return Promise.all(pages.map(async (page) => (await index.fragment(page)).url));
}
