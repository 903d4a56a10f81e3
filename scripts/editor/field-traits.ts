import type { ArticleFields } from '../content/schemas/article-schema.ts';
import type { AuthorFields } from '../content/schemas/author-schema.ts';
import type { PageFields } from '../content/schemas/page-schema.ts';
import type { SiteFields } from '../content/schemas/site-schema.ts';

/** What the web editor must know of a field besides its schema. */
export interface FieldTrait {
  /** A time in the site's zone, where the schema says only that it is a text. */
  readonly moment?: true;
  /** Names something that the newsroom has. */
  readonly names?: 'section' | 'author';
  /** A list of which the editor shows one; more go to the list of this name. */
  readonly single?: string;
  /** A picture below `content/media`. */
  readonly picture?: true;
  /** A text alone may stand for a map: it is the map's value of this name. */
  readonly bare?: string;
  /** A map whose names the newsroom chooses, shown as a list: the name of what holds each name there. */
  readonly keyed?: string;
  /** What a switch means where it isn't written. */
  readonly otherwise?: boolean;
  /** Why the web editor does not ask for it; what is filed stays as it is. */
  readonly leftOut?: string;
  readonly fields?: FieldTraits;
}

export type FieldTraits = Readonly<Record<string, FieldTrait>>;

type TraitsOf<Fields> = Readonly<Partial<Record<keyof Fields, FieldTrait>>>;

const image: FieldTrait = { bare: 'src', fields: { src: { picture: true }, decorative: { otherwise: false } } };

export const articleTraits = {
  date: { moment: true },
  author: { names: 'author', single: 'authors' },
  authors: { names: 'author' },
  section: { names: 'section' },
  related: { bare: 'url' },
  updated: { moment: true },
  image,
  draft: { otherwise: false },
  expires: { moment: true },
  withdrawn: { fields: { date: { moment: true } } },
  ended: { moment: true },
  pinned: { moment: true },
  breaking: { moment: true },
  corrections: { fields: { date: { moment: true } } },
  comments: { otherwise: true },
  revisions: { otherwise: true },
  noindex: { otherwise: false },
} as const satisfies TraitsOf<ArticleFields>;

export const authorTraits = {
  image,
  links: { bare: 'url' },
  collective: { otherwise: false },
} as const satisfies TraitsOf<AuthorFields>;

export const pageTraits = { updated: { moment: true } } as const satisfies TraitsOf<PageFields>;

const forTheServer = 'Whoever runs the server sets it, in the file.';

export const siteTraits = {
  menu: { bare: 'url' },
  channels: { fields: { rss: { otherwise: true } } },
  callouts: { keyed: 'name' },
  publisher: { fields: { logo: { picture: true } } },
  home: { fields: { section: { names: 'section' } } },
  revisions: { fields: { show: { otherwise: false } } },
  comments: { leftOut: forTheServer },
  views: { leftOut: forTheServer },
  editor: { leftOut: forTheServer },
  archive: { leftOut: forTheServer },
  publish: { leftOut: forTheServer },
  search: { leftOut: 'Synonyms are lists of lists, which the editor cannot show.' },
  prose: { leftOut: 'Spellings are lists of lists, which the editor cannot show.' },
} as const satisfies TraitsOf<SiteFields>;
