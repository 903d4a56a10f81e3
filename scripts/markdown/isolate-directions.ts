import type { MarkdownIt, Renderer, RendererRule } from 'markdown-it';
import { isolateHtml } from '../../assets/shared/arabic/direction.ts';
import { mayNeedIsolation } from '../../assets/shared/arabic/direction-runs.ts';
import { hasArabic } from './has-arabic.ts';
import { toPlainText } from './plain-text.ts';

/**
 * Keeps what runs from left to right from moving its Arabic neighbours (UAX #9, W3C ALReq): Latin runs, scores and
 * handles by {@link isolateHtml}, over a whole block because a name may cross emphasis; visible addresses by
 * `dir="ltr"`; code by `dir="auto"`, which gives each line of a `<pre>` its own direction (HTML, rendering of
 * `pre[dir=auto]`), and by isolates round dates and marks of notes. A block of plain Arabic is looked at once and
 * printed as it is.
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
  wrapRule(renderer, 'code_inline', (html) => html.replace('<code', '<code dir="auto"'));
  for (const name of ['code_block', 'fence']) wrapRule(renderer, name, isolateCode);
}

/** Changes what a rule prints. */
function wrapRule({ rules }: Renderer, name: string, change: (html: string) => string): void {
  const print = rules[name];
  if (print === undefined) return;
  const rule: RendererRule = (...args) => change(print(...args));
  rules[name] = rule;
}

/**
 * An ISO 8601 date, with or without a time, or the mark of a note: their parts change places behind an Arabic word, so
 * that `التاريخ: 2026-04-21` is read as 21-04-2026 (UAX #9, W2).
 */
const fixed = /(?<![\w-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?(?![\w-])|\[\^[^\]\s]{1,40}\]/g;

/** Gives each line of a block of code its own direction, and keeps in order what a line from right to left would turn. */
function isolateCode(html: string): string {
  const start = html.indexOf('>', html.indexOf('<code')) + 1;
  const code = html.slice(start);
  const opening = html.slice(0, start).replace('<pre', '<pre dir="auto"');
  return opening + (hasArabic(code) ? code.replace(fixed, '<bdi dir="ltr">$&</bdi>') : code);
}
