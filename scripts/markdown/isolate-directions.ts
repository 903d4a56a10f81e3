import type { MarkdownIt, RendererRule } from 'markdown-it';
import { isolate } from '../../assets/shared/arabic/direction.ts';
import { isAddress } from './set-arabic-typography.ts';

/**
 * Keeps what runs left to right from moving its Arabic neighbours (UAX #9, W3C ALReq): Latin runs, scores and handles
 * in the text by {@link isolate}, visible addresses by `dir="ltr"`, code by `dir="auto"`, which gives each line of a
 * `<pre>` its own direction (HTML, "unicode-bidi: plaintext").
 */
export function isolateDirections(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const { escapeHtml } = md.utils;
  const wrap = (name: string, before: string, after: string): void => {
    const print = rules[name];
    if (print === undefined) return;
    const rule: RendererRule = (...args) => print(...args).replace(before, after);
    rules[name] = rule;
  };
  rules.text = (tokens, index) => {
    const content = tokens[index]?.content ?? '';
    return isAddress(tokens, index) ? escapeHtml(content) : isolate(content);
  };
  rules.link_open = (tokens, index, options, _env, renderer) => {
    if (tokens[index]?.info === 'auto') tokens[index].attrSet('dir', 'ltr');
    return renderer.renderToken(tokens, index, options);
  };
  wrap('code_inline', '<code', '<code dir="auto"');
  wrap('code_block', '<pre', '<pre dir="auto"');
  wrap('fence', '<pre', '<pre dir="auto"');
}
