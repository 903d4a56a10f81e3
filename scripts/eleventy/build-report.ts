import type { SiteCheck } from '../publish/site-check.ts';
import type { Stage } from './stage-timer.ts';

/** What was written, and where the time went. */
export interface BuildReport {
  /** HTML pages, feeds and sitemaps. */
  readonly entries: number;
  /** Assets, pictures and downloads. */
  readonly files: number;
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<Stage, number>>;
  /** What was seen of every file while it was written. */
  readonly check: SiteCheck;
}
