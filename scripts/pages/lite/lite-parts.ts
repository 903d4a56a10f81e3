import type { Article } from '../../content/newsroom.ts';
import type { BodyPart } from '../../markdown/body.ts';
import { openBlock, splitBlocks } from '../../markdown/split-blocks.ts';
import { isQuestion } from '../article/mark-questions.ts';
import { packEvenly, type Weighed } from './pack-evenly.ts';

/**
 * What a page of the text-only edition may print, in UTF-16 units of HTML. Of 1,500 real articles none that prints less
 * weighs more than 6,000 bytes with Brotli, style sheet included. To compress a page in order to know takes longer than
 * to print it.
 */
const LIMIT = 10_600;

/** Headings, bylines and links that a block has round its own words. */
const FRAME = 150;

/** Blocks that lead on to one another and still are no text of bold words alone. */
const LEADING = 2;

/** A run of blocks that stay together. */
interface Chunk extends Weighed {
  readonly parts: readonly BodyPart[];
}

/**
 * The body of an article as the pages of its text-only edition have it, nearly always one. A longer one is parted between
 * its blocks, as evenly as they allow; a heading stays with what it heads. Only a block that is too long for a page by
 * itself is parted within: a list between its items, a table between its rows, which have their heads again, an entry or
 * a box between its blocks, a paragraph between its sentences.
 *
 * @returns at least one, in order; what stands behind the body (corrections, sources) has room on the last
 */
export function toLiteParts(article: Article): readonly (readonly BodyPart[])[] {
  const { parts } = article.body;
  const [head, ending] = [weighHead(article), weighEnding(article)];
  if (head + sum(parts.map(weigh)) + ending <= LIMIT) return [parts];
  // Later parts have less of a head, and room to name the others.
  const room = Math.max(LIMIT - head, LIMIT / 2);
  const chunks = [...toChunks(parts, room), ...(ending === 0 ? [] : [{ parts: [], weight: ending }])];
  return packEvenly(chunks, room).map((group) => group.flatMap((chunk) => chunk.parts));
}

function toChunks(parts: readonly BodyPart[], room: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: BodyPart[] = [];
  const close = (): void => {
    if (open.length > 0) chunks.push({ parts: open, weight: sum(open.map(weigh)) });
    open = [];
  };
  for (const block of parts.flatMap(toBlocks).flatMap((part) => divide(part, room))) {
    open.push(block);
    if (!leadsOn(block) || open.length > LEADING) close();
  }
  close();
  return chunks;
}

function toBlocks(part: BodyPart): readonly BodyPart[] {
  return part.type === 'html' ? splitBlocks(part.html).map((html) => ({ type: 'html', html })) : [part];
}

function leadsOn(part: BodyPart): boolean {
  return part.type === 'html' && (/^<h\d/.test(part.html) || isQuestion(part.html));
}

/** A block in pieces that each find room, where it has none as a whole and can be told apart. */
function divide(part: BodyPart, room: number): readonly BodyPart[] {
  if (weigh(part) <= room) return [part];
  if (part.type === 'html') return divideHtml(part.html, room);
  if (!('parts' in part)) return [part];
  const groups = packEvenly(toChunks(part.parts, room - FRAME), room - FRAME);
  return groups.map((group) => ({ ...part, parts: group.flatMap((chunk) => chunk.parts) }));
}

function divideHtml(html: string, room: number): readonly BodyPart[] {
  const opened = openBlock(html);
  if (opened === null) return [{ type: 'html', html }];
  const items = opened.items.map((item, index) => ({ index, weight: item.length }));
  const frame = html.length - sum(items.map(({ weight }) => weight));
  return packEvenly(items, room - frame).map((group) => {
    const from = group[0]?.index ?? 0;
    return { type: 'html', html: opened.slice(from, from + group.length) };
  });
}

/** About what a part of a body prints, in UTF-16 units. */
function weigh(part: BodyPart): number {
  switch (part.type) {
    case 'html':
      return part.html.length;
    case 'callout':
      return 0;
    case 'related':
      return FRAME + part.slug.length;
    case 'figure':
      return FRAME + sum([part.image.file, part.image.alt, part.image.caption, part.image.credit].map(lengthOf));
    case 'embed':
      return FRAME + part.url.length + part.title.length;
    default:
      return FRAME + sum(part.parts.map(weigh));
  }
}

/** What stands before the body. */
function weighHead({ title, hasOwnSummary, summary, image, contentNote, factCheck, sponsor }: Article): number {
  const words = [title, hasOwnSummary ? summary : '', contentNote, factCheck?.claim, factCheck?.claimant, sponsor];
  return sum(words.map(lengthOf)) + (image === undefined ? 0 : weigh({ type: 'figure', image }));
}

/** What stands behind the body. */
function weighEnding({ corrections, sources }: Article): number {
  const words = [
    ...corrections.flatMap(({ text, before, after }) => [text, before, after]),
    ...sources.flatMap(({ title, url, publisher }) => [title, url, publisher]),
  ];
  return sum(words.map(lengthOf)) + (corrections.length + sources.length) * FRAME;
}

const lengthOf = (text: string | undefined): number => text?.length ?? 0;
const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
