import { fold } from '../../../assets/shared/arabic/fold.ts';
import type { ReportRule } from '../report-messages.ts';
import { findFurniture } from './furniture.ts';
import type { PageDate } from './find-page-date.ts';
import { findPageDate } from './find-page-date.ts';
import type { PageLine } from './page-lines.ts';
import type { LabelledLine } from './read-labelled-line.ts';
import { isName, readLabelledLine } from './read-labelled-line.ts';

/** What a line of a saved page is, and how sure that is. */
export type LineReading = PageLine & { readonly confidence: number } & (
    | { readonly role: ValueRole; readonly value: string }
    | { readonly role: 'dropped'; readonly rule: ReportRule }
    | Exclude<LabelledLine, { readonly value: string }>
  );

/** Roles of which a line's value is all there is to say. */
type ValueRole =
  | 'title'
  | 'summary'
  | 'body'
  | 'heading'
  | 'list'
  | 'caption'
  | 'section'
  | 'author'
  | 'date'
  | 'updated'
  | 'agency'
  | 'credit';

/** A line with what it says by itself; undefined fields leave it to its place. */
interface Noted extends PageLine {
  readonly labelled: LabelledLine | undefined;
  readonly date: PageDate | undefined;
  readonly furniture: ReturnType<typeof findFurniture>;
}

/** What goes on while the lines after the headline are read. */
interface Progress {
  /** The lead was met. */
  inBody: boolean;
  mode: 'text' | 'tags' | 'related' | 'site-list' | 'comments';
  modeLines: number;
}

const jobTitle = /(?:محرر|كاتب|مراسل|صحفي|صحافي|باحث|محلل|رئيس|مدير)/u;
/** «… في جنيف (رويترز)»: a caption ends with whose picture it is, and not as a sentence does. */
const creditAtEnd = /[^.!؟…]\s*\([^()]{2,40}\)$/u;
const sentenceEnd = /[.!؟…»"”)\]]$/u;
const listMark = /^(?:[-–•●▪◦*✓]|\d{1,2}[.)-])\s+(?=\S)/u;

/** Tells what each line of a saved page is: by its label where it has one, else by its form and its place. */
export function classifyPage(lines: readonly PageLine[]): readonly LineReading[] {
  const noted = lines.map(note);
  const title = findTitle(noted);
  if (title < 0) return noted.map((line) => drop(line, 'no-headline', 0.5));
  const readings = [
    ...noted.slice(0, title).map((line, index) => readBefore(line, index, title, noted)),
    toTitle(noted[title]),
    ...keepSome(readAfter(noted.slice(title + 1), noted[title]?.text ?? '')),
  ];
  return readings.filter((reading) => reading !== undefined);
}

/** Where nothing after the headline was taken for text, the short lines are: a brief has no more. */
function keepSome(readings: readonly LineReading[]): readonly LineReading[] {
  if (readings.some(({ role }) => role === 'summary' || role === 'body' || role === 'list')) return readings;
  return readings.map((reading): LineReading => {
    const { text, line, role } = reading;
    const isShort =
      (role === 'caption' && !creditAtEnd.test(text)) || (role === 'dropped' && reading.rule === 'short-line');
    return isShort ? { text, line, role: 'body', value: text, confidence: 0.5 } : reading;
  });
}

function note(line: PageLine): Noted {
  const { text } = line;
  const labelled = readLabelledLine(text);
  const found = labelled === undefined || labelled.role === 'credit' ? findPageDate(text) : undefined;
  const date = found !== undefined && countWords(found.rest) <= 4 && !isSentence(text) ? found : undefined;
  return {
    ...line,
    labelled,
    date,
    furniture: labelled === undefined && date === undefined ? findFurniture(text) : undefined,
  };
}

function isOpen({ labelled, date, furniture }: Noted): boolean {
  return labelled === undefined && date === undefined && furniture === undefined;
}

