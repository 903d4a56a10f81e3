import type { ReaderLabels } from '../labels/reader-labels.ts';

/** The services that a reader may allow, and the words of asking. */
export interface ServicesView {
  /** Purposes that the notice asks about, with blanks between; empty where only embeds are there. */
  readonly asks: string;
  readonly labels: ReaderLabels['consent'];
  readonly askText: string;
  readonly purposes: readonly { readonly name: string; readonly label: string; readonly text: string }[];
  readonly policyHref: string;
  /** What the scripts need, serialised safe inside `<script type="application/json">`. */
  readonly json: string;
}

/** The section of comments under an article. */
export interface CommentsView {
  readonly path: string;
  /** What a service keeps; null where only an archive is there. */
  readonly live: {
    readonly isOpen: boolean;
    /** When nobody may write any more, in milliseconds since 1970; empty for never. */
    readonly closes: string;
    readonly ask: string;
    readonly pageHref: string;
    readonly textHint: string;
    readonly limits: { readonly text: number; readonly name: number };
    readonly json: string;
  } | null;
  readonly labels: ReaderLabels['comments'];
}

/** An article whose comments or views a service counts. */
export interface CountedView {
  /** The page's name at the service: its path, decoded, without the site's prefix. */
  readonly path: string;
  /** Counts brought along from an earlier system; null where no service counts them. */
  readonly comments: number | null;
  readonly views: number | null;
}
