import type { Article } from '../content/newsroom.ts';
import { toLanguage } from './find-list-language.ts';

/**
 * Articles that stand in several languages. A translation is named by its file: `port-reopens-en.md` with `lang: en`
 * and `port-reopens-fr.md` with `lang: fr` translate `port-reopens.md`, and no field of any says so again.
 *
 * @param bySlug articles with a page
 * @returns the slug of each edition with all editions of its article, the original first
 */
export function groupTranslations(bySlug: ReadonlyMap<string, Article>): ReadonlyMap<string, readonly Article[]> {
  const groups = new Map<string, readonly Article[]>();
  for (const article of bySlug.values()) {
    const original = findOriginal(article, bySlug);
    if (!original) continue;
    const editions = [...(groups.get(original.slug) ?? [original]), article];
    for (const { slug } of editions) groups.set(slug, editions);
  }
  return groups;
}

function findOriginal({ slug, lang }: Article, bySlug: ReadonlyMap<string, Article>): Article | undefined {
  const language = toLanguage(lang);
  const ending = `-${language}`;
  if (!slug.endsWith(ending)) return undefined;
  const original = bySlug.get(slug.slice(0, -ending.length));
  return original && toLanguage(original.lang) !== language ? original : undefined;
}