/** The headline: the first line of four words or more that nothing else explains and that is no sentence of prose. */
function findTitle(lines: readonly Noted[]): number {
  const candidate =
    (least: number) =>
    (line: Noted): boolean =>
      isOpen(line) &&
      countWords(line.text) >= least &&
      line.text.length <= 250 &&
      !/[.،؛:]$/.test(line.text) &&
      !isPageTitle(line, lines);
  const firstProse = lines.findIndex((line) => isOpen(line) && line.text.endsWith('.') && isSentence(line.text));
  const head = firstProse < 0 ? lines : lines.slice(0, firstProse);
  const index = head.findIndex(candidate(4));
  if (index >= 0) return index;
  const short = head.findLastIndex(candidate(2));
  if (short >= 0) return short;
  return lines.findIndex(isOpen);
}

/** «العنوان | اسم الموقع», where the headline stands by itself further on. */
function isPageTitle({ text }: Noted, lines: readonly Noted[]): boolean {
  const head = text.split(/\s+[|–—»:-]+\s+/)[0] ?? '';
  return head !== text && countWords(head) >= 3 && lines.some((line) => fold(line.text) === fold(head));
}

function toTitle(line: Noted | undefined): LineReading | undefined {
  if (line === undefined) return undefined;
  const [head = '', site = ''] = line.text.split(/\s*[|»]\s*/);
  const value = site !== '' && countWords(site) <= 4 && countWords(head) >= 4 ? head : line.text;
  return { ...place(line), role: 'title', value, confidence: countWords(value) >= 4 ? 0.9 : 0.5 };
}

function readBefore(line: Noted, index: number, title: number, lines: readonly Noted[]): LineReading {
  const own = readOwn(line);
  if (own !== undefined) return own;
  if (isPageTitle(line, lines)) return drop(line, 'page-title', 0.9);
  const isAlone = index === title - 1 && lines.slice(Math.max(0, index - 1), index).every((other) => !isOpen(other));
  if (isAlone && countWords(line.text) <= 4)
    return { ...place(line), role: 'section', value: line.text, confidence: 0.6 };
  return drop(line, 'before-headline', 0.75);
}

function readAfter(lines: readonly Noted[], title: string): readonly LineReading[] {
  const progress: Progress = { inBody: false, mode: 'text', modeLines: 0 };
  return lines.map((line, index) => {
    if (fold(line.text) === fold(title)) return drop(line, 'headline-again', 0.9);
    const own = readOwn(line);
    if (own !== undefined) {
      switchMode(progress, own, line, lines, index);
      return own;
    }
    progress.modeLines += 1;
    const listed = readInMode(progress, line);
    if (listed !== undefined) return listed;
    progress.mode = 'text';
    return progress.inBody ? readInBody(line, index, lines) : readInHead(progress, line, index, lines);
  });
}

/** What the line says of itself, wherever it stands. */
function readOwn(line: Noted): LineReading | undefined {
  const { labelled, date, furniture } = line;
  if (labelled !== undefined) return { ...place(line), ...labelled };
  if (date !== undefined) {
    return { ...place(line), role: date.isUpdate ? 'updated' : 'date', value: date.iso, confidence: date.confidence };
  }
  return furniture === undefined ? undefined : drop(line, furniture.kind, furniture.confidence);
}

function switchMode(progress: Progress, own: LineReading, line: Noted, lines: readonly Noted[], index: number): void {
  if (progress.mode === 'comments') return;
  progress.modeLines = 0;
  if (own.role === 'tags') progress.mode = own.values.length === 0 ? 'tags' : 'text';
  else if (own.role === 'related') progress.mode = own.title === '' ? 'related' : 'text';
  else if (line.furniture?.kind === 'list-label') progress.mode = 'site-list';
  else if (line.furniture?.kind === 'comment-form' && progress.inBody) {
    const after = lines.slice(index).filter((other) => isOpen(other) && isSentence(other.text)).length;
    const before = lines.slice(0, index).filter((other) => isOpen(other) && isSentence(other.text)).length;
    progress.mode = before >= after ? 'comments' : 'text';
  } else if (own.role !== 'dropped') progress.mode = 'text';
}

