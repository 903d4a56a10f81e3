import type { ExportRecord } from './export-record.ts';

export const exportFormats = ['ndjson', 'bulk'] as const;
/**
 * `ndjson`: a record a line, as Typesense and Meilisearch take them in; `bulk`: before each the line that names it, as
 * OpenSearch's bulk API wants it.
 */
export type ExportFormat = (typeof exportFormats)[number];

/** A record as lines of text, the last ended too. */
export function formatExport(record: ExportRecord, format: ExportFormat): string {
  const line = `${JSON.stringify(record)}\n`;
  return format === 'ndjson' ? line : `${JSON.stringify({ index: { _index: 'articles', _id: record.id } })}\n${line}`;
}
