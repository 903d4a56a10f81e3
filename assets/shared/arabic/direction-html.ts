import type { DirectionRun } from './direction-runs.ts';
import { findRuns, mayNeedIsolation } from './direction-runs.ts';

const openings = { auto: '<bdi>', ltr: '<bdi dir="ltr">', override: '<bdo dir="ltr">' } as const;
const closings = { auto: '</bdi>', ltr: '</bdi>', override: '</bdo>' } as const;

/** The tag that opens a run's isolate and the one that closes it. */
export function isolateTags(kind: DirectionRun['kind']): readonly [open: string, close: string] {
  return [openings[kind], closings[kind]];
}

/** A stretch of HTML source and the text that it puts on the page: none for a tag, the same for plain text. */
interface Piece {
  readonly source: string;
  readonly text: string;
  /** 1 for an opening tag, −1 for a closing one. */
  readonly nesting: -1 | 0 | 1;
}

/** A run's place among pieces: it opens in (or before) `first` at `from` and closes in (or after) `last` at `to`. */
interface Place {
  readonly first: number;
  readonly from: number;
  readonly last: number;
  readonly to: number;
}

const token = /<(\/?)([a-zA-Z][^\s/<>]*)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>|<!--[^<]*-->|[^<]+|</g;
const character = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,31});|[^&]+|&/g;
/** Elements that a line of text runs through. */
const inline = new Set('a abbr b cite del dfn em i ins mark q s small span strong sub sup time u var wbr'.split(' '));
/** Elements with a direction of their own, or without prose. */
const opaque = new Set('bdi bdo code iframe kbd math pre samp script style svg template textarea title'.split(' '));
const ownDirection = /\sdir\s*=\s*["']?(?:ltr|auto)/i;
/** Stands in the text for an element that is not looked into. */
const object = '\uFFFC';
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': '\u00A0',
};

/**
 * Rendered HTML of a right-to-left page with `<bdi>` round what its text needs isolated (see {@link findRuns}). A run
 * may cross inline elements («<em>New</em> York» is one). Code, elements with a direction of their own and what is
 * isolated already stay as they are, so that doing it twice changes nothing.
 *
 * @example isolateHtml('<p>عاد <b>Tom</b> Jones!</p>') // '<p>عاد <bdi><b>Tom</b> Jones</bdi>!</p>'
 */
export function isolateHtml(html: string): string {
  let written = '';
  let block: Piece[] = [];
  let closed: { readonly name: string; depth: number; source: string } | undefined;
  for (const [source, slash, tag, rest = ''] of html.matchAll(token)) {
    const name = tag?.toLowerCase();
    if (closed !== undefined) {
      closed.source += source;
      if (name === closed.name) closed.depth += slash === '' ? 1 : -1;
      if (closed.depth > 0) continue;
      block.push({ source: closed.source, text: object, nesting: 0 });
      closed = undefined;
    } else if (name === undefined) {
      for (const piece of toTextPieces(source)) block.push(piece);
    } else if (slash === '' && (opaque.has(name) || ownDirection.test(rest))) {
      closed = { name, depth: 1, source };
    } else if (inline.has(name)) {
      block.push({ source, text: '', nesting: toNesting(name, slash) });
    } else {
      written += isolateBlock(block) + source;
      block = [];
    }
  }
  return written + isolateBlock(block) + (closed?.source ?? '');
}

function toNesting(name: string, slash: string | undefined): Piece['nesting'] {
  if (name === 'wbr') return 0;
  return slash === '' ? 1 : -1;
}

function toTextPieces(source: string): Piece[] {
  if (source.startsWith('<!--')) return [{ source, text: '', nesting: 0 }];
  if (!source.includes('&')) return [{ source, text: source, nesting: 0 }];
  const parts = source.match(character) ?? [];
  return parts.map((part) => ({
    source: part,
    text: part.length > 2 && part.startsWith('&') ? (entities[part] ?? object) : part,
    nesting: 0,
  }));
}

function isolateBlock(pieces: readonly Piece[]): string {
  if (!pieces.some((piece) => mayNeedIsolation(piece.text))) return copy(pieces, 0, 0, pieces.length, 0);
  const starts = toStarts(pieces);
  let written = '';
  let piece = 0;
  let offset = 0;
  for (const run of findRuns(pieces.map(({ text }) => text).join(''))) {
    const place = toPlace(run, pieces, starts);
    if (place === undefined) continue;
    const [open, close] = isolateTags(run.kind);
    written += copy(pieces, piece, offset, place.first, place.from) + open;
    written += copy(pieces, place.first, place.from, place.last, place.to) + close;
    piece = place.last;
    offset = place.to;
  }
  return written + copy(pieces, piece, offset, pieces.length, 0);
}

/** The source from one place to another; offsets count in a piece's source. */
function copy(pieces: readonly Piece[], first: number, from: number, last: number, to: number): string {
  if (first === last) return pieces[first]?.source.slice(from, to) ?? '';
  const between = pieces.slice(first + 1, last).map(({ source }) => source);
  return (pieces[first]?.source.slice(from) ?? '') + between.join('') + (pieces[last]?.source.slice(0, to) ?? '');
}

/** Where each piece's text begins in the text of the block. */
function toStarts(pieces: readonly Piece[]): readonly number[] {
  let start = 0;
  return pieces.map(({ text }) => (start += text.length) - text.length);
}

/** The piece that holds a character: the last of those that begin at it or before. */
function pieceAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Where a run's isolate can stand. One that begins right inside an element and ends beyond it takes the element in;
 * one that only overlaps an element has no place, and stays without.
 */
function toPlace(run: DirectionRun, pieces: readonly Piece[], starts: readonly number[]): Place | undefined {
  const first = pieceAt(starts, run.start);
  const last = pieceAt(starts, run.end - 1);
  const { closers, openers } = unmatched(pieces.slice(first + 1, last));
  const from = run.start - (starts[first] ?? 0);
  const to = run.end - (starts[last] ?? 0);
  const opening = pieces.slice(first - closers, first);
  const closing = pieces.slice(last + 1, last + 1 + openers);
  const fits =
    (closers === 0 || from === 0) &&
    (openers === 0 || to === pieces[last]?.text.length) &&
    first >= closers &&
    closing.length === openers &&
    opening.every(({ nesting }) => nesting === 1) &&
    closing.every(({ nesting }) => nesting === -1);
  if (!fits) return undefined;
  const end = pieces[last + openers];
  const isPlain = openers === 0 && end?.source === end?.text;
  return {
    first: first - closers,
    from: closers === 0 ? from : 0,
    last: last + openers,
    to: isPlain ? to : (end?.source.length ?? 0),
  };
}

/** How many tags among some close what began before them, and how many open what ends after. */
function unmatched(pieces: readonly Piece[]): { readonly closers: number; readonly openers: number } {
  let closers = 0;
  let openers = 0;
  for (const { nesting } of pieces) {
    openers += nesting;
    if (openers < 0) {
      openers = 0;
      closers += 1;
    }
  }
  return { closers, openers };
}
