import { readFile } from 'node:fs/promises';
import { parseFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { decodeText } from '../decode-text.ts';
import { fetchText } from '../fetch-text.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { stripTags } from '../html/dom.ts';
import type { ImportedArticle, ImportedSource, ItemOutline, LinkBook } from '../imported.ts';
import { toPlainField } from '../mend-text.ts';
import type { ImportReport } from '../report.ts';
import type { FeedItem } from './read-feed.ts';
import { readFeed } from './read-feed.ts';

/**
 * Opens a feed, a file or an address: RSS of any version, Atom or JSON Feed.
 *
 * @throws Error where it is no feed
 */
export async function openFeedSource(source: string, report: ImportReport, encoding?: string): Promise<ImportedSource> {
  const isWeb = /^https?:\/\//i.test(source);
  const text = isWeb ? await fetchText(source) : decodeText(await readFile(source), encoding).text;
  const feed = readFeed(parse(text, source), isWeb ? source : undefined);
  const items = feed.items.filter(
    (item, index) => feed.items.findIndex((other) => keyOf(other) === keyOf(item)) === index,
  );
  const base = feed.url ?? (isWeb ? source : undefined);
  return {
    site: {
      sections: [],
      menu: [],
      ...(feed.title === '' ? {} : { name: feed.title }),
      tagline: feed.description,
      ...(feed.url === undefined ? {} : { url: feed.url }),
      ...(feed.lang === undefined ? {} : { lang: feed.lang }),
    },
    pictureDirs: [],
    outline: () =>
      items.map((item): ItemOutline => ({
        type: 'article',
        key: keyOf(item),
        source,
        title: item.title,
        ...slugOf(item),
        addresses: item.url === undefined ? [] : [item.url],
      })),
    *items(links) {
      for (const item of items) yield toArticle(item, source, base, links, report);
    },
  };
}

function parse(text: string, source: string): unknown {
  try {
    return parseFeed(text);
  } catch (error) {
    const reason = findXmlFault(text) ?? (error instanceof Error ? error.message : String(error));
    throw new Error(`${source}: no RSS, Atom or JSON feed (${reason}) · ليس تلقيمة RSS أو Atom أو JSON`, {
      cause: error,
    });
  }
}

/** What is first wrong with a file in XML, after its line and column; null where the file is in no XML. */
function findXmlFault(text: string): string | null {
  if (!text.trimStart().startsWith('<')) return null;
  const parser = new SaxesParser();
  let fault: string | null = null;
  parser.on('error', ({ message }) => {
    fault ??= message;
  });
  parser.write(text).close();
  return fault;
}

function keyOf({ id, url, title }: FeedItem): string {
  return `feed:${id ?? url ?? title}`;
}

/** The last part of an address that ends in one: `/articles/هدوء/` is «هدوء». */
function slugOf({ url }: FeedItem): { readonly slug?: string } {
  if (url === undefined || !URL.canParse(url)) return {};
  const last = new URL(url).pathname
    .split('/')
    .findLast((part) => part !== '')
    ?.replace(/\.(?:html?|php|aspx?)$/i, '');
  return last === undefined || /^\d+$/.test(last) ? {} : { slug: last };
}

function toArticle(
  item: FeedItem,
  source: string,
  base: string | undefined,
  links: LinkBook,
  report: ImportReport,
): ImportedArticle {
  const place = { source };
  const blocks = htmlToBlocks(item.html, {
    ...links,
    base: item.url ?? base,
    say: (entry) => report.add({ ...place, ...entry }),
  });
  const summary = toPlainField(stripTags(item.summary));
  return {
    type: 'article',
    key: keyOf(item),
    place,
    title: toPlainField(stripTags(item.title)),
    ...slugOf(item),
    ...(summary === '' || item.html === item.summary ? {} : { summary }),
    ...(item.published === undefined ? {} : { date: item.published }),
    ...(item.updated === undefined ? {} : { updated: item.updated }),
    authors: item.authors.map((name) =>
      /^(?:فريق|قسم|هيئة|أسرة|غرفة) /u.test(name) ? { name, collective: true } : { name },
    ),
    ...(item.section === undefined ? {} : { section: { name: item.section } }),
    tags: item.categories,
    ...(item.image === undefined
      ? {}
      : { image: { src: item.image, ...(item.imageAlt === undefined ? {} : { alt: item.imageAlt }) } }),
    body: blocks,
    addresses: item.url === undefined ? [] : [item.url],
  };
}
