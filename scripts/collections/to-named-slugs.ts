import type { Article } from '../content/newsroom.ts';

/** Slugs of the articles that an article names by its related links and, within its text, by «اقرأ أيضاً». */
export function toNamedSlugs({ related, body }: Pick<Article, 'related' | 'body'>): readonly string[] {
  return [
    ...related.flatMap((link) => (link.type === 'article' ? [link.slug] : [])),
    ...body.references.flatMap(({ type, target }) => (type === 'related' ? [target] : [])),
  ];
}
