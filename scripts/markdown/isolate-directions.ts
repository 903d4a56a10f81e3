import type { MarkdownIt, Renderer, RendererRule } from 'markdown-it';
import { isolateHtml } from '../../assets/shared/arabic/direction.ts';
import { mayNeedIsolation } from '../../assets/shared/arabic/direction-runs.ts';
import { toPlainText } from './plain-text.ts';

/**
 * Keeps what runs from left to right from moving its Arabic neighbours (UAX #9, W3C ALReq): Latin runs, scores and
 * handles by {@link isolateHtml}, over a whole block because a name may cross emphasis; visible addresses by
 * `dir="ltr"`; code by `dir="auto"`, which gives each line of a `<pre>` its own direction (HTML, rendering of
 * `pre[dir=auto]`), with its dates in isolates, whose parts would change places behind an Arabic word. A block of plain
 * Arabic is looked at once and printed as it is.
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
  for (const name of ['code_block', 'fence']) {
    markDirection(renderer, name, '<pre');
    isolateDates(renderer, name);
  }
}

/** Lets a rule's element take its direction from its text. */
function markDirection({ rules }: Renderer, name: string, opening: string): void {
  const print = rules[name];
  if (print === undefined) return;
  const rule: RendererRule = (...args) => print(...args).replace(opening, `${opening} dir="auto"`);
  rules[name] = rule;
}

/** An ISO 8601 date, with or without a time. */
const date = /(?<![\w-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?(?![\w-])/g;

/** Keeps the dates of a rule's code in their order: `التاريخ: 2026-04-21` is read as 21-04-2026 without (UAX #9, W2). */
function isolateDates({ rules }: Renderer, name: string): void {
  const print = rules[name];
  if (print === undefined) return;
  rules[name] = (...args) => {
    const html = print(...args);
    const start = html.indexOf('>', html.indexOf('<code')) + 1;
    return html.slice(0, start) + html.slice(start).replace(date, '<bdi>$&</bdi>');
  };
}
