import type { ArticleTextView, CorrectionView } from './article/article-text-view.ts';
import type { BodyPartView } from './article/body-part-view.ts';
import type { AuthorLinkView, CardView, ImageView, LinkView } from './card-view.ts';
import type { LiveView } from './article/live-view.ts';
import type { CommentsView, PolicyView } from './reader-views.ts';
import type { NamedLinkView, NameView } from './name-view.ts';
import type { RevisionsView } from './article/revisions-view.ts';
import type { TextView } from './text-view.ts';
import type { TimeView } from './time-view.ts';

/**
 * What the layouts print. Every field is ready: escaped where its name ends in `html`, dated, counted and worded;
 * a template only decides where it stands.
 */

export interface PaginationView {
  /** «صفحة 3 من 12»; null on the front of a list. */
  readonly label: string | null;
  readonly newest: LinkView | null;
  readonly newer: LinkView | null;
  readonly older: LinkView | null;
  readonly oldest: LinkView | null;
}

export interface FeedLinksView {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
  readonly title: string;
}

export interface HeadView {
  /** Contents of `<title>`. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** Contents of the robots meta, or null. */
  readonly robots: string | null;
  readonly ogType: 'website' | 'article' | 'profile';
  readonly ogTitle: string;
  readonly ogLocale: string;
  readonly ogImage: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  /** `article:published_time` and its kind, in order. */
  readonly properties: readonly { readonly name: string; readonly content: string }[];
  /** Serialised JSON-LD, safe inside `<script>`. */
  readonly jsonLd: readonly string[];
  /** Of a page that is read, one; of a list, all three. */
  readonly feeds: Pick<FeedLinksView, 'rss' | 'title'> & Readonly<Record<'atom' | 'json', string | null>>;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Common to every HTML page. */
export interface PageView {
  readonly head: HeadView;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly breadcrumbs: readonly LinkView[];
  /** Slug of the section whose colour and menu entry the page carries. */
  readonly section: string | null;
}

export interface RelatedLinkView extends LinkView {
  readonly card: CardView | null;
  /** Of a link to another site: «un.org»; null within this one. */
  readonly host: string | null;
}

/** A correction on the list of all of them, with its article. */
export interface AmendmentView extends CorrectionView {
  /** «تصحيح», «توضيح», «سحب» */
  readonly label: string;
  readonly article: LinkView;
}

export interface SeriesNavigationView {
  readonly link: NamedLinkView;
  /** «الجزء 2 من 4» */
  readonly position: string;
  readonly parts: readonly (LinkView & { readonly part: number })[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface ShareLinkView extends LinkView {
  readonly channel: 'telegram' | 'whatsapp' | 'x' | 'facebook' | 'email';
}

export interface ArticleView extends PageView, ArticleTextView {
  readonly card: CardView;
  readonly image: ImageView | null;
  /** The name of the smallest style sheet that sets it whole. */
  readonly styles: 'articleStyles' | 'storyStyles' | 'readingStyles';
  /** Contents of a long article; empty for a short one. */
  readonly contents: readonly LinkView[];
  readonly live: LiveView | null;
  readonly revisions: RevisionsView | null;
  readonly series: SeriesNavigationView | null;
  readonly tags: readonly NamedLinkView[];
  readonly authors: readonly AuthorLinkView[];
  /** Those of them whom the end of the article introduces in a few words. */
  readonly introduced: readonly (AuthorLinkView & { readonly biography: NameView })[];
  /** The editor's links first, then the closest articles. */
  readonly related: readonly RelatedLinkView[];
  /** Absolute, short and without Arabic letters. */
  readonly shortUrl: string;
  /** The same article in other languages. */
  readonly translations: readonly (LinkView & { readonly lang: string; readonly dir: 'rtl' | 'ltr' })[];
  /** Absolute addresses of all its editions that search engines may keep, its own among them; empty for a single one. */
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
  readonly share: readonly ShareLinkView[];
  readonly comments: CommentsView | null;
  /** Whether the pictures of a gallery open over the page. */
  readonly hasLightbox: boolean;
}

export interface CorrectionsView extends PageView {
  readonly title: TextView;
  readonly policyHref: string | null;
  readonly corrections: readonly AmendmentView[];
  readonly pagination: PaginationView | null;
  readonly feeds: FeedLinksView;
}

export interface StaticPageView extends PageView {
  readonly title: TextView;
  readonly summary: TextView | null;
  readonly updated: TimeView | null;
  readonly body: readonly BodyPartView[];
  /** Whether the pictures of a gallery open over the page. */
  readonly hasLightbox: boolean;
  readonly contents: readonly LinkView[];
  /** On the privacy policy, what follows from the settings. */
  readonly policy: PolicyView | null;
}

export interface WithdrawnView extends PageView {
  readonly title: TextView;
  readonly time: TimeView;
  readonly reason: TextView;
  readonly instead: LinkView | null;
  readonly policyHref: string | null;
  readonly correctionsHref: string;
}

export interface NotFoundView extends PageView {
  readonly latest: readonly CardView[];
}

export interface SearchView extends PageView {
  readonly title: TextView;
  readonly action: string;
  /** Address of the folder of index files. */
  readonly indexHref: string;
  readonly sections: readonly LinkView[];
  readonly topTags: readonly LinkView[];
  readonly archiveHref: string;
  /** Interface words and counted nouns the browser needs, serialised safe inside `<script type="application/json">`. */
  readonly wordsJson: string;
}
