import { articleLimits } from '../../content/schemas/article-limits.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { ImportedArticle, ImportedBlock, ImportedPerson } from '../imported.ts';
import type { ImportReport, ReportEntry } from '../report.ts';
import type { ReportRule } from '../report-messages.ts';
import { toPerson } from '../to-person.ts';
import type { LineReading } from './classify-page.ts';
import { classifyPage } from './classify-page.ts';
import { toPageLines } from './page-lines.ts';

type Role = LineReading['role'];
type ReadingOf<R extends Role> = LineReading & { readonly role: R };

/**
 * Reads an article out of a page that was saved as plain text. Every line is either part of what is returned or
 * dropped with its reason in the report.
 *
 * @param key lasting name of the page: its file
 * @returns undefined where the page has no text at all
 */
export function readTextPage(text: string, key: string, report: ImportReport): ImportedArticle | undefined {
  const readings = classifyPage(toPageLines(text));
  const all = <R extends Role>(...roles: readonly R[]): readonly ReadingOf<R>[] =>
    readings.filter((reading): reading is ReadingOf<R> => (roles as readonly Role[]).includes(reading.role));
  const [title] = all('title');
  if (title === undefined) {
    report.add({ source: key, kind: 'failed', rule: 'nothing-to-read', confidence: 1 });
    return undefined;
  }
  const [lead] = all('summary');
  const hasText = all('body', 'list').length > 0;
  // A longer lead stays in the text.
  const isSummary = lead !== undefined && hasText && lead.value.length <= articleLimits.summary;
  for (const reading of readings) report.add(toEntry(reading, key, isSummary));
  const valueOf = (role: Role): string | undefined => valuesOf(readings, role)[0];
  const date = valueOf('date');
  const section = valueOf('section');
  const counts = all('counts');
  return {
    type: 'article',
    key,
    place: { source: key, line: title.line },
    title: title.value,
    ...(isSummary ? { summary: lead.value } : {}),
    authors: toPeople(valuesOf(readings, 'author')),
    tags: [...new Set(all('tags').flatMap(({ values }) => values))],
    body: toBlocks(isSummary ? readings.filter((reading) => reading !== lead) : readings),
    addresses: [],
    ...withoutUndefined({
      date,
      updated: date === undefined ? undefined : valueOf('updated'),
      agency: valueOf('agency'),
      section: section === undefined ? undefined : { name: section },
      comments: counts.find((count) => count.comments !== undefined)?.comments,
      views: counts.find((count) => count.views !== undefined)?.views,
    }),
  };
}

function valuesOf(readings: readonly LineReading[], role: Role): readonly string[] {
  return readings.flatMap((reading) => (reading.role === role && 'value' in reading ? [reading.value] : []));
}

/** «فلان وفلان» and «فلان، فلان» are several; a desk is no person. */
function toPeople(bylines: readonly string[]): readonly ImportedPerson[] {
  const names = bylines.flatMap((byline) => byline.split(/\s*[،,؛/&]\s*/)).filter((name) => name !== '');
  return [...new Set(names)].map((name) => toPerson(name));
}

function toBlocks(readings: readonly LineReading[]): readonly ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  let wasList = false;
  for (const reading of readings) {
    const block = toBlock(reading);
    if (block === undefined) continue;
    const isList = reading.role === 'list';
    const last = blocks.at(-1);
    if (isList && wasList && last?.type === 'markdown' && block.type === 'markdown') {
      blocks[blocks.length - 1] = { type: 'markdown', text: `${last.text}\n${block.text}` };
    } else blocks.push(block);
    wasList = isList;
  }
  return blocks;
}

function toBlock(reading: LineReading): ImportedBlock | undefined {
  switch (reading.role) {
    case 'summary':
    case 'body':
      return { type: 'markdown', text: escapeMarkdown(reading.value) };
    case 'heading':
      return { type: 'markdown', text: `## ${escapeMarkdown(reading.value)}` };
    case 'list': {
      const [, number, text = ''] = /^(?:(\d{1,2})[.)-]|\S)\s+(.*)$/u.exec(reading.value) ?? [];
      return { type: 'markdown', text: `${number === undefined ? '-' : `${number}.`} ${escapeMarkdown(text)}` };
    }
    case 'related':
      return reading.title === '' ? undefined : { type: 'related', title: reading.title };
    case 'callout':
      return { type: 'callout', name: reading.channel, text: reading.text };
    default:
      return undefined;
  }
}

const ruleOf: Readonly<Record<Exclude<Role, 'dropped'>, ReportRule>> = {
  title: 'headline',
  summary: 'lead',
  body: 'paragraph',
  heading: 'sub-heading',
  list: 'list-item',
  caption: 'caption-without-picture',
  section: 'section',
  author: 'author',
  date: 'date',
  updated: 'updated',
  agency: 'agency',
  credit: 'credit-without-picture',
  counts: 'counts',
  tags: 'tags',
  related: 'read-also',
  callout: 'call-out',
};

function toEntry(reading: LineReading, source: string, isSummary: boolean): ReportEntry {
  const { line, text, confidence, role } = reading;
  const entry = { source, line, text, confidence };
  if (role === 'dropped') return { ...entry, kind: 'dropped', rule: reading.rule };
  if (role === 'caption' || role === 'credit')
    return { ...entry, kind: 'dropped', rule: ruleOf[role], result: reading.value };
  if (role === 'summary' && !isSummary) return { ...entry, kind: 'kept', rule: 'paragraph' };
  const isLabel = (role === 'related' && reading.title === '') || (role === 'tags' && reading.values.length === 0);
  if (isLabel) return { ...entry, kind: 'dropped', rule: 'label' };
  return { ...entry, kind: confidence < 0.65 ? 'doubtful' : 'kept', rule: ruleOf[role], result: toResult(reading) };
}

function toResult(reading: Exclude<LineReading, { role: 'dropped' }>): string {
  if ('value' in reading) return reading.value;
  if (reading.role === 'tags') return reading.values.join('، ');
  if (reading.role === 'related') return reading.title;
  if (reading.role === 'callout') return reading.channel;
  return [`comments ${reading.comments ?? '–'}`, `views ${reading.views ?? '–'}`].join(', ');
}
