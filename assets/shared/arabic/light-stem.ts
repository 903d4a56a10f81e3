/** The article with what may stand before it; longest first. */
const articles = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const pronouns = ['هما', 'ها', 'هم', 'هن', 'ه'];
const endings = ['ون', 'ين', 'ان', 'ات', 'ي', 'ه'];
/** God's name keeps its article. */
const whole = new Set(['الله']);

/**
 * A word without its article, pronoun and endings. Of light10 (Larkey, Ballesteros and Connell, 2007) it takes the
 * lists, but repeats each class until nothing is left to take, so that the stem of a stem is itself and سوريا، سورية،
 * السوري, and حكومة، حكومته، حكومتهم each fall together.
 *
 * @param form an Arabic {@link toSearchForm}
 * @example lightStem('المعارضه') // 'معارض'
 */
export function lightStem(form: string): string {
  if (whole.has(form)) return form;
  return dropEndings(dropPronoun(dropArticle(form)));
}

function dropArticle(form: string): string {
  let rest = form;
  for (;;) {
    const least = rest === form ? 2 : 3;
    const found = articles.find((prefix) => rest.startsWith(prefix) && rest.length - prefix.length >= least);
    if (found === undefined || whole.has(rest)) return rest;
    rest = rest.slice(found.length);
  }
}

function dropPronoun(word: string): string {
  const pronoun = pronouns.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  if (pronoun === undefined) return word;
  const rest = word.slice(0, -pronoun.length);
  if (rest.endsWith('ت') && rest.length >= 4) return rest.slice(0, -1);
  return /ا[يو]$/.test(rest) ? rest.slice(0, -1) : rest;
}

function dropEndings(word: string): string {
  let rest = word.endsWith('ء') && word.length >= 3 ? word.slice(0, -1) : word;
  for (;;) {
    const found = endings.find((suffix) => rest.endsWith(suffix) && rest.length - suffix.length >= 3);
    if (found !== undefined) rest = rest.slice(0, -found.length);
    else if (rest.endsWith('يا') && rest.length >= 5) rest = rest.slice(0, -1);
    else if (rest.endsWith('ا') && rest.length >= 5) rest = rest.slice(0, -1);
    else if (rest.endsWith('ت') && rest.length >= 4) rest = rest.slice(0, -1);
    else return rest;
  }
}
