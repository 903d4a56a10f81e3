import type { MarkdownIt, Renderer, RendererRule } from 'markdown-it';
import { isolateHtml } from '../../assets/shared/arabic/direction.ts';
import { mayNeedIsolation } from '../../assets/shared/arabic/direction-runs.ts';
import { toPlainText } from './plain-text.ts';

/**
 * Keeps what runs from left to right from moving its Arabic neighbours (UAX #9, W3C ALReq): Latin runs, scores and
 * handles by {@link isolateHtml}, over a whole block because a name may cross emphasis; visible addresses by
 * `dir="ltr"`; code by `dir="auto"`, which gives each line of a `<pre>` its own direction (HTML, rendering of
 * `pre[dir=auto]`). A block of plain Arabic is looked at once and printed as it is.
 */
export function isolateDirections(md: MarkdownIt): void {
  const { renderer } = md;
  const renderInline: Renderer['renderInline'] = renderer.renderInline.bind(renderer);
  renderer.renderInline = (tokens, options, env) => {
    const html = renderInline(tokens, options, env);
    return mayNeedIsolation(toPlainText(tokens)) ? isolateHtml(html) : html;
  };
  renderer.rules.link_open = (tokens, index, options) => {
    if (tokens[index]?.info === 'auto') tokens[index].attrSet('dir', 'ltr');
    return renderer.renderToken(tokens, index, options);
  };
  markDirection(renderer, 'code_inline', '<code');
  markDirection(renderer, 'code_block', '<pre');
  markDirection(renderer, 'fence', '<pre');
}

/** Lets a rule's element take its direction from its text. */
function markDirection({ rules }: Renderer, name: string, opening: string): void {
  const print = rules[name];
  if (print === undefined) return;
  const rule: RendererRule = (...args) => print(...args).replace(opening, `${opening} dir="auto"`);
  rules[name] = rule;
}
