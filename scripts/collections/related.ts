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

/** Words of texts that were folded before, as long as the body of their article is kept: a writer's server asks again. */
const folded = new WeakMap<Article['body'], { readonly text: string; readonly words: readonly string[] }>();

function toWords({ title, summary, body }: Article): readonly string[] {
  const text = `${title} ${summary}`;
  const known = folded.get(body);
  if (known?.text === text) return known.words;
  const words = [...new Set(fold(text).match(WORD) ?? [])].filter((word) => word.length >= MIN_WORD_LENGTH);
  folded.set(body, { text, words });
  return words;
}

function toTerms(article: Article): readonly string[] {
  return [...article.tags.map((tag) => `#${tag.key}`), ...toWords(article)];
}

/** A word or tag and the articles that share it, by their ids. */
interface Term {
  readonly ids: number[];
  weight: number;
}

const isTag = (name: string): boolean => name.startsWith('#');

/** Inverse document frequency: what few articles share binds them most; 0 for what one or too many share. */
function weighTerm(name: string, articles: number, total: number): number {
  if (articles < 2 || articles > (isTag(name) ? MAX_ARTICLES_A_TAG : MAX_ARTICLES_A_WORD)) return 0;
  const rarity = Math.log(1 + total / articles);
  return isTag(name) ? TAG_WEIGHT * rarity : rarity;
}

/** The terms of each article that tell it from most others and that some other article shares. */
function indexTerms(articles: readonly Article[]): readonly (readonly Term[])[] {
  const terms = new Map<string, Term>();
  const termsOf = articles.map((article, id) =>
    toTerms(article).map((name) => {
      const term = terms.get(name) ?? { ids: [], weight: 0 };
      if (term.ids.length === 0) terms.set(name, term);
      term.ids.push(id);
      return term;
    }),
  );
  for (const [name, term] of terms) term.weight = weighTerm(name, term.ids.length, articles.length);
  return termsOf.map((list) => list.filter(({ weight }) => weight > 0));
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
  const termsOf = indexTerms(articles);
  const idOf = new Map(articles.map(({ slug }, id) => [slug, id]));
  const scores = new Float64Array(articles.length);
  const scoreOf = (id: number): number => scores[id] ?? 0;
  const compare = (a: number, b: number): number => scoreOf(b) - scoreOf(a) || a - b;

  function scoreAll(id: number): readonly number[] {
    const touched: number[] = [];
    for (const { ids, weight } of termsOf[id] ?? []) {
      for (const other of ids) {
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
    for (const other of touched) {
      const candidate = articles[other];
      if (other === id || !candidate || excluded.has(candidate)) continue;
      insertBest(best, other, count, compare);
    }
    for (const other of touched) scores[other] = 0;
    return best.flatMap((other) => articles[other] ?? []);
  };
}

/** Keeps `best` sorted and at most `count` long. */
function insertBest(best: number[], id: number, count: number, compare: (a: number, b: number) => number): void {
  const last = best[best.length - 1];
  if (best.length === count && last !== undefined && compare(last, id) <= 0) return;
  let place = best.length;
  while (place > 0 && compare(best[place - 1] ?? id, id) > 0) place -= 1;
  best.splice(place, 0, id);
  if (best.length > count) best.pop();
}
