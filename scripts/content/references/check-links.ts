import type { Body, BodyPart, BodyReference } from '../../markdown/body.ts';
import { isDownload } from '../../markdown/media-path.ts';
import { nearestName } from '../../markdown/nearest-name.ts';
import { pageFragments } from '../../markdown/page-fragments.ts';
import type { Message, Problem } from '../../problem.ts';
import { routes } from '../../routes.ts';
import { relatedToDraft, relatedToScheduled, relatedToWithdrawn, unsafePath } from '../messages/address-messages.ts';
import { formatMoment } from '../messages/format-moment.ts';
import {
  linkToDraft,
  linkToNoPlace,
  linkToNothing,
  linkToScheduled,
  linkToWithdrawn,
  missingDownload,
  movedLink,
  notADownload,
  relativeLink,
} from '../messages/link-messages.ts';
import type { Publication } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { parseSitePath } from './parse-site-path.ts';
import type { Suggest } from '../messages/suggest.ts';

/** What links are resolved against. */
export interface LinkContext {
  readonly siteUrl: string;
  readonly articles: ReadonlyMap<string, FiledArticle>;
  readonly pages: ReadonlyMap<string, Body>;
  readonly publicationOf: (article: FiledArticle) => Publication;
  /** Whether something besides articles is published at a path. */
  readonly hasPage: (path: string) => boolean;
  /** The article that an old address leads to today. */
  readonly movedTo: (path: string) => string | undefined;
  readonly hasMedia: (file: string) => boolean;
  readonly suggestArticle: Suggest;
  readonly suggestPage: Suggest;
}

/** What is wrong with a link. */
export interface LinkFault {
  readonly severity: Problem['severity'];
  readonly rule: string;
  readonly message: Message;
}

const articlePath = /^\/articles\/([^/]+)\/?$/;
const pagePath = /^\/([^/]+)\/?$/;
const mediaFolder = '/media/';
/** Places that browsers find by the text itself, or that are on every page. */
const anywhere = /^(?:$|:~:)/;

/**
 * Checks the links of one text: each must lead to a page, a place or a file that this build publishes. A link to what is
 * not public yet is a warning, for it is printed as its text.
 *
 * @param path address of the page that shows the text
 */
export function checkLinks(file: string, path: string, body: Body, context: LinkContext): readonly Problem[] {
  return body.references.flatMap(({ type, target, line, column }: BodyReference) => {
    if (type !== 'link') return [];
    const fault = target.startsWith('#') ? checkPlace(target, '', body) : checkPath(target, path, context);
    return fault === undefined ? [] : [{ ...fault, file, line, column }];
  });
}

/**
 * Checks one link into the site, as an editor wrote it.
 *
 * @param from address of the page that shows it
 * @param isText whether it is words of a text, which stay when it may not lead anywhere
 */
export function checkPath(target: string, from: string, context: LinkContext, isText = true): LinkFault | undefined {
  const [written = '', fragment = ''] = split(target);
  if (!written.startsWith('/')) return toError('relative-link', relativeLink(target, resolve(target, from, context)));
  const path = parseSitePath(written.replace(/\?.*$/s, ''), context.siteUrl);
  if (path === undefined) return toError('unsafe-path', unsafePath(target));
  if (path.startsWith(mediaFolder)) return checkMedia(path, context);
  const slug = articlePath.exec(path)?.[1];
  const article = context.articles.get(slug ?? '');
  if (article !== undefined) return checkArticle(article, fragment, context, isText);
  const now = context.movedTo(path);
  if (now !== undefined) return { severity: 'warning', rule: 'moved-link', message: movedLink(path, now) };
  if (!context.hasPage(path)) return toError('broken-link', linkToNothing(path, suggest(path, slug, context)));
  const page = context.pages.get(pagePath.exec(path)?.[1] ?? '');
  return page === undefined ? undefined : checkPlace(`#${fragment}`, path, page);
}

