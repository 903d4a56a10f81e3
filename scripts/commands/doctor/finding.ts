import type { Message } from '../../problem.ts';

/** What a finding is about, in the order in which they are told. */
export const subjects = ['machine', 'content', 'settings'] as const;
export type Subject = (typeof subjects)[number];

/** One thing that was looked at: sound, to be thought about, or in the way. */
export interface Finding {
  readonly subject: Subject;
  readonly level: 'good' | 'warning' | 'error';
  /** What was found; where that is not sound, also what to do. */
  readonly message: Message;
}
