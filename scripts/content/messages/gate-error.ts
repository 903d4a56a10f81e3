import type { Problem } from '../../problem.ts';

/** Content that may not be published; holds every problem of the run. */
export class GateError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    super(`${errors} error(s) in the content`);
    this.name = 'GateError';
    this.problems = problems;
  }
}
