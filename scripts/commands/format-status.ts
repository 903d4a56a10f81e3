import type { Agenda, ArticleStatus, Due } from '../content/agenda.ts';
import { formatMoment } from '../content/messages/format-moment.ts';
import type { Publication } from '../content/newsroom.ts';
import { deskLabelsFor, deskOrder, type DeskLabels } from '../labels/desk-labels.ts';

export interface StatusChoice {
  readonly lang: string;
  /** States to list; all of them where none is named. */
  readonly states: readonly Publication[];
  /** Articles listed of each state. */
  readonly limit: number;
}

/** A direction of their own keeps file names and Arabic titles apart on terminals that know directions. */
const isolate = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`);

/** Cells of a terminal that a text fills: signs above letters and direction marks fill none. */
function measure(text: string): number {
  return [...text.replace(/[\p{Mn}\p{Cf}]/gu, '')].length;
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - measure(text)));

/** A title longer than this leaves no room for the file's name beside it. */
const TITLE_WIDTH = 48;

function shorten(title: string): string {
  return measure(title) <= TITLE_WIDTH ? title : `${[...title].slice(0, TITLE_WIDTH - 1).join('')}…`;
}

/** «2026-12-25 09:00 تظهر»: when, and what then happens. */
function formatDue({ time, change }: Due, lang: string): string {
  return `${formatMoment(time)} ${deskLabelsFor(lang).changes[change]}`;
}

/** The articles in a table under each state, with what is due. */
export function formatStatus(agenda: Agenda, { lang, states, limit }: StatusChoice): string {
  const words = deskLabelsFor(lang);
  const wanted = deskOrder.filter((state) => states.length === 0 || states.includes(state));
  const groups = wanted.flatMap((state) => {
    const newestFirst = agenda.articles.filter((article) => article.state === state);
    // Of what is still to come, the nearest is asked for first.
    const articles = state === 'scheduled' ? newestFirst.toReversed() : newestFirst;
    return articles.length === 0 ? [] : [formatGroup(state, articles, limit, words, lang)];
  });
  const next = agenda.due[0];
  return [
    ...(groups.length === 0 ? [words.nothingFiled] : groups),
    `${words.total}: ${agenda.articles.length}`,
    next === undefined
      ? words.nothingDue
      : `${words.next}: ${formatDue(next, lang)}: ${isolate(next.title)} ${isolate(next.file)}`,
  ].join('\n\n');
}

function formatGroup(
  state: Publication,
  articles: readonly ArticleStatus[],
  limit: number,
  words: DeskLabels,
  lang: string,
): string {
  const { time, title, section, file, due } = words.columns;
  const listed = articles.slice(0, limit);
  const rows = listed.map((article) => [
    formatMoment(article.date),
    isolate(shorten(article.title)),
    isolate(article.section),
    isolate(article.file),
    article.due === undefined ? '' : formatDue(article.due, lang),
  ]);
  const hasDue = listed.some((article) => article.due !== undefined);
  const table = [[time, title, section, file, due], ...rows].map((row) => (hasDue ? row : row.slice(0, -1)));
  const left = articles.length - listed.length;
  return [
    `${words.states[state]}: ${articles.length}`,
    ...renderTable(table),
    ...(left > 0 ? [`  ${words.more(left)}`] : []),
  ].join('\n');
}

function renderTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => measure(row[column] ?? ''))));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' │ ')}`.trimEnd(),
  );
  const rule = `  ${widths.map((width) => '─'.repeat(width)).join('─┼─')}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}
