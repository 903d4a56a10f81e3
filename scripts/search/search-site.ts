import { findSpelling, replaceWord } from '../../assets/shared/search-correction.ts';
import { search } from '../../assets/shared/search-engine.ts';
import { markLine, toExcerpt, type ExcerptPart } from '../../assets/shared/search-excerpt.ts';
import { openSearchIndex } from '../../assets/shared/search-index.ts';
import { toFolderFiles } from './folder-files.ts';

/** What a query found on a built site. */
export interface SiteSearch {
  readonly query: string;
  readonly total: number;
  readonly results: readonly SiteHit[];
  /** Queries the reader may have meant. */
  readonly didYouMean: readonly string[];
}

export interface SiteHit {
  readonly url: string;
  readonly date: string;
  readonly section: string;
  readonly title: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
}

/**
 * Searches an index on disk with the code of the search page.
 *
 * @throws when the folder holds no index, or one of another version
 */
export async function searchSite(
  folder: string,
  query: string,
  { limit, sort }: { readonly limit: number; readonly sort?: 'relevance' | 'newest' },
): Promise<SiteSearch> {
  const index = await openSearchIndex(toFolderFiles(folder));
  const outcome = await search(index, query, sort === undefined ? {} : { sort });
  const pages = outcome.pages.slice(0, limit);
  const fragments = await Promise.all(pages.map((page) => index.fragment(page)));
  return {
    query,
    total: outcome.pages.length,
    results: fragments.map((fragment, i) => {
      const places = outcome.positionsOn(pages[i] ?? -1);
      return {
        url: fragment.url,
        date: fragment.date.slice(0, 10),
        section: fragment.section.name,
        title: markLine(fragment.text, 0, places),
        excerpt: toExcerpt(fragment.text, places),
      };
    }),
    didYouMean: outcome.corrections.flatMap(({ typed, words: [best = typed] }) => [
      replaceWord(query, typed, findSpelling(typed, best, fragments)),
    ]),
  };
}
