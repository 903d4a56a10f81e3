import { articleFields } from '../content/schemas/article-schema.ts';
import { authorFields } from '../content/schemas/author-schema.ts';
import { pageFields } from '../content/schemas/page-schema.ts';
import { siteFields } from '../content/schemas/site-schema.ts';
import type { EntryForm } from './entry-format.ts';
import { articleTraits, authorTraits, pageTraits, siteTraits } from './field-traits.ts';

/** The forms of the newsroom's files, by the names of their collections in the web editor. */
export const entryForms = {
  articles: { fields: articleFields, traits: articleTraits },
  authors: { fields: authorFields, traits: authorTraits },
  pages: { fields: pageFields, traits: pageTraits },
  settings: { fields: siteFields, traits: siteTraits },
} as const satisfies Readonly<Record<string, EntryForm>>;
