import type { Message } from '../../problem.ts';
import type { Passage } from '../passage.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', ')': '(', ']': '[', '}': '{' };
const hint = /[()[\]{}]/;
const bracket = /[()[\]{}]/g;
/** What numbers a list with a bracket of its own: «1)»، «أ)». */
const enumerator = /(?:^|[\s،.؛:])(?:[\p{L}]ـ?|[\p{N}]{1,3})[-.]?$/u;
const face = /[:;=][-']?$/;

/** Brackets without their other half in the same paragraph; enumerators («أ)») and emoticons are none. */
export const findUnpairedBrackets: ProseRule = ({ passages }) => passages.flatMap(findIn);

function findIn(passage: Passage): readonly Finding[] {
  const { text } = passage;
  if (!hint.test(text)) return [];
  const open: { readonly sign: string; readonly at: number }[] = [];
  const orphans: number[] = [];
  for (const { 0: sign, index: at } of text.matchAll(bracket)) {
    const before = text.slice(Math.max(0, at - 8), at);
    if (face.test(before)) continue;
    if ('([{'.includes(sign)) open.push({ sign, at });
    else if (open.at(-1)?.sign === partners[sign]) open.pop();
    else if (sign !== ')' || !enumerator.test(before)) orphans.push(at);
  }
  return [...open.map(({ at }) => at), ...orphans].map((at) => findingIn(passage, at, toMessage(text.charAt(at))));
}

function toMessage(sign: string): Message {
  const partner = partners[sign] ?? '';
  return '([{'.includes(sign)
    ? {
        ar: `القوس ${sign} مفتوح ولم يغلق. أضف ${partner} في موضعه، أو احذفه.`,
        en: `The bracket ${sign} is opened and never closed. Add ${partner} where it belongs, or delete it.`,
      }
    : {
        ar: `القوس ${sign} يغلق ما لم يفتح. أضف ${partner} في موضعه، أو احذفه.`,
        en: `The bracket ${sign} closes what was never opened. Add ${partner} where it belongs, or delete it.`,
      };
}
