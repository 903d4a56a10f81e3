import type { MarkdownIt, Token } from 'markdown-it';
import type { BodyPart } from './body.ts';
import type { BodyRun } from './body-run.ts';
import { refer, report } from './body-run.ts';
import { findInlineOffset } from './find-inline-offset.ts';
import { offsetOf } from './locate-inline.ts';
import { readPicture } from './read-picture.ts';

const picturesOnly: ReadonlySet<string> = new Set(['image', 'softbreak', 'hardbreak']);

/**
 * Whether a paragraph at the top of the body holds pictures alone, each on its line.
 *
 * @param index of the paragraph's opening
 */
export function isFigureParagraph(tokens: readonly Token[], index: number): boolean {
  const children = tokens[index + 1]?.children;
  if (tokens[index]?.level !== 0 || children?.[0]?.type !== 'image') return false;
  return children.every(({ type, content }) => picturesOnly.has(type) || (type === 'text' && content.trim() === ''));
}

/** The figures of such a paragraph: `![description](file "caption")`. */
export function readFigures(
  run: BodyRun,
  md: MarkdownIt,
  tokens: readonly Token[],
  index: number,
): readonly BodyPart[] {
  const children = tokens[index + 1]?.children ?? [];
  return children.flatMap((token): readonly BodyPart[] => {
    if (token.type !== 'image') return [];
    const offset = findInlineOffset(run, tokens, index + 1, offsetOf(token));
    const written = {
      src: String(token.attrGet('src') ?? ''),
      alt: md.renderer.renderInlineAsText(token.children ?? [], md.options, {}).replace(/\s+/g, ' '),
      caption: String(token.attrGet('title') ?? ''),
      credit: '',
      decorative: false,
    };
    const { image, faults, media } = readPicture(written, run.context);
    for (const fault of faults) report(run, offset, fault.rule, fault.message);
    if (media !== undefined) refer(run, offset, 'image', media);
    return [{ type: 'figure', image }];
  });
}
