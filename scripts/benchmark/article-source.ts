import { parseDocument, type Document } from 'yaml';
import { articleFields } from '../content/schemas/article-schema.ts';
import { splitFrontMatter } from '../content/files/split-front-matter.ts';

/** An article's file, whose fields can be changed and whose text is as it was. */
export interface ArticleSource {
  readonly fields: Document;
  readonly body: string;
}

/**
 * Reads an article's file for a change of its fields.
 *
 * @throws Error when it has no front matter
 */
export function parseArticleSource(text: string): ArticleSource {
  const source = splitFrontMatter(text);
  if (!source.ok) throw new Error(source.problem.message.en);
  return { fields: parseDocument(source.split.yaml), body: source.split.body };
}

/** The file, as it is to be written. */
export function formatArticleSource({ fields, body }: ArticleSource): string {
  return `---\n${fields.toString({ lineWidth: 0 })}---\n${body}`;
}

/** Both names of a field: `title` and `العنوان`. */
export function namesOf(field: keyof typeof articleFields): readonly string[] {
  return [field, articleFields[field].ar];
}

/** The name by which an article has a field; undefined where it has none. */
export function findName(fields: Document, field: keyof typeof articleFields): string | undefined {
  return namesOf(field).find((name) => fields.has(name));
}