function split(target: string): readonly string[] {
  const at = target.indexOf('#');
  return at < 0 ? [target] : [target.slice(0, at), target.slice(at + 1)];
}

function checkArticle(
  article: FiledArticle,
  fragment: string,
  context: LinkContext,
  isText: boolean,
): LinkFault | undefined {
  const { slug } = article;
  const warn = (rule: string, inText: Message, inField: Message): LinkFault => ({
    ...{ severity: 'warning', rule },
    message: isText ? inText : inField,
  });
  switch (context.publicationOf(article)) {
    case 'draft':
      return warn('link-to-draft', linkToDraft(slug), relatedToDraft(slug));
    case 'scheduled': {
      const when = formatMoment(article.times.date);
      return warn('link-to-scheduled', linkToScheduled(slug, when), relatedToScheduled(slug, when));
    }
    case 'withdrawn':
      return warn('link-to-withdrawn', linkToWithdrawn(slug), relatedToWithdrawn(slug));
    default:
      return checkPlace(`#${fragment}`, routes.article(slug), article.body);
  }
}

function checkMedia(path: string, { hasMedia }: LinkContext): LinkFault | undefined {
  if (!isDownload(path)) return toError('not-a-download', notADownload(path));
  return hasMedia(path.slice(mediaFolder.length)) ? undefined : toError('missing-media', missingDownload(path));
}

/** Checks a fragment, `#` and all, against the ids of the text that it points into. */
function checkPlace(target: string, path: string, { parts, headings }: Body): LinkFault | undefined {
  const fragment = decode(target.slice(1)).normalize('NFC');
  if (anywhere.test(fragment) || pageFragments.has(fragment) || hasPlace(parts, fragment)) return undefined;
  const names = headings.map((heading) => heading.fragment);
  const near = nearestName(fragment, names, (name) => name);
  return toError('broken-fragment', linkToNoPlace(fragment, path, near === undefined ? [] : [near]));
}

/** Whether a body prints an element of that id: a heading, a note, an entry. Ids hold letters, digits and hyphens only. */
function hasPlace(parts: readonly BodyPart[], fragment: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(fragment)) return false;
  return parts.some((part) => {
    if (part.type === 'html') return part.html.includes(` id="${fragment}"`);
    return (part.type === 'entry' && part.fragment === fragment) || ('parts' in part && hasPlace(part.parts, fragment));
  });
}

/**
 * What a link that doesn't begin at the site's root may have meant: from the site's front, from its own page, or the
 * article of that name or file; else an address outside that lacks its beginning.
 */
function resolve(target: string, from: string, context: LinkContext): string | undefined {
  const page = target.replace(/\.md(?=$|[?#])/, '/');
  const last =
    page
      .replace(/[?#].*$/s, '')
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const candidates = [toPath(page, routes.home()), toPath(page, from), routes.article(last)];
  return (
    candidates.find((path) => path.startsWith('/') && checkPath(path, from, context)?.severity !== 'error') ??
    toOutside(target)
  );
}

/** @example toOutside('www.example.org') // 'https://www.example.org' */
function toOutside(target: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(target)) return `mailto:${target}`;
  return /^(?:https?\/\/|www\.)/i.test(target) ? `https://${target.replace(/^https?\/\//i, '')}` : undefined;
}

function toPath(target: string, from: string): string {
  const base = new URL(encodeURI(from), 'https://site.invalid');
  if (!URL.canParse(target, base.href)) return '';
  const { host, pathname, search, hash } = new URL(target, base);
  return host === base.host ? decode(pathname + search + hash) : '';
}

function suggest(path: string, slug: string | undefined, context: LinkContext): readonly string[] {
  const last =
    slug ??
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ??
    '';
  const articles = context.suggestArticle(last).map(routes.article);
  return articles.length > 0 || slug !== undefined ? articles : context.suggestPage(last).map(routes.page);
}

function toError(rule: string, message: Message): LinkFault {
  return { severity: 'error', rule, message };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
