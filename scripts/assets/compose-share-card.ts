import { carryIsolates } from './carry-isolates.ts';
import type { TextMeasure } from './measure-text.ts';
import { readToken, type Palettes } from './read-palette.ts';
import { shareCardSize, type ShareCard } from './share-card.ts';
import { wrapText } from './wrap-text.ts';

const { width, height } = shareCardSize;
const MARGIN = 72;
/** Sizes tried from the largest, in pixels, each with the lines that fit between kicker and foot. */
const titleSizes = [
  { size: 88, lines: 2 },
  { size: 74, lines: 3 },
  { size: 60, lines: 4 },
  { size: 48, lines: 5 },
  { size: 42, lines: 6 },
] as const;
/** Arabic needs room for marks above and descenders below. */
const LEADING = 1.5;
/** Above the middle, since letters hang lower than they rise. */
const TITLE_TOP = 140;
const TITLE_BOTTOM = 490;
const FOOT = 572;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}

/**
 * The SVG of a share card: kicker in the section's colour, the title as large as it fits, the newspaper's name and mark,
 * in the colours of the masthead. The renderer orders and joins letters right once each line stands in isolates.
 */
export function composeShareCard(card: ShareCard, { light }: Palettes, text: TextMeasure): string {
  const ink = readToken(light, 'on-deep');
  const soft = readToken(light, 'deep-soft');
  const mark = readToken(light, 'deep-mark');
  const color = card.color ?? mark;
  const { size, lines } = fitTitle(text.keepKnown(card.title), text.measure);
  const top = TITLE_TOP + (TITLE_BOTTOM - TITLE_TOP - lines.length * size * LEADING) / 2;
  const texts: readonly Line[] = [
    { text: card.kicker, y: 113, size: 40, color, bold: true },
    ...lines.map((line, index) => ({
      text: line,
      y: top + (index + 0.72) * size * LEADING,
      size,
      color: ink,
      bold: true,
    })),
    { text: card.siteName, y: FOOT, size: 52, color: ink, bold: true },
  ];
  const name = toStart(card.dir, text.measure(card.siteName) * 52 + 26);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${readToken(light, 'deep')}"/>`,
    `<rect width="${width}" height="18" fill="${color}"/>`,
    `<rect x="${MARGIN}" y="508" width="${width - 2 * MARGIN}" height="1.5" fill="${soft}" opacity="0.5"/>`,
    ...texts.map((line) => renderLine(line, toStart(card.dir, 0), 'start', card.dir, text)),
    `<path d="M${name} ${FOOT - 16}l10 -10l10 10l-10 10z" transform="translate(-10 0)" fill="${mark}"/>`,
    renderLine(
      { text: card.tagline, y: FOOT - 4, size: 30, color: soft, bold: false },
      width - toStart(card.dir, 0),
      'end',
      card.dir,
      text,
    ),
    ...(card.age === null ? [] : [renderAge(card.age, card.dir, light, text)]),
    '</svg>',
  ].join('');
}

/** The x of a distance from the side where reading starts. */
function toStart(dir: ShareCard['dir'], distance: number): number {
  return dir === 'rtl' ? width - MARGIN - distance : MARGIN + distance;
}

/** The largest size at which the title fits; at the smallest, what does not fit ends in «…». */
function fitTitle(
  title: string,
  measure: TextMeasure['measure'],
): { readonly size: number; readonly lines: readonly string[] } {
  for (const { size, lines: limit } of titleSizes) {
    const lines = carryIsolates(wrapText(title, (width - 2 * MARGIN) / size, measure));
    if (lines.length <= limit) return { size, lines };
    if (size === 42) return { size, lines: [...lines.slice(0, limit - 1), `${lines[limit - 1] ?? ''}…`] };
  }
  return { size: 42, lines: [title] };
}

/** The year of an old article, on the colour of a marker, at the end of the kicker's line. */
function renderAge(age: string, dir: ShareCard['dir'], light: Palettes['light'], text: TextMeasure): string {
  const inside = text.measure(age) * 34;
  const end = width - toStart(dir, 0);
  const left = dir === 'rtl' ? end : end - inside - 48;
  const line = { text: age, y: 111, size: 34, color: readToken(light, 'ink'), bold: true };
  return [
    `<rect x="${left}" y="66" width="${inside + 48}" height="66" fill="${readToken(light, 'marker')}"/>`,
    renderLine(line, dir === 'rtl' ? end + 24 + inside : end - 24 - inside, 'start', dir, text),
  ].join('');
}

/** SVG anchors are those of the drawing, not of the script: the start of an Arabic line is its right end. */
function renderLine(line: Line, x: number, side: 'start' | 'end', dir: ShareCard['dir'], text: TextMeasure): string {
  const anchor = (side === 'start') === (dir === 'ltr') ? 'start' : 'end';
  const open = dir === 'rtl' ? '\u2067' : '\u2066';
  const weight = line.bold ? 700 : 400;
  const words = escapeXml(text.keepKnown(line.text));
  return `<text x="${x}" y="${line.y}" font-family="Noto Naskh Arabic" font-weight="${weight}" font-size="${line.size}" fill="${line.color}" text-anchor="${anchor}">${open}${words}\u2069</text>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
