import { pairQuotes } from '../../../assets/shared/arabic/quotes.ts';
import type { Message } from '../../problem.ts';
import type { Passage } from '../passage.ts';
import type { Finding, ProseRule } from '../rule.ts';
import { findingIn } from '../rule.ts';

const quote = /["“”„‟«»‹›]/;

interface Orphan {
  readonly passage: Passage;
  readonly at: number;
  readonly opens: boolean;
}

/** A quotation that a later paragraph may close. */
interface OpenQuotation {
  /** The mark that opened it; undefined where a paragraph is too muddled to tell which one did. */
  readonly orphan: Orphan | undefined;
  readonly row: number;
}

/** So many paragraphs a quotation may go on for that is opened in one and closed in another. */
const longestQuotation = 8;

/**
 * Quotation marks without their other half. A quotation of several paragraphs may be opened in the first and closed in
 * the last, as newspapers print statements, and may be opened anew in each.
 */
export const findUnpairedQuotes: ProseRule = ({ passages }) => {
  const findings: Finding[] = [];
  let open: OpenQuotation | undefined;
  const report = (orphan: Orphan | undefined): void => {
    if (orphan !== undefined) findings.push(findingIn(orphan.passage, orphan.at, toMessage(orphan)));
  };
  passages.forEach((passage, row) => {
    if (open !== undefined && (row - open.row > longestQuotation || !isParagraph(passage))) {
      report(open.orphan);
      open = undefined;
    }
    if (!quote.test(passage.text)) return;
    const { orphans, isMuddled } = readQuotes(passage);
    if (isMuddled) open = { orphan: undefined, row };
    for (const orphan of orphans) {
      if (!isParagraph(passage)) report(orphan);
      else if (orphan.opens && open !== undefined && row > open.row && isAtStart(orphan)) open = { ...open, row };
      else if (orphan.opens) {
        report(open?.orphan);
        open = { orphan, row };
      } else {
        if (open === undefined) report(orphan);
        open = undefined;
      }
    }
  });
  report(open?.orphan);
  return findings;
};

const isParagraph = ({ kind }: Passage): boolean => kind === 'paragraph' || kind === 'item';
const isAtStart = ({ passage, at }: Orphan): boolean => passage.text.slice(0, at).trim() === '';

/** A passage is muddled when its marks are even in number but pair up only by their order. */
function readQuotes(passage: Passage): { readonly orphans: readonly Orphan[]; readonly isMuddled: boolean } {
  const { text } = passage;
  const { orphans, pairs } = pairQuotes(text);
  return {
    orphans: orphans.map((at) => ({ passage, at, opens: isOpening(text, at) })),
    isMuddled: isParagraph(passage) && pairs.some(({ open, close }) => isMisfit(text, open, close)),
  };
}

/** Whether a pair's marks face the wrong way: «…» never do. */
function isMisfit(text: string, open: number, close: number): boolean {
  return (
    (/["“”]/.test(text.charAt(open)) &&
      /\S[.،؛:]?$/.test(text.slice(Math.max(0, open - 2), open)) &&
      /[\s.،]/.test(text.charAt(open + 1))) ||
    (/["“”]/.test(text.charAt(close)) && /\s/.test(text.charAt(close - 1)) && /\S/.test(text.charAt(close + 1)))
  );
}

function isOpening(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '«' || sign === '‹') return true;
  if (sign === '»' || sign === '›') return false;
  return /^$|[\s([{:،]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function toMessage({ passage, at, opens }: Orphan): Message {
  const sign = passage.text.charAt(at);
  return opens
    ? {
        ar: `علامة التنصيص ${sign} مفتوحة ولم تغلق. أضف » حيث ينتهي الكلام المنقول، أو احذفها.`,
        en: `The quotation mark ${sign} is opened and never closed. Add » where the quotation ends, or delete it.`,
      }
    : {
        ar: `علامة التنصيص ${sign} تغلق ما لم يفتح. أضف « حيث يبدأ الكلام المنقول، أو احذفها.`,
        en: `The quotation mark ${sign} closes what was never opened. Add « where the quotation begins, or delete it.`,
      };
}
