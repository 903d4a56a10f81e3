import type { Token } from 'markdown-it';
import { formatNumber } from '../../assets/shared/arabic/digits.ts';
import { toFragment } from '../../assets/shared/arabic/slug.ts';
import type { BodyRun } from './body-run.ts';
import { report, takeFragment } from './body-run.ts';
import { checkLink } from './check-link.ts';
import { findInlineOffset, placeCells } from './find-inline-offset.ts';
import { findStrayMarkup } from './find-stray-markup.ts';
import { hasArabic } from './has-arabic.ts';
import { offsetOf } from './locate-inline.ts';
import { pageFragments } from './page-fragments.ts';
import { toPlainText } from './plain-text.ts';

/** Fragments that belong to footnotes and to entries of live articles. */
const taken = /^(?:fn|fnref|e-)\d/;

/** Cells a table may have. */
const maxCells = 50_000;

/** Looks at one token before it is rendered: gathers text, headings and references, and mends what is printed. */
export function scanBlock(run: BodyRun, tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  switch (token.type) {
    case 'inline':
      scanInline(run, tokens, index);
      break;
    case 'heading_open':
      setHeading(run, tokens, index);
      break;
    case 'fence':
      checkFence(run, token);
      break;
    case 'code_block':
      checkIndent(run, token);
      break;
    case 'table_open':
      checkTable(run, tokens, index);
      break;
    case 'tr_open':
      placeCells(run, tokens, index);
      break;
    case 'th_open':
    case 'td_open':
      alignCell(token);
      break;
    case 'footnote_block_open':
      token.attrSet('class', run.context.digits === 'arab' ? 'footnotes arabic-digits' : 'footnotes');
      token.attrSet('aria-label', run.context.labels.footnotes);
      break;
    case 'footnote_anchor':
      token.attrSet('aria-label', run.context.labels.backToText);
      break;
  }
}

function scanInline(run: BodyRun, tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  const children = token?.children ?? [];
  for (const { offset, message } of token === undefined ? [] : findStrayMarkup(token)) {
    report(run, findInlineOffset(run, tokens, index, offset), 'stray-markup', message, 'warning');
  }
  if (children.length > 1 || children[0]?.type !== 'text') scanChildren(run, tokens, index, children);
  const text = toPlainText(children).trim();
  if (text !== '') run.lines.push(text);
}

function scanChildren(run: BodyRun, tokens: readonly Token[], index: number, children: readonly Token[]): void {
  children.forEach((child, at) => {
    const offset = (): number => findInlineOffset(run, tokens, index, offsetOf(child));
    if (child.type === 'link_open') checkLink(run, children, at, offset);
    else if (child.type === 'image') refusePicture(run, child, offset());
    else if (child.type === 'footnote_ref') scanNote(run, child, offset);
  });
}

/** A note's number is the site's own print, so it has the site's digits. */
function scanNote(run: BodyRun, note: Token, offset: () => number): void {
  const id = Number(note.meta?.id);
  if (note.meta?.label === undefined) run.noteOrigins.set(id, () => offset() + '^['.length);
  note.content = formatNumber(id + 1, run.context.digits);
}

/** A picture among text has no place for its caption and credit; its description is printed instead. */
function refusePicture(run: BodyRun, image: Token, offset: number): void {
  report(run, offset, 'inline-picture', {
    ar: 'صورة داخل سطر أو قائمة أو جدول. ضعها في سطر وحدها، بين سطرين فارغين.',
    en: 'A picture inside a line, list or table. Put it on a line of its own, between two blank lines.',
  });
  Object.assign(image, { type: 'text', tag: '', attrs: null, children: null });
}

/** Headings of a body begin at the second level: the first is the headline's. */
function setHeading(run: BodyRun, tokens: readonly Token[], index: number): void {
  const opening = tokens[index];
  const closing = tokens[index + 2];
  if (opening === undefined || closing === undefined) return;
  if (opening.tag === 'h1') {
    opening.tag = closing.tag = 'h2';
    const message = {
      ar: 'العنوان بعلامة # واحدة هو عنوان المقال. طبع هنا بالمستوى الثاني؛ اكتب ## للعناوين داخل النص.',
      en: 'A heading with one # is the headline. It is printed at the second level here; write ## for headings in the text.',
    };
    report(run, run.places.startOf(opening.map?.[0] ?? 0), 'heading-level', message, 'warning');
  }
  const text = toPlainText(tokens[index + 1]?.children ?? []).trim();
  const wanted = toFragment(text);
  const isTaken = taken.test(wanted) || pageFragments.has(wanted);
  const fragment = takeFragment(run, wanted === '' ? 's' : isTaken ? `s-${wanted}` : wanted);
  opening.attrSet('id', fragment);
  run.headings.push({ level: Number(opening.tag.slice(1)), text, fragment });
}

/** Word processors indent the first line of a paragraph, which to Markdown is code. */
function checkIndent(run: BodyRun, code: Token): void {
  if (!hasArabic(code.content)) return;
  const message = {
    ar: 'المسافات في أول السطر (أربع فأكثر، أو Tab) تجعله شيفرة برمجية لا فقرة. احذفها.',
    en: 'The blanks before the line (four or more, or a tab) make code of it, not a paragraph. Delete them.',
  };
  report(run, run.places.startOf(code.map?.[0] ?? 0), 'indented-text', message, 'warning');
}

/** Ends a block of code, within quotations and lists too. */
const closingFence = /^[\s>]*(?:`+|~+)$/;

/** Markdown ends code that nobody closed where its text ends: all that follows would be printed as code. */
function checkFence(run: BodyRun, { map, markup }: Token): void {
  const [first, end] = map ?? [0, 0];
  const last = run.places.lineAt(end - 1).trimEnd();
  if (end - 1 > first && closingFence.test(last) && last.endsWith(markup)) return;
  report(run, run.places.startOf(first), 'unclosed-code', {
    ar: `يبدأ هنا نص برمجي بالعلامة ${markup} ولا ينتهي، فيظهر ما بعده كله شيفرة. أضف بعد آخره سطرًا ليس فيه إلا ${markup}، أو احذف العلامة.`,
    en: `Code begins here with ${markup} and never ends, so that all that follows would be printed as code. Add a line with nothing but ${markup} after its end, or delete the sign.`,
  });
}

function checkTable(run: BodyRun, tokens: readonly Token[], index: number): void {
  let cells = 0;
  for (let at = index; tokens[at] !== undefined && tokens[at]?.type !== 'table_close'; at += 1) {
    if (tokens[at]?.type === 'td_open' || tokens[at]?.type === 'th_open') cells += 1;
  }
  if (cells <= maxCells) return;
  report(run, run.places.startOf(tokens[index]?.map?.[0] ?? 0), 'table-too-large', {
    ar: `خانات الجدول: ${cells}، والحد ${maxCells}. قسمه، أو انشره ملفًا.`,
    en: `A table of ${cells} cells; the limit is ${maxCells}. Divide it, or publish it as a file.`,
  });
}

const sides: Readonly<Record<string, string>> = { left: 'align-start', center: 'align-center', right: 'align-end' };

/** Markdown's left is where a line begins, and a style in the markup would need a hole in the content policy. */
function alignCell(cell: Token): void {
  const style = cell.attrGet('style');
  cell.attrs = cell.tag === 'th' ? [['scope', 'col']] : null;
  const side = typeof style === 'string' ? sides[style.replace('text-align:', '')] : undefined;
  if (side !== undefined) cell.attrPush(['class', side]);
}
