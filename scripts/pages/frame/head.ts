import { toLanguage } from '../../collections/find-list-language.ts';
import type { Site } from '../../content/site.ts';
import { isArabicScript } from '../../labels/is-arabic-script.ts';
import { routes } from '../../routes.ts';
import { serializeJson } from '../../seo/serialize-json.ts';
import { toBreadcrumbList, type JsonLd } from '../../seo/structured-data.ts';
import type { PageContext } from '../page-context.ts';
import type { LinkView } from '../card-view.ts';
import type { FeedLinksView, HeadView, PageView } from '../views.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { textDirection } from '../../labels/text-direction.ts';
import type { BuiltImage } from '../../assets/built-assets.ts';

/** What a page says of itself; the rest of its head follows from the site. */
export interface PageMeta {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly lang?: string;
  readonly section?: string;
  /** The steps between the home page and this one. */
  readonly trail?: readonly { readonly path: string; readonly text: string }[];
  readonly noindex?: boolean;
  readonly ogType?: HeadView['ogType'];
  readonly image?: { readonly file: string; readonly alt: string };
  readonly properties?: HeadView['properties'];
  readonly jsonLd?: readonly JsonLd[];
  /** Path of the list whose feeds the page offers; the site's own where absent. */
  readonly feedBase?: string;
  readonly feedTitle?: string;
  readonly previous?: string | null;
  readonly next?: string | null;
}

/** Open Graph locales by the region of the newsroom: the country whose Arabic it writes. */
const locales: Readonly<Record<string, string>> = {
  levant: 'ar_SY',
  dual: 'ar_SY',
  egypt: 'ar_EG',
  'maghreb-ma': 'ar_MA',
  'maghreb-dz': 'ar_DZ',
  gulf: 'ar_SA',
};

/** The Open Graph locale of a page: Arabic and English ones name a country. */
function toOgLocale(lang: string, { region }: Pick<Site, 'region'>): string {
  if (isArabicScript(lang)) return locales[region] ?? 'ar_AR';
  return toLanguage(lang) === 'en' ? 'en_US' : lang.replace('-', '_');
}

/** Addresses of the three feeds of a list. */
export function toFeedLinks(base: string, title: string, context: PageContext): FeedLinksView {
  return {
    rss: context.toHref(routes.rss(base)),
    atom: context.toHref(routes.atom(base)),
    json: context.toHref(routes.jsonFeed(base)),
    title,
  };
}

/** Lists offer their feeds in every format; a page that is read leads to one feed, and keeps its head short. */
function toOfferedFeeds(meta: PageMeta, context: PageContext): HeadView['feeds'] {
  const feeds = toFeedLinks(meta.feedBase ?? routes.home(), meta.feedTitle ?? context.newsroom.site.name, context);
  return meta.ogType === 'article' ? { ...feeds, atom: null, json: null } : feeds;
}

/** What others show of a link: the page's own card, else its picture, else the card of its section or of the newspaper. */
function toShareImage(meta: PageMeta, context: PageContext): HeadView['ogImage'] {
  const { images, shareCards, newsroom } = context;
  const toImage = ({ path, width, height }: BuiltImage, alt: string): HeadView['ogImage'] => ({
    url: context.toAbsoluteUrl(path),
    width,
    height,
    alt,
  });
  const own = shareCards.get(meta.path);
  if (own) return toImage(own, meta.title);
  const picture = meta.image && images.get(meta.image.file);
  if (meta.image && picture) return toImage(picture, meta.image.alt);
  const shared = shareCards.get(routes.section(meta.section ?? '')) ?? shareCards.get(routes.home());
  return shared ? toImage(shared, newsroom.site.name) : null;
}

function toBreadcrumbs(meta: PageMeta, context: PageContext): readonly LinkView[] {
  if (meta.path === routes.home()) return [];
  const home = { href: context.toHref(routes.home()), text: labelsFor(meta.lang ?? context.newsroom.site.lang).home };
  return [home, ...(meta.trail ?? []).map((step) => ({ href: context.toHref(step.path), text: step.text }))];
}

/** Structured data is for search engines: a page that asks them to stay away has none. */
function toJsonLd(meta: PageMeta, breadcrumbs: readonly LinkView[], context: PageContext): readonly string[] {
  if (meta.noindex === true) return [];
  const steps = breadcrumbs.map((step) => ({
    name: step.text,
    url: new URL(step.href, context.newsroom.site.url).href,
  }));
  const nodes = [...(meta.jsonLd ?? []), ...(steps.length > 1 ? [toBreadcrumbList(steps)] : [])];
  return nodes.map(serializeJson);
}

/** The parts of a view that every page has. */
export function toPageView(meta: PageMeta, context: PageContext): PageView {
  const { site } = context.newsroom;
  const lang = meta.lang ?? site.lang;
  const breadcrumbs = toBreadcrumbs(meta, context);
  const isHome = meta.path === routes.home();
  return {
    lang,
    dir: textDirection(lang),
    breadcrumbs,
    section: meta.section ?? null,
    head: {
      title: isHome ? `${site.name} | ${site.tagline}` : `${meta.title} | ${site.name}`,
      description: meta.description,
      canonical: context.toAbsoluteUrl(meta.path),
      robots: meta.noindex === true || !site.publish.listed ? 'noindex, follow' : 'max-image-preview:large',
      ogType: meta.ogType ?? 'website',
      ogTitle: meta.title,
      ogLocale: toOgLocale(lang, site),
      ogImage: toShareImage(meta, context),
      properties: meta.properties ?? [],
      jsonLd: toJsonLd(meta, breadcrumbs, context),
      feeds: toOfferedFeeds(meta, context),
      previous: meta.previous ?? null,
      next: meta.next ?? null,
    },
  };
}
