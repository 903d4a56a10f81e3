import type { ArticleKind } from '../content/newsroom.ts';

/** What an editor says of an article before it is written. */
export interface ArticleOrder {
  readonly title: string;
  /** Slug of an author on file, or the name. */
  readonly author: string;
  /** Slug of a section, or its name. */
  readonly section: string;
  readonly kind: ArticleKind;
  /** Default: from the headline. */
  readonly slug?: string;
  /** Publication, in the forms that the field `date` takes; default: now. */
  readonly date?: string;
  /** BCP 47 tag; default: the site's language. */
  readonly lang?: string;
  readonly draft: boolean;
}
