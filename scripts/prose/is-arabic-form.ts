import { article, countConsonants } from './name-shape.ts';

const endings = [
  'ون',
  'ين',
  'ان',
  'ات',
  'يه',
  'ها',
  'هم',
  'هما',
  'نا',
  'كم',
  'ني',
  'هن',
  'وا',
  'ت',
  'ي',
  'ه',
  'ا',
  'و',
];
const shortestStem = 3;
/** More endings than these no word carries. */
const mostEndings = 4;

/** Beginnings of verbs and of the nouns made of them, before a root of three consonants. */
const prefix = /^(?:[ايتنم]?ست|[ايتنم]ن|[يتنم]ت|[متين])?/;
/** ت after the first consonant of the root (افتعل), or what it becomes beside د ز ص ض ط ظ. */
const eighth = /^[ايتنم](.)[تطد](.*)$/;
/** Forms of roots of four consonants. */
const quadriliteral = /^(?:[يتنم]?ت|[يمن])(.+)$/;

/**
 * A word without its particles and endings, in every way it can be read.
 *
 * @param letters with plain letters for those that carry hamza
 */
export function listStems(letters: string): ReadonlySet<string> {
  const found = new Set<string>();
  let layer = listBare(letters);
  for (let depth = 0; depth <= mostEndings; depth += 1) {
    for (const stem of layer) found.add(stem);
    layer = layer.flatMap((stem) => endings.flatMap((ending) => dropEnding(stem, ending)));
  }
  return found;
}

function dropEnding(stem: string, ending: string): readonly string[] {
  const isLeft = stem.length - ending.length >= shortestStem && stem.endsWith(ending);
  return isLeft ? [stem.slice(0, -ending.length)] : [];
}

function listBare(letters: string): readonly string[] {
  const found = [letters];
  const withArticle = article.exec(letters)?.[0];
  if (withArticle !== undefined) found.push(letters.slice(withArticle.length));
  let rest = letters;
  for (const particles of ['وف', 'بلكس']) {
    const particle = rest.charAt(0);
    if (rest.length <= shortestStem + 1 || !particles.includes(particle)) continue;
    rest = rest.slice(1);
    // A preposition stands before nouns, and hardly any of those begin with ي.
    if ('بك'.includes(particle) && rest.startsWith('ي')) break;
    found.push(rest);
    if (rest.startsWith('ال')) found.push(rest.slice(2));
  }
  return found;
}

/**
 * Whether a word can be a form of an Arabic root: without particles, endings and the beginnings of the verbal patterns it
 * has three consonants, or four behind the beginnings that quadriliteral roots take. Generous: many a name can.
 */
export function isArabicForm(letters: string): boolean {
  for (const stem of listStems(letters)) {
    if (countConsonants(stem.replace(prefix, '')) <= 3 || countConsonants(stem) <= 3) return true;
    const [, first = '', rest = ''] = eighth.exec(stem) ?? [];
    if (first !== '' && countConsonants(first + rest) <= 3) return true;
    const root = quadriliteral.exec(stem)?.[1];
    if (root !== undefined && countConsonants(root) <= 4) return true;
  }
  return false;
}