/** Lines that belong to a label above them: tags one a line, headlines of other articles, readers' comments. */
function readInMode(progress: Progress, line: Noted): LineReading | undefined {
  const { mode } = progress;
  const { text } = line;
  if (mode === 'comments') return drop(line, 'readers-comment', 0.7);
  if (mode === 'tags' && countWords(text) <= 4 && !sentenceEnd.test(text)) {
    return { ...place(line), role: 'tags', values: [text.replace(/^[#•\s-]+/, '')], confidence: 0.8 };
  }
  const isHeadline = !text.endsWith('.') && text.length <= 200;
  if (mode === 'related' && isHeadline && progress.modeLines <= 3) {
    return { ...place(line), role: 'related', title: text.replace(listMark, ''), confidence: 0.8 };
  }
  return mode === 'site-list' && isHeadline ? drop(line, 'site-list', 0.8) : undefined;
}

function readInHead(progress: Progress, line: Noted, index: number, lines: readonly Noted[]): LineReading {
  const { text } = line;
  if (creditAtEnd.test(text) && countWords(text) <= 25) {
    return { ...place(line), role: 'caption', value: text, confidence: 0.75 };
  }
  if (isSentence(text)) {
    progress.inBody = true;
    return { ...place(line), role: 'summary', value: text, confidence: 0.85 };
  }
  const author = readBareName(text);
  const besideDate = [lines[index - 1], lines[index + 1], lines[index - 2]].some((other) => other?.date !== undefined);
  if (author !== undefined && (besideDate || index === 0 || /[:|–-]/.test(text))) {
    return { ...place(line), role: 'author', value: author, confidence: 0.6 };
  }
  if (listMark.test(text)) {
    progress.inBody = true;
    return readInBody(line, index, lines);
  }
  if (countWords(text) >= 4) return { ...place(line), role: 'caption', value: text, confidence: 0.5 };
  return drop(line, 'short-line', 0.5);
}

/** Before a name alone, where it would be taken for a part of it. */
const wrote = /^كتبت?ه?ا?\s+(?=\p{L})/u;

/** «الاسم - المدينة», «المدينة: الاسم», «الاسم | صفته», «كتبت الاسم», or a name alone. */
function readBareName(line: string): string | undefined {
  const text = line.replace(wrote, '');
  if (!isName(text.replace(/[:|]/g, ' '))) return undefined;
  const parts = text.split(/\s*[|:]\s*|\s+[-–—]\s+/).filter((part) => part !== '');
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  if (second === undefined) return countWords(first) >= 2 && countWords(first) <= 4 ? first : undefined;
  if (jobTitle.test(second)) return first;
  const longer = countWords(second) > countWords(first) ? second : first;
  return countWords(longer) >= 2 && countWords(longer) <= 5 ? longer : undefined;
}

function readInBody(line: Noted, index: number, lines: readonly Noted[]): LineReading {
  const { text } = line;
  if (listMark.test(text)) return { ...place(line), role: 'list', value: text, confidence: 0.85 };
  if (isSentence(text)) return { ...place(line), role: 'body', value: text, confidence: 0.95 };
  const next = lines.slice(index + 1).find((other) => isOpen(other));
  const follows = next !== undefined && (isSentence(next.text) || next.text.endsWith('.') || listMark.test(next.text));
  const isShort = countWords(text) <= 12 && text.length <= 120 && !/[.،؛]$/.test(text);
  if (isShort && follows && (lines[index + 1] === next || text.endsWith('؟'))) {
    return { ...place(line), role: 'heading', value: text.replace(/\s*:$/, ''), confidence: 0.8 };
  }
  if (follows || /[.؟!:…]$/.test(text) || countWords(text) > 12) {
    return { ...place(line), role: 'body', value: text, confidence: 0.6 };
  }
  return drop(line, 'after-text', 0.5);
}

/** Prose: eight words or more that end as a sentence does, a short sentence that ends in a full stop, or a long line. */
function isSentence(text: string): boolean {
  const words = countWords(text);
  return (words >= 8 && sentenceEnd.test(text)) || (words >= 5 && /\.["»”)]?$/.test(text)) || text.length >= 140;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function place({ text, line }: Noted): PageLine {
  return { text, line };
}

function drop(line: Noted, rule: ReportRule, confidence: number): LineReading {
  return { ...place(line), role: 'dropped', rule, confidence };
}
