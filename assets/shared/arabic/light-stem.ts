import { wholeWords } from './whole-words.ts';

/** The article with what may stand before it; longest first. */
const articles = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const pronouns = ['هما', 'ها', 'هم', 'هن', 'ه'];
const endings = ['ون', 'ين', 'ان', 'ات', 'ي', 'ه'];

/**
 * A word without its article, pronoun and endings. Of light10 (Larkey, Ballesteros and Connell, 2007) it takes the
 * lists, but repeats each class until nothing is left to take, so that the stem of a stem is itself and سوريا، سورية،
 * السوري, and حكومة، حكومته، حكومتهم each fall together; it stops at {@link wholeWords}.
 *
 * @param form an Arabic search form
 * @example lightStem('المعارضه') // 'معارض'
 */
export function lightStem(form: string): string {
  const bare = dropArticles(form).at(-1) ?? form;
  const rest = wholeWords.has(bare) ? bare : dropEndings(dropPronoun(bare).stem);
  return rest === form ? rest : lightStem(rest);
}

/**
 * What may be the dictionary's form of a plural or a name within a word, for the tables to know it by: the word without
 * its article, then without its pronoun, with ة and ء put back where a pronoun had changed them (قادتهم is قادة,
 * وزرائهم is وزراء), then without the alef of tanween.
 */
export function bareForms(form: string): readonly string[] {
  const found = [...dropArticles(form)];
  const bare = found.at(-1) ?? form;
  const { stem, ending } = dropPronoun(bare);
  if (stem !== bare) found.push(stem + ending);
  if (/[^ه]ا$/.test(bare) && bare.length >= 4) found.push(bare.slice(0, -1));
  return found;
}

/** The word, then the word without its article, and without a second one that is none (ألمانيا). */
function dropArticles(form: string): readonly string[] {
  const found = [form];
  for (let rest = form; !wholeWords.has(rest);) {
    const least = rest === form ? 2 : 3;
    const article = articles.find((prefix) => rest.startsWith(prefix) && rest.length - prefix.length >= least);
    if (article === undefined) break;
    rest = rest.slice(article.length);
    found.push(rest);
  }
  return found;
}

/** A word without its pronoun, and what it would end in without it. */
function dropPronoun(word: string): { readonly stem: string; readonly ending: string } {
  const pronoun = pronouns.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  if (pronoun === undefined) return { stem: word, ending: '' };
  const rest = word.slice(0, -pronoun.length);
  if (rest.endsWith('ت') && rest.length >= 4) return { stem: rest.slice(0, -1), ending: 'ه' };
  return /ا[يو]$/.test(rest) ? { stem: rest.slice(0, -1), ending: 'ء' } : { stem: rest, ending: '' };
}

function dropEndings(word: string): string {
  let rest = word;
  while (!wholeWords.has(rest)) {
    const found = endings.find((suffix) => rest.endsWith(suffix) && rest.length - suffix.length >= 3);
    if (found !== undefined) rest = rest.slice(0, -found.length);
    else if (rest.endsWith('يا') && rest.length >= 5) rest = rest.slice(0, -1);
    else if (rest.endsWith('ا') && rest.length >= 5) rest = rest.slice(0, -1);
    else if (rest.endsWith('ت') && rest.length >= 4) rest = rest.slice(0, -1);
    else if (rest.endsWith('ء') && rest.length >= 3) rest = rest.slice(0, -1);
    else return rest;
  }
  return rest;
}
