import type { Env, Token } from 'markdown-it';
import type { BodyRun } from './body-run.ts';
import { report } from './body-run.ts';
import { findInlineOffset } from './find-inline-offset.ts';

const mark = /\[\^[^[\]\s]+\]/g;
const definition = /^[ >]*\[\^([^\]\s]+)\]:/gm;

/**
 * Warns of a note that is pointed at and not written, which is printed as typed, and of one that is written and not
 * pointed at, which is not printed at all.
 */
export function checkFootnotes(run: BodyRun, source: string, tokens: readonly Token[], env: Env): void {
  if (!source.includes('[^')) return;
  tokens.forEach((block, index) => {
    const texts = (block.children ?? []).flatMap(({ type, content }) =>
      type === 'text' ? (content.match(mark) ?? []) : [],
    );
    if (texts.length > 0) reportUnwritten(run, tokens, index, new Set(texts));
  });
  // The plugin declares no types: a note's label, after a colon, has its number or −1 where nothing points at it.
  const { refs = {} } = (env.footnotes ?? {}) as { readonly refs?: Readonly<Record<string, number>> };
  const unused = new Set(Object.keys(refs).filter((label) => (refs[label] ?? 0) < 0));
  if (unused.size > 0) reportUnused(run, source, unused);
}

function reportUnwritten(run: BodyRun, tokens: readonly Token[], index: number, marks: ReadonlySet<string>): void {
  const content = tokens[index]?.content ?? '';
  for (const { 0: found, index: at } of content.matchAll(mark)) {
    if (!marks.has(found) || content[at - 1] === '\\') continue;
    const message = {
      ar: `لا حاشية مكتوبة للعلامة ${found}. أضف سطرًا يبدأ بـ ${found}: بعده نصها.`,
      en: `No note is written for ${found}. Add a line that begins with ${found}: and its text.`,
    };
    report(run, findInlineOffset(run, tokens, index, at), 'unknown-footnote', message, 'warning');
  }
}

function reportUnused(run: BodyRun, source: string, unused: Set<string>): void {
  for (const { 0: found, 1: label = '', index } of source.matchAll(definition)) {
    if (!unused.delete(`:${label}`)) continue;
    const message = {
      ar: `الحاشية [^${label}] لا يشير إليها شيء، فلن تطبع. ضع علامتها في النص أو احذفها.`,
      en: `Nothing points at the note [^${label}], so it is not printed. Put its mark in the text, or delete it.`,
    };
    report(run, index + found.indexOf('['), 'unused-footnote', message, 'warning');
  }
}
