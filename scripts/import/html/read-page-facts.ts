import { toPlainField } from '../mend-text.ts';
import type { DomDocument } from './dom.ts';
import { toAbsolute } from './to-absolute.ts';

/** What a page says of its article to search engines and social networks. */
export interface PageFacts {
  readonly title?: string;
  readonly url?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly agency?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly image?: string;
  readonly imageAlt?: string;
}

type Value = Readonly<Record<string, unknown>>;

/** Reads JSON-LD first, which says most, then Open Graph and the page's own head. */
export function readPageFacts(page: DomDocument): PageFacts {
  const article = findArticle(page);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const content = page
        .querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
        ?.getAttribute('content');
      const text = toPlainField(content ?? '');
      if (text !== '') return text;
    }
    return undefined;
  };
  const all = (name: string): readonly string[] =>
    [...page.querySelectorAll(`meta[property="${name}"]`)]
      .map((tag) => toPlainField(tag.getAttribute('content') ?? ''))
      .filter((text) => text !== '');
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const url = [canonical, toText(article.url), meta('og:url')]
    .map((value) => (value === undefined ? undefined : toAbsolute(value, undefined)))
    .find((value) => value !== undefined);
  const names = [
    ...toList(article.author).map((author) => toText(author) ?? toText(toObject(author).name)),
    meta('author', 'article:author', 'dc.creator'),
  ];
  const authors = [...new Set(names.filter((name) => name !== undefined).map(toPlainField))].filter(
    (name) => name !== '' && !/^https?:/.test(name),
  );
  const keywords = toList(article.keywords)
    .flatMap((word) => (toText(word) ?? '').split(/[,،]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const tags = all('article:tag').length > 0 ? all('article:tag') : keywords;
  const picture = toList(article.image)[0];
  const image = toText(picture) ?? toText(toObject(picture).url) ?? meta('og:image', 'twitter:image');
  const heading = toPlainField(page.querySelector('h1')?.textContent ?? '');
  const facts = {
    title: toHeadline(toText(article.headline), heading) ?? meta('og:title', 'twitter:title'),
    url,
    date: toIso(
      toText(article.datePublished) ??
        meta('article:published_time', 'datePublished', 'date') ??
        page.querySelector('time[datetime]')?.getAttribute('datetime') ??
        undefined,
    ),
    updated: toIso(toText(article.dateModified) ?? meta('article:modified_time', 'dateModified')),
    section: toText(toList(article.articleSection)[0]) ?? meta('article:section'),
    summary: toText(article.description) ?? meta('og:description', 'description'),
    image: image === undefined ? undefined : (toAbsolute(image, url) ?? undefined),
    imageAlt: meta('og:image:alt'),
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
  return { ...known, authors: authors.slice(0, 1 + toList(article.author).length), tags: tags.slice(0, 40) };
}

/** Characters from which on a headline may have been cut to the 110 that Google once asked for, at the end of a word. */
const CUT_FROM = 95;

/** The headline as robots are told it; where that was cut off, the page's own heading, which has all of it. */
function toHeadline(told: string | undefined, heading: string): string | undefined {
  if (told === undefined) return heading === '' ? undefined : heading;
  const begun = told.replace(/\s*(?:…|\.{3})$/u, '');
  const isCut = (begun !== told || told.length >= CUT_FROM) && heading.startsWith(begun);
  return isCut ? heading : told;
}

/** The first thing in a page's JSON-LD that is an article of any kind. */
function findArticle(page: DomDocument): Value {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const things = toList(JSON.parse(script.textContent) as unknown).map(toObject);
      const found = [...things, ...things.flatMap((thing) => toList(thing['@graph']).map(toObject))].find((thing) =>
        toList(thing['@type']).some((type) => /(?:Article|BlogPosting|Report|LiveBlog)/.test(toText(type) ?? '')),
      );
      if (found !== undefined) return found;
    } catch {
      // Broken JSON-LD says nothing.
    }
  }
  return {};
}

function toIso(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text.trim())
    ? text.trim().replace(/\.\d+/, '')
    : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function toObject(value: unknown): Value {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}
