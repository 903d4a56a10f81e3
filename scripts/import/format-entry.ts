import type { ReportKind, WordedEntry } from './report.ts';

export const kindWords: Readonly<Record<ReportKind, { readonly ar: string; readonly en: string }>> = {
  kept: { ar: 'محفوظ', en: 'kept' },
  changed: { ar: 'معدَّل', en: 'changed' },
  dropped: { ar: 'محذوف', en: 'dropped' },
  doubtful: { ar: 'يحتاج إلى نظر', en: 'look at this' },
  failed: { ar: 'لم يُستورد', en: 'failed' },
};

/** An entry of the report for people: where, what became of it and how surely, and what it was about. */
export function formatEntry({ source, line, column, kind, confidence, message, text, result }: WordedEntry): string {
  const place = [source, line, column].filter((part) => part !== undefined).join(':');
  const { ar, en } = kindWords[kind];
  const about = [text, result === undefined || result === text ? undefined : `→ ${result}`].filter(
    (part) => part !== undefined && part !== '',
  );
  return [
    `${toOneLine(place)}  ${ar} · ${en} (${Math.round(confidence * 100)}%)`,
    `  ${message.ar} · ${message.en}`,
    ...about.map((part) => `    ${toOneLine(part ?? '')}`),
  ].join('\n');
}

/** What a terminal shows as it stands: no control characters, no direction overrides, one line. */
function toOneLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ');
}
