import { findName, formatArticleSource, namesOf, parseArticleSource, type ArticleSource } from './article-source.ts';

/** What an editor may change in an article. */
export type ArticleEdit = 'body' | 'headline' | 'tag' | 'author';

/**
 * An article after an edit that shows: a paragraph more, other words in its headline, another first tag, another author.
 *
 * @param text the file
 * @param authors slugs, one of which the article gets
 * @param round tells an edit from the one before
 */
export function editArticle(text: string, edit: ArticleEdit, authors: readonly string[], round: number): string {
  const source = parseArticleSource(text);
  return formatArticleSource({ ...source, ...edits[edit](source, round, authors) });
}

const edits: Readonly<
  Record<ArticleEdit, (source: ArticleSource, round: number, authors: readonly string[]) => Partial<ArticleSource>>
> = {
  body: ({ body }, round) => ({ body: `${body}\n\nفقرة أضيفت في القياس ${round}.\n` }),
  headline: ({ fields }, round) => {
    const name = findName(fields, 'title') ?? 'title';
    fields.set(name, `${String(fields.get(name))} (${round})`);
    return { fields };
  },
  tag: ({ fields }, round) => {
    const name = findName(fields, 'tags') ?? 'tags';
    fields.set(name, [`وسم القياس ${round}`, ...toList(fields.toJS(), name).slice(1)]);
    return { fields };
  },
  author: ({ fields }, round, authors) => {
    const names = [...namesOf('author'), ...namesOf('authors')];
    const before = new Set(names.flatMap((name) => toList(fields.toJS(), name)));
    const others = authors.filter((author) => !before.has(author));
    for (const name of names) fields.delete(name);
    fields.set('author', (others.length > 0 ? others : authors)[round % (others.length || authors.length)]);
    return { fields };
  },
};

/** A field's words, whether it is a list, words between commas, or missing. */
function toList(fields: unknown, name: string): readonly unknown[] {
  const value: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined;
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(/\s*[,،]\s*/) : [];
}
