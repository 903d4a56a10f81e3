import type { Article } from '../content/newsroom.ts';

/** What follows the name of an article in the name of its English translation. */
const ENDING = '-en';

/**
 * The same article in the other language. A translation is named by its file: `port-reopens-en.md` with `lang: en`
 * translates `port-reopens.md`, and no field of either says so again.
 *
 * @param bySlug articles with a page
 */
export function findTranslation(article: Article, bySlug: ReadonlyMap<string, Article>): Article | undefined {
  const { slug } = article;
  if (isEnglish(article)) {
    const original = slug.endsWith(ENDING) ? bySlug.get(slug.slice(0, -ENDING.length)) : undefined;
    return original && !isEnglish(original) ? original : undefined;
  }
  const translation = bySlug.get(`${slug}${ENDING}`);
  return translation && isEnglish(translation) ? translation : undefined;
}

const isEnglish = ({ lang }: Article): boolean => lang === 'en' || lang.startsWith('en-');
