import type { Article } from '../../content/newsroom.ts';
import { isolatePlain } from '../../../assets/shared/arabic/direction.ts';
import { routes } from '../../routes.ts';
import { isIndexed } from '../article/article-page.ts';
import type { Page, TextFile } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import type { RenderTemplate } from '../render-template.ts';

/** Google News reads articles of the last two days, at most a thousand. */
const NEWS_HOURS = 48;
const NEWS_ENTRIES = 1_000;
/** The protocol allows 50,000 addresses a file; smaller files are fetched again sooner. */
const SITEMAP_ENTRIES = 10_000;

interface Entry {
  readonly url: string;
  readonly lastModified: string;
}

interface Sitemap {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Sitemap index, sitemaps by month of publication and by kind of page, Google News sitemap, robots.txt. */
export function toSitemapFiles(
  pages: readonly Page[],
  context: PageContext,
  render: RenderTemplate,
): readonly TextFile[] {
  const sitemaps = toSitemaps(pages, context);
  const index = sitemaps.map((sitemap) => ({
    url: context.toAbsoluteUrl(routes.sitemap(sitemap.name)),
    lastModified: sitemap.entries.reduce(
      (latest, entry) => toLater(latest, entry.lastModified),
      sitemap.entries[0]?.lastModified ?? '',
    ),
  }));
  return [
    { path: routes.sitemapIndex(), render: () => render('feeds/sitemap-index.njk', { entries: index }) },
    ...sitemaps.map((sitemap) => ({
      path: routes.sitemap(sitemap.name),
      render: () => render('feeds/sitemap.njk', { entries: sitemap.entries }),
    })),
    { path: routes.newsSitemap(), render: () => render('feeds/news-sitemap.njk', toNews(context)) },
    {
      path: routes.robots(),
      render: () =>
        render('feeds/robots.njk', {
          noindex: !context.newsroom.site.publish.listed,
          sitemaps: [routes.sitemapIndex(), routes.newsSitemap()].map(context.toAbsoluteUrl),
        }),
    },
  ];
}

/** Times of one site differ in offset over the year, so they are compared as moments. */
function toLater(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/** Names a page's sitemap: articles by month, so that a finished month's file never changes again; other pages by kind. */
function toSitemapName(page: Page, months: ReadonlyMap<string, string>): string {
  const month = months.get(page.path);
  if (month !== undefined) return `articles-${month}`;
  const [, first = '', second] = page.path.split('/');
  return second === undefined || second === '' ? 'pages' : first;
}

function toSitemaps(pages: readonly Page[], context: PageContext): readonly Sitemap[] {
  const months = new Map(
    context.newsroom.articles.map((article) => [routes.article(article.slug), article.date.iso.slice(0, 7)]),
  );
  const groups = new Map<string, Entry[]>();
  for (const page of pages) {
    if (page.lastModified === undefined) continue;
    const name = toSitemapName(page, months);
    const entry = { url: context.toAbsoluteUrl(page.path), lastModified: page.lastModified };
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups].flatMap(([name, entries]) => splitSitemap(name, entries));
}

function splitSitemap(name: string, entries: readonly Entry[]): readonly Sitemap[] {
  const parts = Math.ceil(entries.length / SITEMAP_ENTRIES);
  return Array.from({ length: parts }, (_, part) => ({
    name: part === 0 ? name : `${name}-${part + 1}`,
    entries: entries.slice(part * SITEMAP_ENTRIES, (part + 1) * SITEMAP_ENTRIES),
  }));
}

/**
 * What Google News may list: the last 48 hours by the build's clock, without what somebody paid for. A sitemap without an address is invalid, so a
 * quiet newspaper lists its home page, which carries no news element.
 */
function toNews({ newsroom, collections, toAbsoluteUrl }: PageContext): Readonly<Record<string, unknown>> {
  const since = newsroom.now.epoch - NEWS_HOURS * 3_600_000;
  const recent = collections.latest
    .filter((article) => isIndexed(article) && article.sponsor === undefined && article.date.epoch > since)
    .slice(0, NEWS_ENTRIES);
  return {
    publication: newsroom.site.name,
    home: toAbsoluteUrl(routes.home()),
    entries: recent.map((article: Article) => ({
      url: toAbsoluteUrl(routes.article(article.slug)),
      lang: article.lang,
      published: article.date.iso,
      title: isolatePlain(article.title),
    })),
  };
}
