import type { MarkdownIt, StateBlock } from 'markdown-it';
import { countFence, isDirectiveLine } from './parse-directive-line.ts';

const colon = 0x3a;

/**
 * Turns each line of a directive (`::name{…}`, `:::name{…}`, `:::`) into a token of its own, of type `directive`, whose
 * content is the line. Which lines belong together is seen when the body's tree is built: what stands between them is
 * then plain Markdown at the top of the body, so code fences, lists and references in a block need no second parser
 * and nesting has no limit.
 */
export function markDirectives(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'directive', readLine, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.renderer.rules.directive = () => '';
}

function readLine(state: StateBlock, row: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[row] ?? 0) + (state.tShift[row] ?? 0);
  if (state.src.charCodeAt(start) !== colon || state.src.charCodeAt(start + 1) !== colon) return false;
  if ((state.sCount[row] ?? 0) - state.blkIndent >= 4) return false;
  const line = state.src.slice(start, state.eMarks[row]);
  if (countFence(line) === 0 && !isDirectiveLine(line)) return false;
  if (silent) return true;
  state.line = row + 1;
  const token = state.push('directive', '', 0);
  token.content = line;
  token.map = [row, state.line];
  return true;
}
