import { createTwoFilesPatch } from 'diff';
import pc from 'picocolors';
import type { FixedArticle } from './fix-articles.ts';

/** What was mended in an article, as a unified diff with a line of context. */
export function formatPatch({ file, before, after }: FixedArticle): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 1 })
    .split('\n')
    .slice(1)
    .map(paint)
    .join('\n');
}

function paint(line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return pc.bold(line.trimEnd());
  if (line.startsWith('+')) return pc.green(line);
  return line.startsWith('-') ? pc.red(line) : line;
}
