import type { ChannelName } from '../../content/site.ts';
import type { ReadingLabels } from '../../labels/reading-labels.ts';
import type { ServicesView } from '../reader-views.ts';
import type { ImageView } from '../card-view.ts';
import type { NamedLinkView, NameView } from '../name-view.ts';

/** What sets a whole page; the sheets name the fonts. */
export interface PageStylesView {
  /** Styles of an article of plain text: what it can do without is left out. */
  readonly articleStyles: string;
  /** Styles of an article with pictures, faces, tables, boxes, sources or corrections. */
  readonly storyStyles: string;
  /** Styles of whatever is read: articles with all their blocks, and pages. */
  readonly readingStyles: string;
  /** Styles of what is browsed: the home page and lists. */
  readonly listStyles: string;
  /** Fonts worth preloading. */
  readonly fonts: readonly string[];
}

export interface AssetsView {
  /** By the direction in which a page is read. */
  readonly rtl: PageStylesView;
  readonly ltr: PageStylesView;
  /** Styles of the text-only edition. */
  readonly liteStyles: string;
  readonly script: string;
  /** The search page's own script and style. */
  readonly searchScript: string;
  readonly searchStyles: string;
  readonly savedStyles: string;
  /** Of the page of saved articles, and loaded when an article is saved. */
  readonly readingScript: string;
  /** Of the services that a reader may allow. */
  readonly servicesScript: string;
  readonly servicesStyles: string;
  /** Tells how long ago something fresh appeared. */
  readonly timesScript: string;
  /** Looks for new entries of live coverage. */
  readonly liveScript: string;
  /** Opens the pictures of galleries over the page. */
  readonly lightboxScript: string;
  readonly lightboxStyles: string;
  /** Finds the page that was meant by an address written otherwise. */
  readonly notFoundScript: string;
  /** What a browser paints round the page. */
  readonly themeColor: string;
  /** Address of the icon. */
  readonly icon: string;
}

/** What stands round every page: one for each language. */
export interface FrameView {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** For hosts that send no headers. */
  readonly contentSecurityPolicy: string;
  readonly siteName: NameView;
  /** Whether the name is set smaller, because it would not stand on one line of the masthead. */
  readonly hasLongName: boolean;
  readonly tagline: NameView;
  readonly homeHref: string;
  readonly searchHref: string;
  readonly logo: ImageView | null;
  readonly menu: readonly (NamedLinkView & { readonly slug: string | null; readonly color: string | null })[];
  readonly headerPages: readonly NamedLinkView[];
  readonly footerPages: readonly NamedLinkView[];
  readonly sections: readonly (NamedLinkView & { readonly slug: string; readonly color: string | null })[];
  readonly browse: readonly NamedLinkView[];
  readonly channels: readonly (NamedLinkView & { readonly name: ChannelName | 'rss' })[];
  readonly copyright: { readonly year: string; readonly owner: NameView };
  readonly assets: AssetsView;
  readonly services: ServicesView | null;
  readonly manifestHref: string;
  readonly reading: ReadingLabels;
}
