import { isolatePlain } from '../../../assets/shared/arabic/direction.ts';
import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { findListLanguage } from '../../collections/find-list-language.ts';
import type { Article } from '../../content/newsroom.ts';
import { toRfc822, type Feed, type FeedEntry, type RenderedEntry } from '../../feeds/feed.ts';
import { renderJsonFeed, renderJsonItem } from '../../feeds/json-feed.ts';
import { toCdata } from '../../feeds/to-cdata.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { once } from '../../once.ts';
import type { BodyPartView } from '../article/body-part-view.ts';
import { toBodyView } from '../article/body-view.ts';
import { toCard } from '../card.ts';
import { CORRECTION_ENTRIES, toCorrectionEntry } from './correction-feed.ts';
import { hasFeeds } from './feed-policy.ts';
import { rebaseFragments, rebaseHtml } from '../article/rebase-html.ts';
import { toFingerprint } from '../fingerprint.ts';
import type { TextFile } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import type { RenderTemplate } from '../render-template.ts';

/** Entries in the site's feed, and in a section's, author's or tag's. */
const SITE_ENTRIES = 30;
const LIST_ENTRIES = 10;

interface FeedSource {
  readonly base: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly articles: readonly Article[];
}

/** An entry of feeds that are made when they are asked for: its fingerprint is cheaper than its text. */
interface FeedItem {
  readonly fingerprint: () => string;
  readonly render: () => RenderedEntry;
}

/** RSS, Atom and JSON Feed with full text for the site and for every section, author and tag that has them. */
export function toFeedFiles(context: PageContext, render: RenderTemplate): readonly TextFile[] {
  const toItem = createItems(context, render);
  const lists = toFeedSources(context).flatMap((source) => {
    const dates = source.articles.map((article) => article.updated ?? article.date);
    return toFormats(toFeed(source, dates, context), source.base, () => source.articles.map(toItem), render);
  });
  return [...lists, ...toCorrectionFeed(context, render)];
}

/** One feed in its three formats. */
function toFormats(
  feed: Feed,
  base: string,
  toItems: () => readonly FeedItem[],
  render: RenderTemplate,
): readonly TextFile[] {
  const toFile = (path: string, print: (entries: readonly RenderedEntry[]) => string): TextFile => {
    const printAll = (): string => print(toItems().map((item) => item.render()));
    return {
      path,
      render: printAll,
      prepare: () => ({
        fingerprint: toFingerprint(
          feed,
          toItems().map((item) => item.fingerprint()),
        ),
        render: printAll,
      }),
    };
  };
  return [
    toFile(routes.rss(base), (entries) => render('feeds/rss.njk', { feed, entries })),
    toFile(routes.atom(base), (entries) => render('feeds/atom.njk', { feed, entries })),
    toFile(routes.jsonFeed(base), (entries) => renderJsonFeed(feed, entries)),
  ];
}

/** What the newspaper put right or took back, for those who follow that alone. */
function toCorrectionFeed(context: PageContext, render: RenderTemplate): readonly TextFile[] {
  const { collections, newsroom } = context;
  const amendments = collections.amendments.slice(0, CORRECTION_ENTRIES);
  const base = routes.corrections();
  const title = `${labelsFor(newsroom.site.lang).corrections} | ${newsroom.site.name}`;
  const dates = amendments.map(({ date }) => date);
  const feed = toFeed({ base, title, description: title, lang: newsroom.site.lang }, dates, context);
  return toFormats(
    feed,
    base,
    () =>
      amendments.map((amendment) => {
        const entry = once(() => toCorrectionEntry(amendment, context, render));
        return { fingerprint: () => toFingerprint(entry()), render: () => renderEntry(entry(), render) };
      }),
    render,
  );
}

function toFeedSources({ newsroom, collections }: PageContext): readonly FeedSource[] {
  const { site } = newsroom;
  const toTitle = (name: string): string => `${name} | ${site.name}`;
  const toSource = (base: string, name: string, articles: readonly Article[], description = ''): FeedSource => ({
    base,
    title: toTitle(name),
    description: description === '' ? toTitle(name) : description,
    lang: findListLanguage(articles, site.lang),
    articles: articles.slice(0, LIST_ENTRIES),
  });
  return [
    {
      base: routes.home(),
      title: site.name,
      description: site.tagline,
      lang: site.lang,
      articles: collections.latest.slice(0, SITE_ENTRIES),
    },
    ...site.sections.map(({ slug, name, description }) =>
      toSource(routes.section(slug), name, collections.sections.get(slug) ?? [], description),
    ),
    ...[...collections.authors.values()].map(({ subject, articles }) =>
      toSource(routes.author(subject.slug), subject.name, articles),
    ),
    ...collections
      .sortedTags()
      .filter(({ articles }) => hasFeeds(articles, collections.tags.size))
      .map(({ subject, articles }) => toSource(routes.tag(subject.slug), subject.name, articles)),
  ];
}

