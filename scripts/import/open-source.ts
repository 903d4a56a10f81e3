import { openFeedSource } from './feed/open-feed-source.ts';
import { openHtmlSource } from './html/open-html-source.ts';
import type { ImportedSource } from './imported.ts';
import type { ImportReport } from './report.ts';
import { openTextSource } from './text/open-text-source.ts';
import { openWordpressSource } from './wordpress/open-wordpress-source.ts';

/** What can be imported. */
export const sourceKinds = ['text', 'wordpress', 'feed', 'html'] as const;
export type SourceKind = (typeof sourceKinds)[number];

type Opener = (source: string, report: ImportReport, encoding?: string) => Promise<ImportedSource>;

const openers: Readonly<Record<SourceKind, Opener>> = {
  text: openTextSource,
  wordpress: openWordpressSource,
  feed: openFeedSource,
  html: openHtmlSource,
};

/**
 * Opens a source of a kind.
 *
 * @param source file, folder or address
 * @param encoding WHATWG label, where the caller knows it
 * @throws Error in both languages where there is nothing to read
 */
export async function openSource(
  kind: SourceKind,
  source: string,
  report: ImportReport,
  encoding?: string,
): Promise<ImportedSource> {
  return openers[kind](source, report, encoding);
}
