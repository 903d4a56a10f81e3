import type { PageStyles } from '../assets/built-assets.ts';
import { channelNames } from '../content/site.ts';
import type { StaticPage } from '../content/newsroom.ts';
import { formatYear } from '../../assets/shared/dates.ts';
import { isEnglish } from '../labels/format-counted.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { readingLabelsFor } from '../labels/reading-labels.ts';
import { toContentSecurityPolicy } from '../publish/content-security-policy.ts';
import { toOutsideOrigins } from '../publish/outside-origins.ts';
import { readerLabelsFor } from '../labels/reader-labels-for.ts';
import { routes } from '../routes.ts';
import { toImageView } from './image-view.ts';
import type { PageContext } from './page-context.ts';
import { policySlug, toPolicyPath } from './policy-path.ts';
import { toServicesView } from './services-view.ts';
import { toDatePolicy } from './time-view.ts';
import type { FrameView, PageStylesView } from './frame-view.ts';
import type { LinkView } from './card-view.ts';

/** A name of more letters is not one line of a phone's masthead beside the way to search. */
const LONG_NAME = 16;

/** What stands round every page of a language. */
export function toFrame(lang: string, context: PageContext): FrameView {
  const { newsroom, assets, toHref } = context;
  const { site, now } = newsroom;
  const dates = toDatePolicy(newsroom.dates, lang);
  const logo = site.publisher.logo;
  return {
    lang,
    dir: isEnglish(lang) ? 'ltr' : 'rtl',
    contentSecurityPolicy: toContentSecurityPolicy(toOutsideOrigins(site)).meta,
    siteName: site.name,
    hasLongName: [...site.name].length > LONG_NAME,
    tagline: site.tagline,
    homeHref: toHref(routes.home()),
    searchHref: toHref(routes.search()),
    logo: toImageView(logo === undefined ? undefined : { file: logo, alt: site.name }, 'rtl', context),
    menu: toMenu(context),
    headerPages: toPageLinks('header', context),
    footerPages: toFooterPages(lang, context),
    sections: site.sections.map(({ slug, name, color }) => ({
      href: toHref(routes.section(slug)),
      text: name,
      slug,
      color: color ?? null,
    })),
    browse: toBrowseLinks(lang, context),
    channels: toChannels(lang, context),
    copyright: { year: formatYear(now.year, dates), owner: site.publisher.legalName },
    assets: {
      rtl: toPageStyles(assets.rtl, toHref),
      ltr: toPageStyles(assets.ltr, toHref),
      liteStyles: toHref(assets.liteStyles),
      script: toHref(isEnglish(lang) ? assets.englishScript : assets.script),
      searchStyles: toHref(assets.searchStyles),
      searchScript: toHref(assets.searchScript),
      themeColor: assets.themeColor,
      savedStyles: toHref(assets.savedStyles),
      readingScript: toHref(assets.readingScript),
      servicesScript: toHref(assets.servicesScript),
      liveScript: toHref(assets.liveScript),
      notFoundScript: toHref(assets.notFoundScript),
      servicesStyles: toHref(assets.servicesStyles),
      icon: toHref(assets.icon),
    },
    services: toServicesView(lang, context),
    manifestHref: toHref(routes.manifest()),
    reading: readingLabelsFor(lang),
  };
}

function toPageStyles(styles: PageStyles, toHref: PageContext['toHref']): PageStylesView {
  return {
    articleStyles: toHref(styles.articleStyles),
    storyStyles: toHref(styles.storyStyles),
    readingStyles: toHref(styles.readingStyles),
    listStyles: toHref(styles.listStyles),
    fonts: styles.fonts.map(toHref),
  };
}

function toMenu({ newsroom, toHref }: PageContext): FrameView['menu'] {
  return newsroom.site.menu.flatMap((entry) => {
    if (entry.type === 'link')
      return { href: toMenuHref(entry.url, newsroom.site.url), text: entry.title, slug: null, color: null };
    const section = newsroom.site.sections.find(({ slug }) => slug === entry.section);
    if (!section) return [];
    return {
      href: toHref(routes.section(section.slug)),
      text: section.name,
      slug: section.slug,
      color: section.color ?? null,
    };
  });
}

/** A path of this site, percent-encoded or not, gets the site's prefix; an address elsewhere stays as it is. */
function toMenuHref(url: string, siteUrl: string): string {
  if (!url.startsWith('/')) return url;
  const { pathname, search, hash } = new URL(`.${url}`, siteUrl);
  return pathname + search + hash;
}

function toPageLinks(menu: StaticPage['menu'], { newsroom, toHref }: PageContext): readonly LinkView[] {
  return newsroom.pages
    .filter((page) => page.menu === menu)
    .toSorted((a, b) => a.order - b.order)
    .map((page) => ({ href: toHref(routes.page(page.slug)), text: page.title }));
}

/** The pages of the foot; the privacy policy is among them whether the newsroom filed one or not. */
function toFooterPages(lang: string, context: PageContext): readonly LinkView[] {
  const { newsroom, toHref } = context;
  const links = toPageLinks('footer', context);
  const policy = { href: toHref(toPolicyPath(lang, newsroom)), text: readerLabelsFor(lang).consent.policy };
  if (policy.href !== toHref(routes.page(policySlug))) {
    return [...links.filter(({ href }) => href !== toHref(routes.page(policySlug))), policy];
  }
  const isLinked = newsroom.pages.some(({ slug, menu }) => slug === policySlug && menu !== 'none');
  return isLinked ? links : [...links, policy];
}

function toBrowseLinks(lang: string, { toHref, collections }: PageContext): readonly LinkView[] {
  const labels = labelsFor(lang);
  return [
    { href: toHref(routes.archiveIndex()), text: labels.archive },
    { href: toHref(routes.authorIndex()), text: labels.authors },
    { href: toHref(routes.tagIndex()), text: labels.tags },
    ...(collections.series.size > 0 ? [{ href: toHref(routes.seriesIndex()), text: labels.seriesList }] : []),
    { href: toHref(routes.corrections()), text: labels.corrections },
    { href: toHref(routes.saved()), text: readingLabelsFor(lang).savedPage.title },
  ];
}

function toChannels(lang: string, { newsroom, toHref }: PageContext): FrameView['channels'] {
  const { channels } = newsroom.site;
  const labels = labelsFor(lang).channels;
  const outside = channelNames.flatMap((name) => {
    const href = channels[name];
    return href === undefined ? [] : { name, href, text: labels[name] };
  });
  return channels.rss
    ? [...outside, { name: 'rss', href: toHref(routes.rss(routes.home())), text: labels.rss }]
    : outside;
}
