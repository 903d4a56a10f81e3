import { search } from '../../assets/shared/search-engine.ts';
import { openSearchIndex } from '../../assets/shared/search-index.ts';
import { ranking as houseRanking, type Ranking } from '../../assets/shared/search-ranking.ts';
import { buildSearchIndex, type BuiltIndex } from './build-index.ts';
import { measureRelevance, type Answer, type Relevance } from './measure-relevance.ts';
import { toMemoryFiles } from './memory-files.ts';
import { quantile } from './quantile.ts';
import type { SearchDocument } from './search-document.ts';

export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Question {
  readonly qid: string;
  readonly question: string;
  /** Ids of the passages that answer it. */
  readonly right: ReadonlySet<string>;
}

/** Relevance and cost of asking every question. */
export interface SearchBench extends Relevance {
  /** Milliseconds from the question to its hits, files at hand. */
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Bytes of index files that a reader's first question loads, and a later one with nothing cached but the table. */
  readonly firstBytes: number;
  readonly medianBytes: number;
  readonly p95Bytes: number;
}

const shown = 10;

/** Indexes passages as the site's build does articles; a passage's id stands for its address. */
export function indexPassages(passages: readonly Passage[]): Promise<BuiltIndex> {
  return buildSearchIndex(passages.map(toDocument), { synonyms: [], boosts: {} });
}

function toDocument({ id, title, text }: Passage): SearchDocument {
  return {
    url: id,
    lang: 'ar',
    title,
    // As the gate does for an article without a summary.
    standfirst: (text.split('\n')[0] ?? '').slice(0, 300),
    body: text,
    date: '2000-01-01',
    dateText: '',
    section: { slug: '', name: '' },
    authors: [],
    tags: [],
    kind: 'news',
    kindLabel: '',
    sponsored: null,
    series: null,
    image: null,
  };
}

/** Asks every question as the search page does, up to loading the first ten hits. */
export async function runSearchBench(
  index: BuiltIndex,
  questions: readonly Question[],
  clock: () => number,
  ranking: Ranking = houseRanking,
): Promise<SearchBench> {
  const answers: Answer[] = [];
  const times: number[] = [];
  const bytes: number[] = [];
  let tableBytes = 0;
  for (const { question, right } of questions) {
    let loaded = 0;
    const opened = await openSearchIndex(toMemoryFiles(index.files, (_, size) => (loaded += size)));
    tableBytes = loaded;
    const start = clock();
    const outcome = await search(opened, question, { ranking });
    times.push(clock() - start);
    const fragments = await Promise.all(outcome.pages.slice(0, shown).map((page) => opened.fragment(page)));
    bytes.push(loaded - tableBytes);
    answers.push({ found: fragments.map(({ url }) => url), right });
  }
  return {
    ...measureRelevance(answers),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    firstBytes: tableBytes + quantile(bytes, 0.5),
    medianBytes: quantile(bytes, 0.5),
    p95Bytes: quantile(bytes, 0.95),
  };
}
