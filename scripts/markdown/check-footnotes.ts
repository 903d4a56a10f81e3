import type { Env, Token } from 'markdown-it';
import type { BodyRun } from './body-run.ts';
import { report } from './body-run.ts';
import { findInlineOffset } from './find-inline-offset.ts';

const mark = /\[\^[^\]\s]+\]/;

/**
 * Warns of a note that is pointed at and not written, which is printed as typed, and of one that is written and not
 * pointed at, which is not printed at all.
 */
export function checkFootnotes(run: BodyRun, source: string, tokens: readonly Token[], env: Env): void {
  if (!source.includes('[^')) return;
  tokens.forEach((block, index) => {
    for (const { type, content } of block.children ?? []) {
      const [found] = type === 'text' ? (mark.exec(content) ?? []) : [];
      if (found !== undefined) reportUnwritten(run, tokens, index, found);
    }
  });
  // The plugin declares no types: a note's label, after a colon, has its number or −1 where nothing points at it.
  const { refs = {} } = (env.footnotes ?? {}) as { readonly refs?: Readonly<Record<string, number>> };
  for (const [label, number] of Object.entries(refs)) {
    if (number < 0) reportUnused(run, source, label.slice(1));
  }
}

function reportUnwritten(run: BodyRun, tokens: readonly Token[], index: number, found: string): void {
  const at = tokens[index]?.content.indexOf(found) ?? -1;
  if (at < 0 || tokens[index]?.content[at - 1] === '\\') return;
  const message = {
    ar: `لا حاشية مكتوبة للعلامة ${found}. أضف سطرًا يبدأ بـ ${found}: بعده نصها.`,
    en: `No note is written for ${found}. Add a line that begins with ${found}: and its text.`,
  };
  report(run, findInlineOffset(run, tokens, index, at), 'unknown-footnote', message, 'warning');
}

function reportUnused(run: BodyRun, source: string, label: string): void {
  const message = {
    ar: `الحاشية [^${label}] لا يشير إليها شيء، فلن تطبع. ضع علامتها في النص أو احذفها.`,
    en: `Nothing points at the note [^${label}], so it is not printed. Put its mark in the text, or delete it.`,
  };
  report(run, Math.max(0, source.indexOf(`[^${label}]:`)), 'unused-footnote', message, 'warning');
}
