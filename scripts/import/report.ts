import type { Message } from '../problem.ts';
import type { SourcePlace } from './imported.ts';
import { clipText } from './mend-text.ts';
import { reportMessages, type ReportRule } from './report-messages.ts';

/**
 * What became of something in the source: `kept` as a field or text, `changed` on the way, `dropped`; `doubtful` needs
 * an editor's eye; `failed` could not be imported.
 */
export type ReportKind = 'kept' | 'changed' | 'dropped' | 'doubtful' | 'failed';

/** One decision of the import. */
export interface ReportEntry extends SourcePlace {
  readonly kind: ReportKind;
  readonly rule: ReportRule;
  /** How sure the rule is, 0 to 1. */
  readonly confidence: number;
  /** What it was about, as it stood in the source. */
  readonly text?: string;
  /** What it became: a value, a file. */
  readonly result?: string;
}

/** Tells the report of a decision about an item whose place is known. */
export type Say = (entry: Omit<ReportEntry, keyof SourcePlace>) => void;

/** An entry with its words, as it is printed. */
export interface WordedEntry extends ReportEntry {
  readonly message: Message;
}

export interface ImportReport {
  readonly add: (entry: ReportEntry) => void;
  readonly counts: ReadonlyMap<ReportKind, number>;
}

/** Longest excerpt of the source in a report, in UTF-16 code units: a line or a paragraph, never a whole body. */
const excerptLimit = 2000;

/**
 * A report that keeps counts and passes every entry on, so that a long import holds none of them.
 *
 * @param sink takes each entry as it comes
 */
export function createReport(sink: (entry: WordedEntry) => void): ImportReport {
  const counts = new Map<ReportKind, number>();
  return {
    counts,
    add: (entry) => {
      counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
      const text = entry.text === undefined ? {} : { text: toExcerpt(entry.text) };
      sink({ ...entry, ...text, message: reportMessages[entry.rule] });
    },
  };
}

function toExcerpt(text: string): string {
  const short = text.length <= excerptLimit ? text : `${clipText(text, excerptLimit)}…`;
  return short.replace(/\p{Cs}/gu, '\uFFFD');
}
