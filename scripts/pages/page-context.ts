import type { BuiltAssets, BuiltImage } from '../assets/built-assets.ts';
import type { Collections } from '../collections/collections.ts';
import type { RelatedFinder } from '../collections/related.ts';
import type { Article, Newsroom } from '../content/newsroom.ts';
import type { Services } from './frame/services.ts';
import type { CardView } from './card-view.ts';

/** What page views are made from. */
export interface PageContext {
  readonly newsroom: Newsroom;
  readonly collections: Collections;
  readonly assets: BuiltAssets;
  readonly services: Services;
  /** Keyed by the file name the editor wrote, below `content/media`. */
  readonly images: ReadonlyMap<string, BuiltImage>;
  /** Pictures of pages for whoever shares them, by path; empty where the build draws none. */
  readonly shareCards: ReadonlyMap<string, BuiltImage>;
  readonly findRelated: RelatedFinder;
  /** An article's card, made once however many lists it stands on. */
  readonly toCard: (article: Article) => CardView;
  /** Puts the site's path prefix before the inside links of rendered Markdown. */
  readonly rebaseHtml: (html: string) => string;
  readonly toHref: (path: string) => string;
  readonly toAbsoluteUrl: (path: string) => string;
}
