import { fold } from '../../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import type { ZonedTime } from '../../../assets/shared/dates.ts';
import type { Article, Author, Newsroom, StaticPage, Tag } from '../../../scripts/content/newsroom.ts';
import type { Site } from '../../../scripts/content/site.ts';
import type { Body } from '../../../scripts/markdown/body.ts';
import { toZonedTime } from '../../../scripts/dates/zoned-time.ts';
import { textDirection } from '../../../scripts/labels/text-direction.ts';

const ZONE = 'Asia/Damascus';

/** A moment in the zone of the newspapers that tests imagine. */
export function at(iso: string): ZonedTime {
  return toZonedTime(Date.parse(iso), ZONE);
}

export function makeBody(changes: Partial<Body> = {}): Body {
  return {
    parts: [{ type: 'html', html: '<p>متن</p>\n' }],
    headings: [],
    text: 'متن',
    words: 1,
    references: [],
    ...changes,
  };
}

export function makeAuthor(slug: string, changes: Partial<Author> = {}): Author {
  return {
    slug,
    name: slug,
    links: [],
    collective: false,
    biography: makeBody({ parts: [], text: '', words: 0 }),
    file: `authors/${slug}.md`,
    ...changes,
  };
}

export function makeTag(name: string): Tag {
  return { key: fold(name), name, slug: toSlug(name) };
}

export function makeSeries(name: string, part: number): NonNullable<Article['series']> {
  return { name, slug: toSlug(name), part };
}

/** An article of which only what a test is about need be said. */
export function makeArticle(slug: string, changes: Partial<Article> = {}): Article {
  return {
    slug,
    title: `عنوان ${slug}`,
    date: at('2026-11-01T09:00:00Z'),
    authors: [],
    section: 'politics',
    tags: [],
    summary: 'ملخص',
    hasOwnSummary: true,
    related: [],
    kind: 'news',
    publication: 'published',
    corrections: [],
    sources: [],
    lang: 'ar',
    dir: 'rtl',
    aliases: [],
    commentsOpen: true,
    revisionsOpen: true,
    noindex: false,
    body: makeBody(),
    file: `articles/${slug}.md`,
    ...changes,
  };
}

export function makePage(slug: string, changes: Partial<StaticPage> = {}): StaticPage {
  return { slug, title: slug, menu: 'none', order: 0, body: makeBody(), file: `pages/${slug}.md`, ...changes };
}

export function makeSite(changes: Partial<Site> = {}): Site {
  return {
    name: 'المرفأ',
    tagline: 'أخبار المدينة',
    url: 'https://news.example.org/',
    lang: 'ar',
    dir: textDirection(changes.lang ?? 'ar'),
    zone: ZONE,
    region: 'levant',
    digits: 'latn',
    calendars: ['gregory'],
    sections: [
      { slug: 'politics', name: 'سياسة', color: '#112233' },
      { slug: 'economy', name: 'اقتصاد', description: 'المرفأ والسوق' },
    ],
    menu: [{ type: 'section', section: 'politics' }],
    redirects: [],
    channels: { rss: true },
    callouts: {},
    publisher: { legalName: 'شركة المرفأ' },
    comments: { provider: 'none' },
    editor: null,
    views: { provider: 'none' },
    embeds: { load: 'never' },
    home: [{ slot: 'lead', count: 1 }],
    revisions: { show: false },
    archive: { parts: 'none' },
    search: { synonyms: [], boosts: {} },
    images: { hosts: [], sizes: [400] },
    publish: { headers: {}, listed: true },
    ...changes,
  };
}

/** A newsroom at noon of 20 November 2026, its articles in the order the gate gives them. */
export function makeNewsroom(
  articles: readonly Article[],
  changes: Partial<Omit<Newsroom, 'articles' | 'site'>> & { readonly site?: Partial<Site> } = {},
): Newsroom {
  const { site, ...rest } = changes;
  const made = makeSite(site);
  const known = new Map(articles.flatMap(({ authors }) => authors.map((author) => [author.slug, author])));
  return {
    site: made,
    dates: { region: made.region, digits: made.digits, calendars: made.calendars },
    now: at('2026-11-20T09:00:00Z'),
    articles: articles.toSorted((a, b) => b.date.epoch - a.date.epoch || (a.slug < b.slug ? -1 : 1)),
    authors: [...known.values()],
    pages: [],
    withdrawals: [],
    archives: new Map(),
    ...rest,
  };
}
