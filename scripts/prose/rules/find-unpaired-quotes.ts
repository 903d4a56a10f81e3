import { letterClass } from '../../../assets/shared/arabic/letters.ts';
import { pairQuotes } from '../../../assets/shared/arabic/quotes.ts';
import type { Message } from '../../problem.ts';
import type { Passage } from '../passage.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';

/** Opens a word behind particles: «و"المعارضة». */
const arabicLetter = new RegExp(`[${letterClass}]`);
const quote = /["“”„‟«»‹›]/;

interface Orphan {
  readonly passage: Passage;
  readonly at: number;
  readonly opens: boolean;
  /** Whether it is the first sign of its passage. */
  readonly isFirst: boolean;
}

/** A quotation that a later paragraph may close. */
interface OpenQuotation {
  /** The mark that opened it; undefined where a paragraph is too muddled to tell which one did. */
  readonly orphan: Orphan | undefined;
  readonly row: number;
  /** Whether a paragraph after the first began with a mark of its own. */
  readonly isRenewed: boolean;
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
    const { orphans, isMuddled, beginsPaired } = readQuotes(passage);
    if (!isParagraph(passage)) {
      orphans.forEach(report);
      return;
    }
    if (isMuddled) open = { orphan: undefined, row, isRenewed: false };
    else if (beginsPaired && open?.isRenewed === true) open = undefined;
    for (const orphan of orphans) open = goOn(open, orphan, row, report);
  });
  report(open?.orphan);
  return findings;
};

/** The quotation that is open after a mark without its other half; reports the mark that stays alone. */
function goOn(
  open: OpenQuotation | undefined,
  orphan: Orphan,
  row: number,
  report: (orphan: Orphan | undefined) => void,
): OpenQuotation | undefined {
  if (!orphan.opens) {
    if (open === undefined) report(orphan);
    return undefined;
  }
  if (open !== undefined && row > open.row && orphan.isFirst) return { ...open, row, isRenewed: true };
  report(open?.orphan);
  return { orphan, row, isRenewed: false };
}

const isParagraph = ({ kind }: Passage): boolean => kind === 'paragraph' || kind === 'item';

interface Quotes {
  readonly orphans: readonly Orphan[];
  /** Whether the marks are even in number but pair up only by their order. */
  readonly isMuddled: boolean;
  /** Whether the passage begins with a mark that is closed in it. */
  readonly beginsPaired: boolean;
}

function readQuotes(passage: Passage): Quotes {
  const { text } = passage;
  const { orphans, pairs } = pairQuotes(text);
  const first = text.search(/\S/);
  return {
    orphans: orphans.map((at) => ({ passage, at, opens: isOpening(text, at), isFirst: at === first })),
    beginsPaired: pairs.some(({ open }) => open === first),
    isMuddled: pairs.some(({ open, close }) => isMisfit(text, open, close)),
  };
}

/** Whether a pair's marks face the wrong way: «…» never do. */
function isMisfit(text: string, open: number, close: number): boolean {
  if ('«‹'.includes(text.charAt(open))) return false;
  const closesAtOpen =
    ' \n.،'.includes(text.charAt(open + 1)) && /\S[.،؛:]?$/.test(text.slice(Math.max(0, open - 2), open));
  return closesAtOpen || (' \n'.includes(text.charAt(close - 1)) && /\S/.test(text.charAt(close + 1)));
}

function isOpening(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '«' || sign === '‹') return true;
  if (sign === '»' || sign === '›') return false;
  const next = text.charAt(at + 1);
  if (/^$|[\s([{:،]/.test(text.charAt(at - 1))) return /\S/.test(next);
  return /(?:^|[\s(«])[وف]?[بكل]?$/.test(text.slice(Math.max(0, at - 3), at)) && arabicLetter.test(next);
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
