import { readFile } from 'node:fs/promises';
import { parseFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { withoutUndefined } from '../../without-undefined.ts';
import { decodeText } from '../decode-text.ts';
import { fetchText } from '../fetch-text.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { toWords } from '../html/dom.ts';
import type { ImportedArticle, ImportedSource, ItemOutline, LinkBook } from '../imported.ts';
import { toPlainField } from '../mend-text.ts';
import type { ImportReport } from '../report.ts';
import { toAddressName } from '../to-address-name.ts';
import { toPerson } from '../to-person.ts';
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
      ...(feed.title === '' ? {} : { name: toWords(feed.title) }),
      tagline: toWords(feed.description),
      ...withoutUndefined({ url: feed.url, lang: feed.lang }),
    },
    pictureDirs: [],
    outline: () =>
      items.map((item): ItemOutline => ({
        type: 'article',
        key: keyOf(item),
        source,
        title: titleOf(item),
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

function titleOf({ title }: FeedItem): string {
  return toPlainField(toWords(title));
}

/** The last part of an address that ends in one: `/articles/هدوء/` is «هدوء». */
function slugOf({ url }: FeedItem): { readonly slug?: string } {
  const last = url === undefined ? undefined : toAddressName(url);
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
  const summary = toPlainField(toWords(item.summary));
  return {
    type: 'article',
    key: keyOf(item),
    place,
    title: titleOf(item),
    ...slugOf(item),
    ...(summary === '' || item.html === item.summary ? {} : { summary }),
    authors: item.authors.map((name) => toPerson(name)),
    tags: item.categories,
    body: blocks,
    addresses: item.url === undefined ? [] : [item.url],
    ...withoutUndefined({
      date: item.published,
      updated: item.updated,
      section: item.section === undefined ? undefined : { name: item.section },
      image: item.image === undefined ? undefined : { src: item.image, ...withoutUndefined({ alt: item.imageAlt }) },
    }),
  };
}
