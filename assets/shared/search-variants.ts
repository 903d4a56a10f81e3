import { analyse } from './arabic/analyse.ts';
import { readings } from './arabic/segment.ts';
import type { SearchIndex } from './search-index.ts';
import { toWordKey } from './search-key.ts';
import { matchPhrase } from './search-phrase.ts';
import { toPhrase, type SearchQuery } from './search-query.ts';
import type { Ranking } from './search-ranking.ts';
import { suggest } from './search-suggest.ts';
import { findTerm, mergeHits, noHits, toHits, type Hits, type Term } from './search-terms.ts';

/** A word of the query that the site doesn't write, or hardly, with near ones that it does, best first. */
export interface Correction {
  readonly typed: string;
  readonly words: readonly string[];
}

/** A word is taken for misspelt when at most this share of the pages, or two, hold its family but none its form … */
const rareShare = 0.001;
/** … or when at most this share hold the form: others may spell the name otherwise … */
const rareExactShare = 0.0006;
/** … or when no page holds its form and its family is so short that much was taken off (كنا of «كناون», for كانون). */
const doubtfulStem = 3;
const doubtfulEnding = 2;
/** A close spelling must be this many times as frequent as what was typed; more where that is on the site. */
const timesAsFrequent = { doubtful: 1, inexact: 8, exact: 16 };
const mostSuggestions = 8;
/** How many of them the reader is asked about. */
const mostAsked = 3;
/** What each further close spelling counts less than the one before. */
const furtherShare = 0.1;
const mostBeginnings = 24;

/** Adds to the words of a query the pages of what the newsroom says is the same. */
export async function addSynonyms(
  index: SearchIndex,
  terms: readonly Term[],
  ranking: Ranking,
): Promise<readonly Term[]> {
  const result = [...terms];
  for (const group of index.table.synonyms) {
    const members = group.map((member) => analyse(member).map((token) => token.form));
    for (const member of members) {
      const at = findRun(terms, member);
      if (at < 0) continue;
      for (const other of members.filter((each) => each !== member)) {
        const hits = await findPhrase(index, other, ranking);
        for (let i = at; i < at + member.length; i += 1) {
          const term = result[i];
          if (term !== undefined) result[i] = addHits(term, hits, ranking.synonym);
        }
      }
    }
  }
  return result;
}

/** Where the words of a synonym stand in the query, one after another; −1 when they don't. */
function findRun(terms: readonly Term[], forms: readonly string[]): number {
  const keys = forms.map((form) => toWordKey(form).key);
  return terms.findIndex((_, at) => keys.every((key, i) => terms[at + i]?.key === key));
}

async function findPhrase(index: SearchIndex, forms: readonly string[], ranking: Ranking): Promise<Hits> {
  const terms = await Promise.all(forms.map((form) => findTerm(index, form, ranking)));
  const hitsOf = new Map(terms.map((term) => [term.form, term.hits]));
  return terms.length === 0 ? noHits(index) : matchPhrase(toPhrase(forms), (form) => hitsOf.get(form) ?? noHits(index));
}

/** Adds to the last word the pages of words that begin with it, from the chunk that is loaded for it anyway. */
export async function addBeginnings(
  index: SearchIndex,
  terms: readonly Term[],
  ranking: Ranking,
): Promise<readonly Term[]> {
  const last = terms.at(-1);
  if (last === undefined) return terms;
  const beginning = withoutArticle(last.form);
  if (beginning.length < 2) return terms;
  const keys = (await index.keysFrom(beginning)).filter((key) => key !== last.key).slice(0, mostBeginnings);
  let term = last;
  for (const key of keys) {
    const entry = await index.lookUp(key);
    if (entry !== null) term = addHits(term, toHits(entry, null, index, ranking), ranking.beginning);
  }
  return [...terms.slice(0, -1), term];
}

/**
 * Looks in the site's vocabulary, which is loaded only now, for what may be meant by words that it hardly writes, and
 * adds the pages of what it finds. Words of phrases stay as they are.
 */
export async function addCloseSpellings(
  index: SearchIndex,
  terms: readonly Term[],
  query: SearchQuery,
  options: { readonly isTyping?: boolean; readonly pause?: () => Promise<void> },
  ranking: Ranking,
): Promise<{ readonly terms: readonly Term[]; readonly corrections: readonly Correction[] }> {
  const inPhrases = new Set(query.phrases.flat().map(({ form }) => form));
  const result = [...terms];
  const corrections: Correction[] = [];
  for (const [i, term] of terms.entries()) {
    const isUnfinished = options.isTyping === true && i === terms.length - 1;
    const isWord = term.form.length > 2 && /^[\u0621-\u064A]+$/.test(term.form);
    const least = leastPages(term, index.table.pages);
    if (least === null || isUnfinished || !isWord || inPhrases.has(term.form)) continue;
    const near = await suggest(await index.vocabulary(), term.form, mostSuggestions, options.pause);
    const words = near.filter((word) => toWordKey(word.form).key !== term.key && word.pages >= least);
    if (words.length === 0) continue;
    const forms = words.map(({ form }) => form);
    corrections.push({ typed: term.form, words: forms.slice(0, mostAsked) });
    result[i] = await mergeSpellings(index, term, forms, ranking);
    await options.pause?.();
  }
  return { terms: result, corrections };
}

/** On how many pages a close spelling of a word must stand; null where the word is taken as it was typed. */
function leastPages({ form, key, isExact, hits }: Term, pages: number): number | null {
  const found = hits.pages.length;
  if (isExact) return found <= Math.floor(pages * rareExactShare) ? timesAsFrequent.exact * found : null;
  const taken = withoutArticle(form).length - key.length;
  if (key.length <= doubtfulStem && taken >= doubtfulEnding) return timesAsFrequent.doubtful * found;
  return found <= Math.max(2, pages * rareShare) ? timesAsFrequent.inexact * found : null;
}

function withoutArticle(form: string): string {
  return form.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=..)/, '');
}

/**
 * The first close spelling counts most, and gives a word that is nowhere its place in the query. A word that only has a
 * particle's letter before what was typed (وكالة for كالة) is asked about, not taken for it.
 */
async function mergeSpellings(
  index: SearchIndex,
  term: Term,
  forms: readonly string[],
  ranking: Ranking,
): Promise<Term> {
  let merged = term;
  for (const [i, form] of forms.entries()) {
    const entry = readings(form).includes(term.form) ? null : await index.lookUp(toWordKey(form).key);
    const share = ranking.closeSpelling - furtherShare * i;
    if (entry !== null) merged = addHits(merged, toHits(entry, null, index, ranking), share);
  }
  return merged;
}

function addHits(term: Term, hits: Hits, share: number): Term {
  return { ...term, hits: mergeHits(term.hits, hits, share) };
}
