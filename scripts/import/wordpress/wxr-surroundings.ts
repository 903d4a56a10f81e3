import type { LinkBook } from '../imported.ts';
import type { ImportReport } from '../report.ts';
import type { WxrIndex } from './wxr-index.ts';

/** What an item of an export is read against. */
export interface WxrSurroundings extends LinkBook {
  readonly file: string;
  readonly index: WxrIndex;
  readonly report: ImportReport;
}
