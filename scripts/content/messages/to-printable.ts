import type { Problem } from '../../problem.ts';

/** A message longer than this quotes a value that nobody would read to its end. */
const messageLimit = 800;

const unprintable = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\p{Surrogate}]/gu;

/**
 * Makes a problem safe to print: what content holds can't move a terminal's cursor, colour its text or turn its
 * direction, nor fill the screen.
 */
export function toPrintable(problem: Problem): Problem {
  const { file, message } = problem;
  return { ...problem, file: toVisible(file), message: { ar: toVisible(message.ar), en: toVisible(message.en) } };
}

function toVisible(text: string): string {
  const visible = text.replace(unprintable, '\uFFFD');
  return visible.length > messageLimit ? `${visible.slice(0, messageLimit)}…` : visible;
}
