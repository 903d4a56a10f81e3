import type { Article } from '../content/newsroom.ts';

/**
 * The language of a list: that of its articles where they are all in one, without its region, else the newspaper's.
 *
 * @returns a BCP 47 language subtag, or the newspaper's tag
 */
export function findListLanguage(articles: readonly Article[], siteLang: string): string {
  const [lang, ...others] = new Set(articles.map((article) => toLanguage(article.lang)));
  return lang === undefined || others.length > 0 || lang === toLanguage(siteLang) ? siteLang : lang;
}

/** `en-GB` → `en`. */
export function toLanguage(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
