import { clean } from '../../assets/shared/arabic/clean.ts';
import { pairQuotes } from '../../assets/shared/arabic/quotes.ts';
import { setTypography } from '../../assets/shared/arabic/typography.ts';
import type { Allowances } from './allowances.ts';
import { readAllowances } from './allowances.ts';
import type { Edit } from './find-edits.ts';
import { findEdits, quote } from './find-edits.ts';
import type { Passage } from './passage.ts';
import type { ProseSource } from './prose-source.ts';
import type { RuleName } from './prose-settings.ts';
import { readProse } from './read-prose.ts';
import type { SourceEdit } from './to-source-edit.ts';
import { toSourceEdit } from './to-source-edit.ts';
import { markupOf } from './markup-of.ts';

/** An article's texts with their typography mended. */
export interface FixedProse {
  readonly frontMatter: string;
  readonly body: string;
}

/** Rules whose findings are mended; where one is allowed, the line stays as it is. */
const fixable: readonly RuleName[] = [
  'space-before-mark',
  'missing-space',
  'latin-mark',
  'three-dots',
  'persian-letter',
  'tatweel',
  'presentation-form',
  'invisible-character',
];

const suspect = /[^\u0621-\u063A\u0641-\u0652 \d.،؛؟!()/%-]|[ \u00A0][،؛؟!:.]|[،؛؟!][\u0621-\u064A]|\.{3}/;
const droppable = /[\s.\u0640\p{Cf}\p{Cc}\u034F]/gu;
const oneQuote = new RegExp(`^${quote.source}$`);
const latinOrArabic = /^[,;?،؛؟]$/;
const lettersOnly = /^[\p{L}\p{M}]+$/u;
const spaceBeforeStop = /(?<=[\u0621-\u0652»)])[ \u00A0]+(?=\.(?:[\s"»)]|$))/g;

/**
 * Mends what is typography in an article's prose: spaces round marks, Latin marks and straight quotes between Arabic
 * words, ellipses, tatweel, letters of other keyboards and encodings, what is invisible. Words, code, addresses, markup
 * and YAML stay; the article says the same afterwards. A text in another language is left alone.
 */
export function fixProse(source: Omit<ProseSource, 'isDraft'>): FixedProse {
  const { frontMatter, body, lang } = source;
  if (!/^ar(?:-|$)/i.test(lang)) return { frontMatter: frontMatter.source, body: body.source };
  const allowances = readAllowances(source);
  const prose = readProse(source);
  const inFields: Edit[] = [];
  const inBody: SourceEdit[] = [];
  for (const passage of prose.passages) {
    const list: Edit[] = passage.region === prose.body ? inBody : inFields;
    list.push(...fixPassage(passage, allowances));
  }
  return {
    frontMatter: applyEdits(frontMatter.source, inFields),
    body: keepMarkup(body.source, inBody),
  };
}

/** Applies edits to a body; where they would change its markup, those that stand in the midst of text, or none. */
function keepMarkup(body: string, edits: readonly SourceEdit[]): string {
  if (edits.length === 0) return body;
  const markup = markupOf(body);
  for (const some of [edits, edits.filter(({ isInText }) => isInText)]) {
    const fixed = applyEdits(body, some);
    if (markupOf(fixed) === markup) return fixed;
  }
  return body;
}

/** A passage's edits in its region's source. Where a quotation mark has no other half, which belong together is a guess. */
function fixPassage(passage: Passage, allowances: Allowances): readonly SourceEdit[] {
  const { text } = passage;
  if (!suspect.test(text)) return [];
  const fixed = fixText(text);
  if (fixed === text || fixed.trim() === '' || fixText(fixed) !== fixed) return [];
  const found = findEdits(text, fixed) ?? [];
  if (!found.every(({ start, end, text: after }) => isTypographic(text.slice(start, end), after))) return [];
  const edits = found.map((edit) => ({
    isQuote: quote.test(text.slice(edit.start, edit.end) + edit.text),
    inSource: toSourceEdit(passage, edit),
  }));
  const isPaired = pairQuotes(clean(text)).orphans.length === 0;
  const setsQuotes = isPaired && edits.every(({ isQuote, inSource }) => !isQuote || inSource !== undefined);
  const kept = edits
    .flatMap(({ isQuote, inSource }) => (inSource === undefined || (isQuote && !setsQuotes) ? [] : [inSource]))
    .filter(({ start }) => !isAllowed(allowances, passage.region.placeAt(start).line));
  return passage.isBare && !staysBare(passage, kept) ? [] : kept;
}

/**
 * Whether a change is of the kind that mends: blanks, dots and what is invisible go, a blank comes, a mark or letter takes
 * its kin's place. A quotation mark may change places with the blank beside it, so it may come and go.
 */
function isTypographic(before: string, after: string): boolean {
  const [rest, put] = [before.replace(droppable, ''), after.trim()];
  if (rest === '') return put === '' || /^[…–]$/.test(put) || oneQuote.test(put);
  if (oneQuote.test(rest)) return put === '' || oneQuote.test(put);
  return [latinOrArabic, lettersOnly].some((kin) => kin.test(rest) && kin.test(put));
}

/** @example fixText('قال "نعم" , ثم صمت...') // 'قال «نعم»، ثم صمت…' */
function fixText(text: string): string {
  return setTypography(clean(text)).replace(spaceBeforeStop, '');
}

function isAllowed({ lines }: Allowances, line: number): boolean {
  const allowed = lines.get(line);
  return allowed !== undefined && fixable.some((rule) => allowed.has(rule));
}

/** Whether a value without quotes means the same to YAML and to directives: no `: `, no ` #`, no sign at its beginning. */
function staysBare({ pieces, region, kind }: Passage, edits: readonly Edit[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return false;
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - first.start, end: edit.end - first.start }));
  const value = applyEdits(region.source.slice(first.start, last.end), inside);
  if (kind === 'attribute') return /^[^\s{}"'«»“”‹›]+$/.test(value);
  return /^[\p{L}\p{N}(«»…]/u.test(value) && !/:(?:\s|$)|\s#|^\s|\s$/.test(value);
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  let fixed = '';
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    fixed += source.slice(from, start) + text;
    from = end;
  }
  return fixed + source.slice(from);
}