function toFeed(source: Omit<FeedSource, 'articles'>, dates: readonly ZonedTime[], context: PageContext): Feed {
  const { newsroom, assets, toAbsoluteUrl } = context;
  const newest = dates.reduce((a, b) => (b.epoch > a.epoch ? b : a), dates[0] ?? newsroom.now);
  return {
    title: isolatePlain(source.title),
    description: isolatePlain(source.description),
    url: toAbsoluteUrl(source.base),
    lang: source.lang,
    updated: newest.iso,
    updatedRfc822: toRfc822(newest.epoch),
    publisher: newsroom.site.name,
    icon: toAbsoluteUrl(assets.feedIcon),
    rssUrl: toAbsoluteUrl(routes.rss(source.base)),
    atomUrl: toAbsoluteUrl(routes.atom(source.base)),
    jsonUrl: toAbsoluteUrl(routes.jsonFeed(source.base)),
  };
}

/** Items of articles, each made once however many feeds it stands in. */
function createItems(context: PageContext, render: RenderTemplate): (article: Article) => FeedItem {
  const items = new Map<Article, FeedItem>();
  const absolute = toAbsoluteContext(context);
  return (article) => {
    const known = items.get(article);
    if (known) return known;
    const item = {
      // What is not printed is not kept: all of it is made again for what is.
      fingerprint: once(() => toFingerprint(toEntryFacts(article, absolute), toEntryBody(article, absolute))),
      render: once(() => renderEntry(toFeedEntry(article, absolute, render), render)),
    };
    items.set(article, item);
    return item;
  };
}

/** An entry in the three formats. */
function renderEntry(entry: FeedEntry, render: RenderTemplate): RenderedEntry {
  const content = toCdata(entry.html);
  return {
    rss: render('feeds/rss-item.njk', { entry, content }).trimEnd(),
    atom: render('feeds/atom-entry.njk', { entry, content }).trimEnd(),
    json: renderJsonItem(entry),
    updated: entry.updated,
  };
}

/** The same context with every address absolute, since a feed is read far from the site. */
function toAbsoluteContext(context: PageContext): PageContext {
  const absolute: PageContext = {
    ...context,
    toHref: context.toAbsoluteUrl,
    rebaseHtml: (html) => rebaseHtml(html, context.newsroom.site.url),
    toCard: (article) => toCard(article, absolute),
  };
  return absolute;
}

function toFeedEntry(article: Article, context: PageContext, render: RenderTemplate): FeedEntry {
  const facts = toEntryFacts(article, context);
  const text = render('feeds/body.njk', { body: toEntryBody(article, context), t: labelsFor(article.lang) });
  return { ...facts, html: rebaseFragments(text.trim(), facts.url) };
}

function toEntryBody(article: Article, context: PageContext): readonly BodyPartView[] {
  return toBodyView(article.body.parts, article, context);
}

function toEntryFacts(article: Article, context: PageContext): Omit<FeedEntry, 'html'> {
  const card = context.toCard(article);
  const image = article.image && context.images.get(article.image.file);
  const isolateText = article.dir === 'rtl' ? isolatePlain : (text: string) => text;
  const authors = article.authors.map(({ slug, name }) => ({
    name,
    url: context.toAbsoluteUrl(routes.author(slug)),
  }));
  return {
    url: context.toAbsoluteUrl(routes.article(article.slug)),
    title: isolateText(card.sponsored === null ? card.title.plain : `${card.sponsored}: ${card.title.plain}`),
    summary: isolateText(card.standfirst.plain),
    published: article.date.iso,
    updated: (article.updated ?? article.date).iso,
    pubDate: toRfc822(article.date.epoch),
    authors: article.agency === undefined ? authors : [...authors, { name: article.agency, url: null }],
    categories: article.tags.map((tag) => tag.name),
    image: image ? context.toAbsoluteUrl(image.path) : null,
    lang: article.lang,
  };
}
