import type { ReaderLabels } from '../labels/reader-labels.ts';
import type { TextView } from './text-view.ts';
import type { TimeView } from './time-view.ts';

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

/** What another site offers in the place of its picture, and the words on it. */
export interface PlayerView {
  readonly src: string;
  readonly notice: string;
  readonly load: string;
  readonly unload: string;
}

/** Something that talks to another host, for the policy: each row a term and what it is here. */
export interface ServiceRowsView {
  readonly name: string;
  readonly rows: readonly { readonly term: string; readonly text: TextView }[];
}

/** The part of the privacy policy that follows from what is switched on. */
export interface PolicyView {
  readonly labels: ReaderLabels['policy'];
  /** What a reader is asked about. */
  readonly services: readonly ServiceRowsView[];
  /** What other hosts are asked for in any case. */
  readonly unasked: readonly ServiceRowsView[];
  /** What may be kept on the reader's device; `key` as the browser shows it. */
  readonly device: readonly { readonly name: string; readonly key: string; readonly text: string }[];
}

/** What a reader wrote on an earlier site. */
export interface ArchivedCommentView {
  readonly name: TextView;
  readonly time: TimeView;
  readonly paragraphs: readonly TextView[];
  /** Of comments at the head of a thread. */
  readonly replies: readonly ArchivedCommentView[];
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
  /** From an earlier site, the oldest first. */
  readonly archive: readonly ArchivedCommentView[];
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
