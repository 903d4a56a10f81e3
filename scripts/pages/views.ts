import type { BodyPart } from '../markdown/body.ts';
import type { ArticleKind, Publication } from '../content/newsroom.ts';
import type { ArticleTextView } from './article-text-view.ts';
import type { LiveView } from './live-view.ts';
import type { RevisionsView } from './revisions-view.ts';
import type { CommentsView, CountedView, PlayerView, PolicyView } from './reader-views.ts';

/**
 * What the layouts print. Every field is ready: escaped where its name ends in `html`, dated, counted and worded;
 * a template only decides where it stands.
 */

/** A piece of text in both forms: `plain` for attributes and titles, `html` escaped with foreign runs isolated. */
export interface TextView {
  readonly plain: string;
  readonly html: string;
}

export interface LinkView {
  readonly href: string;
  readonly text: string;
  /** This page, or the section it belongs to. */
  readonly current?: boolean;
}

/** `<time datetime="{iso}">{text}</time>` */
export interface TimeView {
  readonly iso: string;
  readonly text: string;
}

export interface ImageSourceView {
  readonly type: string;
  readonly srcset: string;
}

export interface ImageView {
  /** Fallback file. */
  readonly src: string;
  /** Null for a picture on another host, whose size nobody knows. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly sources: readonly ImageSourceView[];
  readonly alt: string;
  readonly caption: TextView | null;
  readonly credit: TextView | null;
}

export interface KindView {
  readonly kind: ArticleKind;
  /** «رأي», «تحليل»…; empty for plain news. */
  readonly label: string;
}

/** Preview ribbons: «مسودة», «مجدول»; expired articles say so to everyone. */
export interface RibbonView {
  readonly state: Exclude<Publication, 'published'>;
  readonly text: string;
}

export interface AuthorLinkView extends LinkView {
  readonly role: string | null;
  readonly portrait: ImageView | null;
}

/** An article on a list. */
export interface CardView {
  readonly href: string;
  /** Its text-only page. */
  readonly liteHref: string;
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly title: TextView;
  readonly standfirst: TextView;
  readonly section: LinkView & { readonly slug: string };
  readonly kind: KindView;
  readonly image: ImageView | null;
  readonly authors: readonly AuthorLinkView[];
  readonly agency: string | null;
  readonly time: TimeView;
  /** «قراءة 4 دقائق» */
  readonly readingTime: string;
  /** «لا تعليقات», or null where nothing is counted. */
  readonly comments: string | null;
  /** «701 مشاهدة» */
  readonly views: string | null;
  /** What a service counts on top of an earlier system's numbers, where one is on. */
  readonly counted: CountedView | null;
  readonly breaking: boolean;
  /** «محتوى مدفوع», or null. */
  readonly sponsored: string | null;
  readonly ribbon: RibbonView | null;
}

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
}

/** A body part with everything it points at resolved. */
export type BodyPartView =
  | Extract<BodyPart, { type: 'html' }>
  | { readonly type: 'related'; readonly card: CardView }
  | {
      readonly type: 'callout';
      readonly text: TextView;
      readonly action: string;
      readonly url: string;
      readonly name: string;
    }
  | { readonly type: 'figure'; readonly image: ImageView }
  | {
      readonly type: 'embed';
      readonly url: string;
      readonly title: TextView;
      readonly host: string;
      readonly image: ImageView | null;
      /** What a click loads in its place; null where it can only be opened. */
      readonly player: PlayerView | null;
    }
  | {
      readonly type: 'quote';
      readonly speaker: TextView | null;
      readonly role: TextView | null;
      readonly parts: readonly BodyPartView[];
    }
  | { readonly type: 'gallery' | 'keypoints' | 'timeline' | 'note'; readonly parts: readonly BodyPartView[] }
  | { readonly type: 'correction'; readonly time: TimeView; readonly parts: readonly BodyPartView[] }
  | {
      readonly type: 'entry';
      readonly time: TimeView;
      readonly title: TextView;
      readonly pinned: boolean;
      readonly key: boolean;
      readonly fragment: string;
      readonly parts: readonly BodyPartView[];
    };

export interface CorrectionView {
  /** «تصحيح», «توضيح» */
  readonly label: string;
  readonly time: TimeView;
  readonly text: TextView;
  readonly before: TextView | null;
  readonly after: TextView | null;
  /** Its place on the article's page. */
  readonly fragment: string;
}

/** A correction on the list of all of them, with its article. */
export interface AmendmentView extends CorrectionView {
  readonly article: LinkView;
}

export interface SeriesNavigationView {
  readonly name: string;
  readonly href: string;
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
  /** Nothing but running text: such an article needs the small style sheet alone. */
  readonly isPlain: boolean;
  /** Contents of a long article; empty for a short one. */
  readonly contents: readonly LinkView[];
  readonly live: LiveView | null;
  readonly revisions: RevisionsView | null;
  readonly series: SeriesNavigationView | null;
  readonly tags: readonly LinkView[];
  readonly authors: readonly (AuthorLinkView & { readonly biography: string | null; readonly collective: boolean })[];
  /** The editor's links first, then the closest articles. */
  readonly related: readonly RelatedLinkView[];
  /** Absolute, short and without Arabic letters. */
  readonly shortUrl: string;
  /** The same article in the other language, where there is one. */
  readonly translation:
    | (LinkView & {
        readonly lang: string;
        readonly dir: 'rtl' | 'ltr';
        /** Absolute addresses of both editions. */
        readonly alternates: readonly { readonly lang: string; readonly url: string }[];
      })
    | null;
  readonly share: readonly ShareLinkView[];
  readonly comments: CommentsView | null;
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
