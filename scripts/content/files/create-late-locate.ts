import { readFileSync } from 'node:fs';
import { articleFields, articleSchema } from '../schemas/article-schema.ts';
import type { ContentFile } from './content-file.ts';
import { parseDocument } from './parse-document.ts';
import type { FieldSet, Locate } from './parse-fields.ts';

const articleSet = { fields: articleFields, schema: articleSchema };

/**
 * Finds places in a file by reading it again. They are asked for only where there is something to say, and the syntax
 * tree that tells them weighs more than the article: kept for each, it would be most of a build's memory.
 *
 * @param set the file's kind; an article's where none is given
 */
export function createLateLocate({ path }: Pick<ContentFile, 'path'>, set: FieldSet<unknown> = articleSet): Locate {
  let locate: Locate | undefined;
  return (...place) => {
    locate ??= parseDocument(readFileSync(path), set, '').locate;
    return locate(...place);
  };
}
