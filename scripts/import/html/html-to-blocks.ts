import { isEmbeddable } from '../../markdown/embed-hosts.ts';
import { isSafeLink } from '../../markdown/is-safe-link.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { ImportedBlock } from '../imported.ts';
import type { TokenBook } from './block-tokens.ts';
import { createTokenBook, stripTokens } from './block-tokens.ts';
import { createTurndown } from './create-turndown.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { parsePage, stripTags } from './dom.ts';
import { toEmbedUrl } from './embed-url.ts';
import { findRelatedLink } from './find-related-link.ts';
import { readPictures } from './read-pictures.ts';
import { toAbsolute } from './to-absolute.ts';
import type { HtmlSurroundings } from './html-surroundings.ts';

const turndown = createTurndown();
const dropped =
  'script,style,template,form,button,select,textarea,input,canvas,dialog,nav,svg,map,object,applet,[hidden]';

/** Turns the HTML of a body into blocks. Never throws: what no parser takes is read as its words alone. */
export function htmlToBlocks(html: string, around: HtmlSurroundings): readonly ImportedBlock[] {
  const clean = stripTokens(html).replace(/\u0000/g, '');
  const page = parsePage(clean);
  if (page === undefined) {
    around.say({ kind: 'doubtful', rule: 'too-deep', confidence: 1 });
    return toPlainBlocks(clean);
  }
  const tokens = createTokenBook();
  const notes = prepare(page, tokens, around);
  try {
    // The library takes any DOM; its types ask for a browser's.
    const markdown = turndown.turndown(page.body);
    return [...tokens.split(markdown), ...notes];
  } catch {
    around.say({ kind: 'doubtful', rule: 'too-deep', confidence: 1 });
    return toPlainBlocks(clean);
  }
}

function toPlainBlocks(html: string): readonly ImportedBlock[] {
  return stripTags(html)
    .split(/\n+/)
    .flatMap((line): readonly ImportedBlock[] => {
      const text = line.replace(/\s+/g, ' ').trim();
      return text === '' ? [] : [{ type: 'markdown', text: escapeMarkdown(text) }];
    });
}

