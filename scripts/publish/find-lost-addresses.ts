import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Article, Newsroom } from '../content/newsroom.ts';
import { toAddressKey } from '../content/references/parse-site-path.ts';
import { reservedSlugs } from '../content/schemas/reserved-slugs.ts';
import type { Message, Problem } from '../problem.ts';
import { routes, toOutputFile } from '../routes.ts';

/** Addresses that the last site had and the next one would not. */
export interface LostAddresses {
  /** At the articles that seem to have had them under another name. */
  readonly moved: readonly Problem[];
  /** The others, sorted by kind and name. */
  readonly gone: readonly string[];
}

/** Addresses that are told one by one; a newsroom that cleans up its archive knows the rest. */
const TOLD = 20;
const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/s;

/**
 * Finds the pages of the last site at whose addresses nothing would stand any more: neither a page nor a redirect nor a
 * note of withdrawal. Tags and series whose articles have all expired are none of them: they went with these.
 *
 * @param lastDir absolute; the site that the build replaces
 */
export function findLostAddresses(lastDir: string, newsroom: Newsroom): LostAddresses {
  const known = new Set(listAddresses(newsroom).map(toAddressKey));
  const last = listStanding(lastDir);
  const lost = last.filter((address) => !known.has(toAddressKey(address)));
  if (lost.length === 0) return { moved: [], gone: [] };
  const before = new Set(last.map(toAddressKey));
  const fresh = newsroom.articles.filter(({ slug }) => !before.has(toAddressKey(routes.article(slug))));
  const byTitle = new Map(fresh.map((article) => [article.title, article]));
  const moved = lost.flatMap((address): readonly (readonly [string, Article])[] => {
    const article = byTitle.get(readHeadline(path.join(lastDir, toOutputFile(address))) ?? '');
    return article === undefined ? [] : [[address, article]];
  });
  const found = new Set(moved.map(([address]) => address));
  return {
    moved: moved.map(([address, { file }]) => ({
      ...{ severity: 'warning', rule: 'lost-address', file, line: 1, column: 1 },
      message: toMoved(address),
    })),
    gone: lost.filter((address) => !found.has(address)),
  };
}

/** Every address that the newsroom files, and those that lead on to them. */
function listAddresses({ articles, withdrawals, authors, pages, site }: Newsroom): readonly string[] {
  return [
    ...[...articles, ...withdrawals].flatMap(({ slug, aliases }) => [routes.article(slug), ...aliases]),
    ...authors.map(({ slug }) => routes.author(slug)),
    ...site.sections.map(({ slug }) => routes.section(slug)),
    ...site.redirects.map(({ from }) => from),
    ...pages.map(({ slug }) => routes.page(slug)),
    ...articles.flatMap(({ tags }) => tags.map(({ slug }) => routes.tag(slug))),
    ...articles.flatMap(({ series }) => (series === undefined ? [] : [routes.series(series.slug)])),
    routes.privacy('ar'),
  ];
}

/** The addresses of a site's pages that stand by themselves, as its folders tell them. */
function listStanding(site: string): readonly string[] {
  return [
    ...listPages(site, 'articles').map((slug) => routes.article(slug)),
    ...listPages(site, 'authors').map((slug) => routes.author(slug)),
    ...listPages(site, 'sections').map((slug) => routes.section(slug)),
    ...listPages(site, 'series').map((slug) => routes.series(slug)),
    ...listPages(site, 'tags').map((slug) => routes.tag(slug)),
    ...listPages(site, '')
      .filter((name) => !reservedSlugs.has(name.toLowerCase()))
      .map((slug) => routes.page(slug)),
  ];
}

function listPages(site: string, folder: string): readonly string[] {
  const place = path.join(site, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(place, entry.name, 'index.html')))
    .map(({ name }) => name.normalize('NFC'))
    .sort();
}

/** The headline that a page told to search engines. */
function readHeadline(file: string): string | undefined {
  try {
    const node: unknown = JSON.parse(JSON_LD.exec(readFileSync(file, 'utf8'))?.[1] ?? '');
    if (typeof node !== 'object' || node === null || !('headline' in node)) return undefined;
    return typeof node.headline === 'string' ? node.headline : undefined;
  } catch {
    return undefined;
  }
}

function toMoved(address: string): Message {
  return {
    ar: `كانت هذه المادة منشورة في ${address}، ولا شيء هناك بعد اليوم. أضف إلى حقولها aliases: ["${address}"] كي لا تضيع الروابط إليها.`,
    en: `This article was published at ${address}, where nothing stands any more. Add aliases: ["${address}"] to its fields, so that links to it are not lost.`,
  };
}

/** Tells of addresses that are gone, and what to do about them. */
export function formatGone(addresses: readonly string[]): string {
  return [
    'عناوين كانت منشورة ولا شيء فيها بعد اليوم. أضف عنوان المادة إلى aliases في المادة التي حلت محلها، أو أعد ملفها ومعه الحقل withdrawn. وأضف عنوان القسم أو الكاتب أو الوسم أو الملف أو الصفحة إلى redirects في site.yaml:',
    ...addresses.slice(0, TOLD).map((address) => `  ${address}`),
    ...(addresses.length > TOLD ? [`  … (+${addresses.length - TOLD})`] : []),
    'These addresses were published, and nothing stands there any more. Add that of an article to aliases of the one that took its place, or file it again with the field withdrawn. Add that of a section, an author, a tag, a series or a page to redirects in site.yaml.',
  ].join('\n');
}
