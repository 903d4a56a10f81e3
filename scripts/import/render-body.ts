import type { ImportedBlock, ImportedPicture } from './imported.ts';
import type { MediaShelf, PlacedPicture } from './media-shelf.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { clipText, toCleanMarkdown, toPlainField } from './mend-text.ts';
import type { Say } from './report.ts';

/** What a body needs to know of the folder it goes to. */
export interface BodySurroundings {
  readonly findRelated: (title: string, url: string | undefined) => string | undefined;
  readonly hasCallout: (name: string) => boolean;
  readonly shelf: MediaShelf;
  /** Whether `site.yaml` lets articles show pictures of a host, or will. */
  readonly allowsHost: (host: string) => boolean;
  /** Whether an address is the new site's own, where nothing is known to stand. */
  readonly isOwn: (url: string) => boolean;
  /** Adds to the report, at the article's place. */
  readonly say: Say;
  /** Address or folder against which picture addresses are read. */
  readonly base?: string;
}

/** A picture as the model has it. */
export interface ModelPicture {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly decorative?: true;
}

export interface RenderedBody {
  readonly markdown: string;
  /** Slugs of the articles that it leads to, once each. */
  readonly related: readonly string[];
}

/** Makes Markdown of a body's blocks. */
export async function renderBody(blocks: readonly ImportedBlock[], around: BodySurroundings): Promise<RenderedBody> {
  const parts: string[] = [];
  const related = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'markdown') parts.push(block.text);
    else if (block.type === 'pictures') parts.push(await renderPictures(block.pictures, around));
    else if (block.type === 'related') parts.push(renderRelated(block.title, block.url, related, around));
    else parts.push(renderCallout(block.name, block.text, around));
  }
  return { markdown: toCleanMarkdown(parts.filter((part) => part.trim() !== '').join('\n\n')), related: [...related] };
}

function renderRelated(
  title: string,
  url: string | undefined,
  related: Set<string>,
  { findRelated, isOwn, say }: BodySurroundings,
): string {
  const slug = findRelated(title, url);
  if (slug !== undefined) {
    related.add(slug);
    say({ kind: 'kept', rule: 'related-found', confidence: 0.95, text: title, result: slug });
    return `::related{slug=${toAttribute(slug)}}`;
  }
  say({ kind: 'doubtful', rule: 'related-missing', confidence: 0.9, text: title });
  const name = escapeMarkdown(toPlainField(title));
  const isWeb = url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) && !isOwn(url);
  const link = isWeb ? `[${name}](<${new URL(url).href}>)` : name;
  return `:::note\nاقرأ أيضًا: ${link}\n:::`;
}

function renderCallout(name: string, text: string, { hasCallout, say }: BodySurroundings): string {
  if (hasCallout(name)) {
    say({ kind: 'kept', rule: 'callout-found', confidence: 0.9, text, result: name });
    return `::callout{name=${toAttribute(name)}}`;
  }
  say({ kind: 'dropped', rule: 'callout-missing', confidence: 0.9, text, result: name });
  return '';
}

async function renderPictures(pictures: readonly ImportedPicture[], around: BodySurroundings): Promise<string> {
  const placed = await Promise.all(
    pictures.map(async (picture) => ({ picture, model: await placePicture(picture, around) })),
  );
  const lines = placed.flatMap(({ model }) => (model === undefined ? [] : [renderFigure(model)]));
  const links = placed.flatMap(({ picture, model }) => (model === undefined ? renderLink(picture, around) : []));
  const figures = lines.length > 1 ? [`:::gallery\n${lines.join('\n')}\n:::`] : lines;
  return [...figures, ...links].join('\n\n');
}

function renderFigure({ src, alt, caption, credit, decorative }: ModelPicture): string {
  const named = Object.entries({ src, alt, caption, credit }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${toAttribute(value)}`],
  );
  return `::figure{${[...named, ...(decorative === true ? ['decorative'] : [])].join(' ')}}`;
}

/** A picture that can't be shown is still linked to, by the words that stood under it. */
function renderLink({ src, alt, caption }: ImportedPicture, { isOwn }: BodySurroundings): readonly string[] {
  const words = toPlainField(caption ?? alt ?? '');
  const isWeb = /^https?:\/\//i.test(src) && URL.canParse(src) && !isOwn(src);
  return isWeb ? [`[${escapeMarkdown(words === '' ? 'صورة' : words)}](<${new URL(src).href}>)`] : [];
}

/** Puts a picture in its place and gives it the words that the model asks for; undefined where it can't be shown. */
export async function placePicture(
  picture: ImportedPicture,
  around: BodySurroundings,
): Promise<ModelPicture | undefined> {
  const placed = await around.shelf.place(picture.src, around.base);
  const src = reportPlace(picture.src, placed, around);
  if (src === undefined) return undefined;
  const caption = toWords(picture.caption, 500);
  const credit = toWords(picture.credit, 200);
  const alt = toWords(picture.alt, 500) ?? caption;
  if (alt === undefined)
    around.say({ kind: 'doubtful', rule: 'picture-without-alt', confidence: 0.5, text: picture.src });
  return {
    src,
    ...(alt === undefined ? { decorative: true } : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

function reportPlace(src: string, placed: PlacedPicture, { say, allowsHost }: BodySurroundings): string | undefined {
  if (placed.type === 'copied') {
    say({ kind: 'kept', rule: 'picture-copied', confidence: 1, text: src, result: `media/${placed.src}` });
    return placed.src;
  }
  if (placed.type === 'lost') {
    say({ kind: 'dropped', rule: 'picture-dropped', confidence: 1, text: src, result: placed.reason });
    return undefined;
  }
  const isAllowed = allowsHost(placed.host);
  say({
    kind: 'doubtful',
    rule: isAllowed ? 'picture-outside' : 'host-not-allowed',
    confidence: 1,
    text: src,
    result: isAllowed ? placed.reason : placed.host,
  });
  return isAllowed ? placed.src : undefined;
}

function toWords(text: string | undefined, limit: number): string | undefined {
  const words = clipText(toPlainField(text ?? ''), limit).trim();
  return words === '' ? undefined : words;
}

/** A value in double quotes, as directives read it. */
function toAttribute(value: string): string {
  return `"${toPlainField(value).replace(/["\\]/g, '\\$&')}"`;
}