/** Makes of the tree what Markdown has words for; the rest becomes tokens, links or a line in the report. */
function prepare(page: DomDocument, tokens: TokenBook, around: HtmlSurroundings): readonly ImportedBlock[] {
  const { body } = page;
  const put = (element: DomElement, block: ImportedBlock): void => {
    const paragraph = page.createElement('p');
    paragraph.textContent = tokens.put(block);
    element.replaceWith(paragraph);
  };
  for (const element of [...body.querySelectorAll('noscript')]) element.remove();
  for (const element of [...body.querySelectorAll(dropped)]) {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    const isCode = /^(?:script|style|template)$/i.test(element.tagName);
    around.say({
      kind: 'dropped',
      rule: 'markup-dropped',
      confidence: 0.95,
      text: `<${element.tagName.toLowerCase()}> ${isCode ? '' : text.slice(0, 200)}`.trim(),
    });
    element.remove();
  }
  const notes = readNotes(page, around);
  for (const quote of [
    ...body.querySelectorAll(
      'blockquote.twitter-tweet,blockquote.instagram-media,blockquote.tiktok-embed,div.fb-post,div.fb-video',
    ),
  ]) {
    const links = [...quote.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const url = [
      quote.getAttribute('data-instgrm-permalink'),
      quote.getAttribute('cite'),
      quote.getAttribute('data-href'),
      ...links.reverse(),
    ].find((href) => href !== null && isEmbeddable(href));
    if (url !== undefined && url !== null) put(quote, toEmbed(url, quote.textContent, around));
  }
  for (const frame of [...body.querySelectorAll('iframe,embed,video,audio')]) putFrame(frame, put, around);
  for (const block of [...body.querySelectorAll('figure.wp-block-embed,.wp-block-embed__wrapper,p,div')]) {
    const url = block.textContent.trim();
    if (/^https?:\/\/\S+$/.test(url) && isAlone(block)) {
      const embed = toEmbedUrl(url);
      if (embed !== undefined) put(block, toEmbed(embed, '', around));
    }
  }
  readPictures(page, put, around);
  for (const block of [...body.querySelectorAll('p,div,h2,h3,h4,h5,li,blockquote')]) {
    const related = findRelatedLink(block, around.base);
    if (related !== undefined) put(block, related);
  }
  for (const link of [...body.querySelectorAll('a')]) mendLink(link, around);
  return notes;
}

function isAlone(block: DomElement): boolean {
  return [...block.querySelectorAll('img,iframe,p')].length === 0;
}

function toEmbed(url: string, words: string, { say }: HtmlSurroundings): ImportedBlock {
  const title =
    words
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80)
      .replace(/["\\{}]/g, '') || new URL(url).hostname.replace(/^www\./, '');
  say({ kind: 'kept', rule: 'embed-kept', confidence: 0.95, text: url });
  return { type: 'markdown', text: `::embed{url="${url.replaceAll('"', '%22')}" title="${title}"}` };
}

function putFrame(
  frame: DomElement,
  put: (element: DomElement, block: ImportedBlock) => void,
  around: HtmlSurroundings,
): void {
  const written =
    frame.getAttribute('src') ??
    frame.getAttribute('data-src') ??
    frame.querySelector('source')?.getAttribute('src') ??
    '';
  const url = toAbsolute(written, around.base);
  const words = frame.getAttribute('title') ?? '';
  if (url === undefined) {
    around.say({
      kind: 'dropped',
      rule: 'markup-dropped',
      confidence: 0.9,
      text: `<${frame.tagName.toLowerCase()}> ${written.slice(0, 200)}`,
    });
    frame.remove();
    return;
  }
  const embed = toEmbedUrl(url);
  if (embed !== undefined) {
    put(frame, toEmbed(embed, words, around));
    return;
  }
  around.say({ kind: 'changed', rule: 'embed-linked', confidence: 0.9, text: url });
  put(frame, { type: 'markdown', text: `[${escapeMarkdown(words.trim() || new URL(url).hostname)}](<${url}>)` });
}

/** Footnotes of WordPress' own block and of its like: marks become `[^n]`, texts stand at the end. */
function readNotes(page: DomDocument, { notes }: HtmlSurroundings): readonly ImportedBlock[] {
  if (notes === undefined || notes.size === 0) return [];
  const numbers = new Map<string, number>();
  for (const mark of [...page.body.querySelectorAll('sup[data-fn]')]) {
    const id = mark.getAttribute('data-fn') ?? '';
    if (!notes.has(id)) continue;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    const span = page.createElement('span');
    span.setAttribute('data-midad-note', `[^${number}]`);
    // Turndown passes over elements without text.
    span.textContent = String(number);
    mark.replaceWith(span);
  }
  const texts = [...numbers].map(
    ([id, number]) =>
      `[^${number}]: ${escapeMarkdown(
        stripTags(notes.get(id) ?? '')
          .replace(/\s+/g, ' ')
          .trim(),
      )}`,
  );
  return texts.length === 0 ? [] : [{ type: 'markdown', text: texts.join('\n') }];
}

/** Links lead to what was imported, else stay whole addresses of the old site; what is no safe link leaves its text. */
function mendLink(link: DomElement, { base, linkTo, isOwn, say }: HtmlSurroundings): void {
  const href = (link.getAttribute('href') ?? '').trim();
  const words = link.textContent.trim();
  const url = /^(?:mailto|tel):/i.test(href) ? href : toAbsolute(href, base);
  const path = url === undefined ? undefined : linkTo(url);
  const leads = url !== undefined && isSafeLink(url) && !href.startsWith('#') && (path !== undefined || !isOwn(url));
  if (!leads || words === '' || href === '') {
    if (href !== '' && words !== '' && !href.startsWith('#'))
      say({ kind: 'dropped', rule: 'link-dropped', confidence: 0.95, text: href });
    link.replaceWith(...[...link.childNodes]);
    return;
  }
  if (path === undefined && isSameHost(url, base))
    say({ kind: 'changed', rule: 'link-made-absolute', confidence: 0.9, text: url });
  link.setAttribute('href', path === undefined ? url : encodeURI(path));
  link.setAttribute('title', '');
}

function isSameHost(url: string, base: string | undefined): boolean {
  return base !== undefined && URL.canParse(base) && URL.canParse(url) && new URL(url).host === new URL(base).host;
}
