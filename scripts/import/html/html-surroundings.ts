import type { ImportedPicture } from '../imported.ts';
import type { Say } from '../report.ts';
import type { LinkBook } from '../imported.ts';

/** What the conversion of a body asks of those round it. */
export interface HtmlSurroundings extends LinkBook {
  /** Address of the page, against which links and pictures are read. */
  readonly base: string | undefined;
  readonly say: Say;
  /** Mends a picture by what the source knows of it: its full size, its description. */
  readonly mendPicture?: (picture: ImportedPicture, id: string | undefined) => ImportedPicture;
  /** Texts of footnotes, in HTML, by the ids that marks in the body name. */
  readonly notes?: ReadonlyMap<string, string>;
}
