import { notProse } from './passage.ts';
import type { Range } from './range.ts';
import { readBody } from './read-body.ts';

/** The code of a Markdown body, blocks and spans, in order. */
export function findCode(source: string): readonly Range[] {
  const { passages, code } = readBody({ source, placeAt: () => ({ line: 1, column: 1 }) });
  const spans = passages.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, start, end }): readonly Range[] =>
      text === notProse && source[start] === '`' ? [[start, end]] : [],
    ),
  );
  return [...code, ...spans].sort(([a], [b]) => a - b);
}
