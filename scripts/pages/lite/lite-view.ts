import type { ArticleTextView } from '../article/article-text-view.ts';
import type { ImageView, LinkView } from '../card-view.ts';
import type { NamedLinkView, NameView } from '../name-view.ts';
import type { TextView } from '../text-view.ts';
import type { TimeView } from '../time-view.ts';

/** What every page of the text-only edition has; the frame of the other pages is not round it. */
interface LitePageView {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly section: null;
  /** Absolute: the address that search engines keep instead. */
  readonly canonical: string;
  /** Contents of the robots meta, or null. */
  readonly robots: string | null;
  readonly contentSecurityPolicy: string;
  /** The same at its full address. */
  readonly fullHref: string;
}

/** An article without pictures, scripts and the site's furniture. */
export interface LiteView extends LitePageView, ArticleTextView {
  readonly kicker: NamedLinkView;
  /** Described in words. */
  readonly image: ImageView | null;
  /** «مسودة» and its like, or null. */
  readonly ribbon: string | null;
  /** «بقلم», or null where only a wire signs. */
  readonly by: string | null;
  /** Those who sign, persons first. */
  readonly signers: readonly NameView[];
  readonly homeHref: string;
  /** Null where the article is all on this page. */
  readonly parts: LitePartsView | null;
}

/** Where a page stands among those of a long article. */
export interface LitePartsView {
  /** «الجزء 1 من 3» */
  readonly position: string;
  /** On the first, what the others begin with: «الجزء 2: ما بعد الاقتراع»; empty on the others. */
  readonly contents: readonly LinkView[];
  /** «الجزء السابق», or null on the first. */
  readonly previous: LinkView | null;
  /** «الجزء التالي: ما بعد الاقتراع», or null on the last. */
  readonly next: LinkView | null;
}

/** The latest articles, each at its text-only address. */
export interface LiteHomeView extends LitePageView {
  readonly articles: readonly {
    readonly href: string;
    readonly lang: string;
    readonly dir: 'rtl' | 'ltr';
    readonly title: TextView;
    readonly time: TimeView;
  }[];
}
