import type { Place } from '../markdown/source-places.ts';

/** A stretch of a file that prose is read from: its front matter or its body. */
export interface Region {
  /** With LF line ends. */
  readonly source: string;
  /** 1-based place in the file of an offset in the source. */
  readonly placeAt: (offset: number) => Place;
}

/** A run of a passage's text and the stretch of the source it was read from. */
export interface Piece {
  /** Offset in the passage's text. */
  readonly at: number;
  readonly text: string;
  /** Offsets in the source; the stretch is longer than the text where markup or an escape stands for one sign. */
  readonly start: number;
  readonly end: number;
}

/** What a passage is to a reader; a `field` stands in the front matter, an `attribute` in a directive or a link. */
export type PassageKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'attribute' | 'field';

/**
 * Words that a reader takes in as one text, without the markup in and round them. What is shown and isn't prose (code,
 * addresses) is {@link notProse}, a line's end is a line feed.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly region: Region;
  /** Whether it stands without quotes where blanks and colons end it or mean something: a plain value of YAML or a directive. */
  readonly isBare: boolean;
}

/** Stands in a passage for what isn't prose: OBJECT REPLACEMENT CHARACTER. */
export const notProse = '\uFFFC';

/** A piece that may still be taken out again, as the bracket that turns out to begin a link. */
interface DraftPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Collects the pieces of one passage in the order of the source. */
export class PassageBuilder {
  readonly #pieces: (DraftPiece | undefined)[] = [];
  readonly region: Region;

  constructor(region: Region) {
    this.region = region;
  }

  /** Takes a stretch of the source as it stands, or `text` in its place, and returns its number for {@link drop}. */
  take(start: number, end: number, text = this.region.source.slice(start, end)): number {
    return this.#pieces.push({ text, start, end }) - 1;
  }

  /** Takes a piece out again. */
  drop(piece: number): void {
    this.#pieces[piece] = undefined;
  }

  build(kind: PassageKind, isBare = false): Passage {
    const pieces: Piece[] = [];
    let text = '';
    for (const piece of this.#pieces) {
      if (piece === undefined || piece.text === '') continue;
      pieces.push({ at: text.length, ...piece });
      text += piece.text;
    }
    return { kind, text, pieces, region: this.region, isBare };
  }
}

/** The piece that an offset in the passage's text lies in; past the end, the last one. */
export function pieceAt({ pieces }: Passage, offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Whether each sign of a piece stands in the source as it stands in the text. */
export function isVerbatim({ text, start, end }: Piece): boolean {
  return end - start === text.length && text !== notProse;
}

/** Offset in the region's source of an offset in the passage's text. */
export function toSourceOffset(passage: Passage, offset: number): number {
  const piece = pieceAt(passage, offset);
  if (piece === undefined) return 0;
  return isVerbatim(piece) ? piece.start + Math.max(0, offset - piece.at) : piece.start;
}
