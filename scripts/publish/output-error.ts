import type { Message } from '../problem.ts';

/** A folder that no build may write to or replace, or a build that may not take the place of the last one. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  constructor({ en, ar }: Message) {
    super(`${en}\n${ar}`);
  }
}
