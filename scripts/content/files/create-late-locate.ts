import { readFileSync } from 'node:fs';
import { articleFields, articleSchema } from '../schemas/article-schema.ts';
import type { ContentFile } from './content-file.ts';
import { parseDocument } from './parse-document.ts';
import type { Locate } from './parse-fields.ts';

/**
 * Finds places in an article's file by reading it again. They are asked for only where there is something to say, and
 * the syntax tree that tells them weighs more than the article: kept for each, it would be most of a build's memory.
 */
export function createLateLocate({ path }: ContentFile): Locate {
  let locate: Locate | undefined;
  return (...place) => {
    locate ??= parseDocument(readFileSync(path), { fields: articleFields, schema: articleSchema }, '').locate;
    return locate(...place);
  };
}
