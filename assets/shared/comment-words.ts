import type { CommentFault } from './comment-text.ts';

/** Why a comment server did not do what it was asked. */
export type ServiceFault = 'offline' | 'slow' | 'fast' | 'duplicate' | 'refused' | 'broken';

/** The words of a thread and its form; `{name}` and its kind are filled in. */
export interface CommentWords {
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  readonly reply: string;
  /** Spoken name of the button: «ردّ على {name}». */
  readonly replyTo: string;
  readonly repliesTo: string;
  readonly like: string;
  readonly liked: string;
  readonly waiting: string;
  readonly sending: string;
  readonly sent: string;
  readonly sentWaiting: string;
  readonly left: string;
  readonly over: string;
  readonly faults: Readonly<Record<CommentFault | ServiceFault, string>>;
}

/** What the section of comments tells its script. */
export interface CommentsData {
  readonly words: CommentWords;
  readonly lang: 'ar' | 'en';
}
