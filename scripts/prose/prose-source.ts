import type { YAMLMap } from 'yaml';
import type { Passage, Region } from './passage.ts';

/** One article's file as the checks take it. Line ends are LF; lines are 1-based and count from the file's first. */
export interface ProseSource {
  /** BCP 47 tag of the text. */
  readonly lang: string;
  /** Whether it is still being written. */
  readonly isDraft: boolean;
  readonly frontMatter: {
    readonly source: string;
    readonly firstLine: number;
    /** The parsed source, with ranges. */
    readonly map: YAMLMap.Parsed | undefined;
  };
  readonly body: { readonly source: string; readonly firstLine: number };
}

/** A picture and whether nobody is named for it. */
export interface Picture {
  readonly region: Region;
  readonly offset: number;
  readonly lacksCredit: boolean;
}

/** One article as the rules see it. */
export interface Prose {
  /** In the order of the file; of the front matter first. */
  readonly passages: readonly Passage[];
  readonly pictures: readonly Picture[];
  readonly frontMatter: Region;
  readonly body: Region;
}
