import { fold } from '../../assets/shared/arabic/fold.ts';
import type { Article } from '../content/newsroom.ts';

/** A shared tag says more than a shared word. */
const TAG_WEIGHT = 2;
/** Words shorter than this are particles far more often than subjects: من، في، عن. */
const MIN_WORD_LENGTH = 4;
/** A tag or a word on more articles than this says too little about any of them to be worth its cost. */
const MAX_ARTICLES_A_TAG = 250;
const MAX_ARTICLES_A_WORD = 60;

const WORD = /[\p{L}\p{Nd}]+/gu;
/** Before a tag's key, so that no word is taken for it. */
const TAG = '#';

/** The number of each tag and word that was ever met. Which number it is says nothing, so that lists may come and go. */
const numbers = new Map<string, number>();

function toNumber(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** What terms were read from, with them. */
interface ReadTerms {
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly terms: Uint32Array;
}

/** Terms that were read before, as long as the body of their article is kept: a writer's server asks again. */
const readBefore = new WeakMap<Article['body'], ReadTerms>();

/** An article's tags, then the words of its headline and standfirst; each once, by its number. */
function toTerms(article: Article): Uint32Array {
  const { title, summary, body } = article;
  const known = readBefore.get(body);
  if (known !== undefined && isReadFrom(known, article)) return known.terms;
  const tags = article.tags.map(({ key }) => key);
  const words = [...new Set(fold(`${title} ${summary}`).match(WORD) ?? [])];
  const names = [...tags.map((key) => TAG + key), ...words.filter((word) => word.length >= MIN_WORD_LENGTH)];
  const terms = Uint32Array.from(names, toNumber);
  readBefore.set(body, { title, summary, tags, terms });
  return terms;
}

function isReadFrom(known: ReadTerms, { title, summary, tags }: Article): boolean {
  if (known.title !== title || known.summary !== summary || known.tags.length !== tags.length) return false;
  return tags.every(({ key }, place) => known.tags[place] === key);
}

/** Which articles share a term, by places in their list. Arrays of numbers, since there are hundreds of thousands. */
interface TermIndex {
  readonly termsOf: readonly Uint32Array[];
  /** How close a term binds, by its number. */
  readonly weights: Float64Array;
  /** The articles of all terms, one term after another; those of term `n` begin at `starts[n]`. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
}

/** Inverse document frequency: what few articles share binds them most; 0 for what one or too many share. */
function weighTerm(isTag: boolean, articles: number, total: number): number {
  if (articles < 2 || articles > (isTag ? MAX_ARTICLES_A_TAG : MAX_ARTICLES_A_WORD)) return 0;
  const rarity = Math.log(1 + total / articles);
  return isTag ? TAG_WEIGHT * rarity : rarity;
}

function indexTerms(articles: readonly Article[]): TermIndex {
  const termsOf = articles.map(toTerms);
  const counts = new Uint32Array(numbers.size);
  for (const terms of termsOf) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  const weights = new Float64Array(numbers.size);
  const starts = new Uint32Array(numbers.size + 1);
  for (const [name, term] of numbers) {
    const count = counts[term] ?? 0;
    const weight = weighTerm(name.startsWith(TAG), count, articles.length);
    weights[term] = weight;
    starts[term + 1] = (starts[term] ?? 0) + (weight === 0 ? 0 : count);
  }
  return { termsOf, weights, starts, ids: listArticles(termsOf, weights, starts) };
}

/** The articles of every term that binds, in the order of their list. */
function listArticles(termsOf: readonly Uint32Array[], weights: Float64Array, starts: Uint32Array): Uint32Array {
  const ids = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (const [id, terms] of termsOf.entries()) {
    for (const term of terms) {
      if (weights[term] === 0) continue;
      const place = next[term] ?? 0;
      ids[place] = id;
      next[term] = place + 1;
    }
  }
  return ids;
}

/** Gives at most `count` articles that are close to one, the closest first, without those excluded. */
export type RelatedFinder = (article: Article, count: number, excluded: ReadonlySet<Article>) => readonly Article[];

/**
 * Looks for what is close to an article in its own part of the archive alone, so that a new article changes no page of
 * another part.
 *
 * @param parts articles by part, newest first
 */
export function createPartFinder(
  parts: ReadonlyMap<string, readonly Article[]>,
  toPart: (article: Article) => string,
): RelatedFinder {
  const finders = new Map<string, RelatedFinder>();
  return (article, ...question) => {
    const part = toPart(article);
    const finder = finders.get(part) ?? createRelatedFinder(parts.get(part) ?? []);
    finders.set(part, finder);
    return finder(article, ...question);
  };
}

/**
 * Finds the articles closest to each article by shared tags and by shared words of headline and standfirst.
 * Depends on content alone, never on the clock, so that a new article changes only the pages it is really close to.
 *
 * @param articles listed articles, newest first: of two equally close ones the newer wins
 */
export function createRelatedFinder(articles: readonly Article[]): RelatedFinder {
  const { termsOf, weights, ids, starts } = indexTerms(articles);
  const idOf = new Map(articles.map(({ slug }, id) => [slug, id]));
  const scores = new Float64Array(articles.length);
  const scoreOf = (id: number): number => scores[id] ?? 0;
  const compare = (a: number, b: number): number => scoreOf(b) - scoreOf(a) || a - b;

  function scoreAll(id: number): readonly number[] {
    const touched: number[] = [];
    for (const term of termsOf[id] ?? []) {
      const weight = weights[term] ?? 0;
      const end = starts[term + 1] ?? 0;
      // By place: a view of the part and its iterator cost more than what is read through them.
      for (let place = starts[term] ?? 0; place < end; place += 1) {
        const other = ids[place] ?? 0;
        const score = scoreOf(other);
        if (score === 0) touched.push(other);
        scores[other] = score + weight;
      }
    }
    return touched;
  }

  return (article, count, excluded) => {
    const id = idOf.get(article.slug);
    if (id === undefined || count < 1) return [];
    const touched = scoreAll(id);
    const best: number[] = [];
    const isClose = (other: number): boolean => {
      const last = best[count - 1];
      return last === undefined || compare(last, other) > 0;
    };
    for (const other of touched) {
      // Most are too far off, which is quicker to see than whether they are excluded.
      if (other === id || !isClose(other)) continue;
      const candidate = articles[other];
      if (candidate && !excluded.has(candidate)) insertBest(best, other, count, compare);
    }
    for (const other of touched) scores[other] = 0;
    return best.flatMap((other) => articles[other] ?? []);
  };
}

/** Keeps `best` sorted and at most `count` long. */
function insertBest(best: number[], id: number, count: number, compare: (a: number, b: number) => number): void {
  let place = best.length;
  while (place > 0 && compare(best[place - 1] ?? id, id) > 0) place -= 1;
  best.splice(place, 0, id);
  if (best.length > count) best.pop();
}
