/** A comment as a reader sees it. */
export interface ReaderComment {
  readonly id: string;
  readonly name: string;
  /** Plain text; lines end with `\n`. */
  readonly text: string;
  /** Milliseconds since 1970; NaN where the server doesn't say. */
  readonly time: number;
  readonly likes: number;
  /** Not yet let through by a moderator: only who wrote it sees it. */
  readonly isWaiting: boolean;
  /** The oldest first; a reply to a reply stands here too. */
  readonly replies: readonly ReaderComment[];
}

export interface CommentPage {
  /** The newest first. */
  readonly comments: readonly ReaderComment[];
  readonly hasMore: boolean;
}

export interface Draft {
  readonly name: string;
  readonly text: string;
  /** The comment that is replied to, and the one at the head of its thread. */
  readonly replyTo?: { readonly id: string; readonly root: string };
}

/** What a server of comments does, whatever it is; every failure is a ServiceError. */
export interface CommentServer {
  /** @param page from 1 */
  readonly list: (page: number) => Promise<CommentPage>;
  readonly post: (draft: Draft) => Promise<ReaderComment>;
  /** @returns how many like it now */
  readonly like: (id: string) => Promise<number>;
}
