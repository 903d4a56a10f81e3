import { letterClass } from './letters.ts';

/** A mark that opens a quotation and the one that closes it, as offsets in the text. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
  /** How many pairs it stands in. */
  readonly depth: number;
}

/** The quotation marks of a text. */
export interface Quotes {
  /** In the order of their closing marks. */
  readonly pairs: readonly QuotePair[];
  /** Offsets of the marks that have no other half, in order. Apostrophes are not among them. */
  readonly orphans: readonly number[];
}

type Family = 'straight' | 'single' | 'guillemet' | 'angle';
type Role = 'opens' | 'closes' | 'either';

interface Mark {
  readonly at: number;
  readonly family: Family;
  readonly role: Role;
  /** How many stretches of Arabic between marks come before it. */
  readonly arabicBefore: number;
}

const families: Readonly<Record<string, Family>> = {
  '"': 'straight',
  '“': 'straight',
  '”': 'straight',
  '„': 'straight',
  '‟': 'straight',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
};
const roles: Readonly<Record<string, Role>> = { '«': 'opens', '»': 'closes', '‹': 'opens', '›': 'closes' };
const anyMark = /["“”„‟'‘’‚«»‹›]/g;
const arabic = new RegExp(`[${letterClass}]`);
const latin = /[A-Za-z\u00C0-\u024F]/;
const leftEdge = /^$|[\s([{–—/]/;
const rightEdge = /^$|[\s.,;:!?،؛؟)\]}…–—/]/;

/**
 * Finds which quotation marks of an Arabic paragraph belong together. Straight and curly marks are told apart by what
 * stands beside them, not by their shape, since keyboards and bidirectional editors mix “ and ” up; a particle may be
 * written against one («و"المعارضة"»). Where spaces are sloppy, so that this leaves some over though their number is
 * even, they pair up in turn. Single marks count only round Arabic; English inside English keeps its quotes.
 *
 * @example pairQuotes('قال "نعم"').pairs // [{ open: 4, close: 8, depth: 0 }]
 */
export function pairQuotes(text: string): Quotes {
  const marks = toMarks(text);
  const strict = pairByRole(marks);
  const found = strict.some((partner) => partner < 0) ? (pairInTurn(marks, strict) ?? strict) : strict;
  return toQuotes(text, marks, found);
}

function toMarks(text: string): readonly Mark[] {
  const found = [...text.matchAll(anyMark)];
  const after = toFollowing(text, found);
  const marks: Mark[] = [];
  let arabicBefore = 0;
  let from = 0;
  let before = '';
  found.forEach(({ 0: sign, index: at }, order) => {
    if (arabic.test(text.slice(from, at))) arabicBefore += 1;
    if (at > from || order === 0) before = text.charAt(at - 1);
    from = at + 1;
    const family = families[sign] ?? 'straight';
    const role = roles[sign] ?? toRole(before, after[order] ?? '');
    if (family !== 'single' || role !== 'either') marks.push({ at, family, role, arabicBefore });
  });
  return marks;
}

/** What comes after each mark, marks beside it left out of account. */
function toFollowing(text: string, found: readonly RegExpExecArray[]): readonly string[] {
  const after: string[] = [];
  for (let order = found.length - 1; order >= 0; order -= 1) {
    const next = (found[order]?.index ?? 0) + 1;
    after[order] = found[order + 1]?.index === next ? (after[order + 1] ?? '') : text.charAt(next);
  }
  return after;
}

function toRole(before: string, after: string): Role {
  const left = leftEdge.test(before);
  const right = rightEdge.test(after);
  if (left === right) return 'either';
  return left ? 'opens' : 'closes';
}

/** The marks open since an opening guillemet (or the start): other marks pair up only inside of it. */
interface Level {
  readonly guillemet: number;
  readonly family: Family;
  readonly straight: number[];
  readonly single: number[];
}

function toLevel(guillemet: number, family: Family): Level {
  return { guillemet, family, straight: [], single: [] };
}

/** Index of each mark's other half, −1 for none. */
function pairByRole(marks: readonly Mark[]): number[] {
  const partners = marks.map(() => -1);
  const outside = toLevel(-1, 'straight');
  const levels: Level[] = [];
  const waiting = { guillemet: 0, angle: 0 };
  marks.forEach(({ family, role }, index) => {
    const inside = levels.at(-1) ?? outside;
    let open: number | undefined;
    if (family === 'guillemet' || family === 'angle') {
      if (role === 'opens') levels.push(toLevel(index, family));
      else if (waiting[family] > 0) open = closeLevel(levels, family, waiting);
      if (role === 'opens') waiting[family] += 1;
    } else if (role === 'opens' || (role === 'either' && inside[family].length === 0)) inside[family].push(index);
    else open = closeMark(inside, family);
    if (open === undefined) return;
    partners[open] = index;
    partners[index] = open;
  });
  return partners;
}

/** Leaves the innermost level that a guillemet of the family opened, and those inside it. */
function closeLevel(
  levels: Level[],
  family: Family,
  waiting: Record<'guillemet' | 'angle', number>,
): number | undefined {
  for (let level = levels.pop(); level !== undefined; level = levels.pop()) {
    if (level.family === 'guillemet' || level.family === 'angle') waiting[level.family] -= 1;
    if (level.family === family) return level.guillemet;
  }
  return undefined;
}

/** The last open mark of the family; marks of the other family opened after it stay without a half. */
function closeMark(inside: Level, family: 'straight' | 'single'): number | undefined {
  const open = inside[family].pop();
  const others = inside[family === 'straight' ? 'single' : 'straight'];
  while (open !== undefined && (others.at(-1) ?? -1) > open) others.pop();
  return open;
}

/** Straight marks first with second, third with fourth …, unless they would cross others or mostly face the wrong way. */
function pairInTurn(marks: readonly Mark[], strict: readonly number[]): number[] | undefined {
  const straight = marks.flatMap(({ family }, index) => (family === 'straight' ? [index] : []));
  if (straight.length % 2 === 1 || !straight.some((index) => strict[index] === -1)) return undefined;
  const partners = strict.map((partner, index) => (marks[index]?.family === 'straight' ? -1 : partner));
  let wrong = 0;
  for (let turn = 0; turn < straight.length; turn += 2) {
    const [open = 0, close = 0] = straight.slice(turn, turn + 2);
    if (marks[open]?.role === 'closes') wrong += 1;
    if (marks[close]?.role === 'opens') wrong += 1;
    partners[open] = close;
    partners[close] = open;
  }
  return wrong * 2 <= straight.length && isNested(partners) ? partners : undefined;
}

function isNested(partners: readonly number[]): boolean {
  const open: number[] = [];
  return partners.every((partner, index) => {
    if (partner > index) open.push(index);
    return partner < 0 || partner > index || open.pop() === partner;
  });
}

function toQuotes(text: string, marks: readonly Mark[], partners: readonly number[]): Quotes {
  const pairs: QuotePair[] = [];
  const orphans: number[] = [];
  const enclosing: number[] = [];
  marks.forEach((mark, index) => {
    const partner = partners[index] ?? -1;
    const other = marks[partner];
    if (other === undefined) {
      if (mark.family !== 'single') orphans.push(mark.at);
    } else if (partner > index) {
      if (isOurs(text, mark, other)) enclosing.push(index);
    } else if (enclosing.at(-1) === partner) {
      enclosing.pop();
      pairs.push({ open: other.at, close: mark.at, depth: enclosing.length });
    }
  });
  return { pairs, orphans };
}

/** Whether a pair is set as Arabic: it holds Arabic, or doesn't stand inside Latin words. */
function isOurs(text: string, open: Mark, close: Mark): boolean {
  if (close.arabicBefore > open.arabicBefore) return true;
  if (open.family === 'single') return false;
  const before = text.slice(Math.max(0, open.at - 2), open.at).trim();
  const after = text.slice(close.at + 1, close.at + 3).trim();
  return !(latin.test(before) && latin.test(after));
}
