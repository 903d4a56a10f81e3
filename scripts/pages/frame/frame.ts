import type { PageStyles } from '../../assets/built-assets.ts';
import { channelNames, type Section } from '../../content/site.ts';
import type { StaticPage } from '../../content/newsroom.ts';
import { formatYear } from '../../../assets/shared/dates.ts';
import { readsEnglish } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { readingLabelsFor } from '../../labels/reading-labels.ts';
import { textDirection } from '../../labels/text-direction.ts';
import { toContentSecurityPolicy } from '../../publish/content-security-policy.ts';
import { toOutsideOrigins } from '../../publish/outside-origins.ts';
import { readerLabelsFor } from '../../labels/reader-labels-for.ts';
import { routes } from '../../routes.ts';
import { toImageView } from '../image-view.ts';
import { toNamedLink, toNameView, type NamedLinkView } from '../name-view.ts';
import type { PageContext } from '../page-context.ts';
import { policySlug, toPolicyPath } from '../policy/policy-path.ts';
import { toServicesView } from './services-view.ts';
import { toDatePolicy } from '../time-view.ts';
import type { FrameView, PageStylesView } from './frame-view.ts';

/** A name that takes the room of more Arabic letters is not one line of a phone's masthead beside the way to search. */
const LONG_NAME = 16;
/** The room of a bold Latin letter in that of an Arabic one, joined as those are. */
const LATIN_WIDTH = 1.6;

/** What stands round every page of a language. */
export function toFrame(lang: string, context: PageContext): FrameView {
  const { newsroom, assets, toHref } = context;
  const { site, now } = newsroom;
  const dates = toDatePolicy(newsroom.dates, lang);
  const logo = site.publisher.logo;
  return {
    lang,
    dir: textDirection(lang),
    contentSecurityPolicy: toContentSecurityPolicy(toOutsideOrigins(site)).meta,
    siteName: toNameView(site.name, lang),
    hasLongName: toNameWidth(site.name) > LONG_NAME,
    tagline: toNameView(site.tagline, lang),
    homeHref: toHref(routes.home()),
    searchHref: toHref(routes.search()),
    logo: toImageView(logo === undefined ? undefined : { file: logo, alt: site.name }, site.dir, context),
    menu: toMenu(lang, context),
    headerPages: toPageLinks('header', lang, context),
    footerPages: toFooterPages(lang, context),
    sections: site.sections.map((section) => toSectionLink(section, lang, context)),
    browse: toBrowseLinks(lang, context),
    channels: toChannels(lang, context),
    copyright: { year: formatYear(now.year, dates), owner: toNameView(site.publisher.legalName, lang) },
    assets: {
      rtl: toPageStyles(assets.rtl, toHref),
      ltr: toPageStyles(assets.ltr, toHref),
      liteStyles: toHref(assets.liteStyles),
      script: toHref(readsEnglish(lang) ? assets.englishScript : assets.script),
      searchStyles: toHref(assets.searchStyles),
      searchScript: toHref(assets.searchScript),
      themeColor: assets.themeColor,
      savedStyles: toHref(assets.savedStyles),
      readingScript: toHref(assets.readingScript),
      servicesScript: toHref(assets.servicesScript),
      timesScript: toHref(assets.timesScript),
      liveScript: toHref(assets.liveScript),
      lightboxScript: toHref(assets.lightboxScript),
      lightboxStyles: toHref(assets.lightboxStyles),
      notFoundScript: toHref(assets.notFoundScript),
      servicesStyles: toHref(assets.servicesStyles),
      icon: toHref(assets.icon),
    },
    services: toServicesView(lang, context),
    manifestHref: toHref(routes.manifest()),
    reading: readingLabelsFor(lang),
  };
}

function toNameWidth(name: string): number {
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return [...name].length + latin * (LATIN_WIDTH - 1);
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

function toMenu(lang: string, context: PageContext): FrameView['menu'] {
  const { site } = context.newsroom;
  return site.menu.flatMap((entry) => {
    if (entry.type === 'link') {
      return { slug: null, color: null, ...toNamedLink(toMenuHref(entry.url, site.url), entry.title, lang) };
    }
    const section = site.sections.find(({ slug }) => slug === entry.section);
    return section ? toSectionLink(section, lang, context) : [];
  });
}

function toSectionLink({ slug, name, color }: Section, lang: string, { toHref }: PageContext) {
  return { slug, color: color ?? null, ...toNamedLink(toHref(routes.section(slug)), name, lang) };
}

/** A path of this site, percent-encoded or not, gets the site's prefix; an address elsewhere stays as it is. */
function toMenuHref(url: string, siteUrl: string): string {
  if (!url.startsWith('/')) return url;
  const { pathname, search, hash } = new URL(`.${url}`, siteUrl);
  return pathname + search + hash;
}

function toPageLinks(
  menu: StaticPage['menu'],
  lang: string,
  { newsroom, toHref }: PageContext,
): readonly NamedLinkView[] {
  return newsroom.pages
    .filter((page) => page.menu === menu)
    .toSorted((a, b) => a.order - b.order)
    .map((page) => toNamedLink(toHref(routes.page(page.slug)), page.title, lang));
}

/** The pages of the foot; the privacy policy is among them whether the newsroom filed one or not. */
function toFooterPages(lang: string, context: PageContext): readonly NamedLinkView[] {
  const { newsroom, toHref } = context;
  const links = toPageLinks('footer', lang, context);
  const policy = toNamedLink(toHref(toPolicyPath(lang, newsroom)), readerLabelsFor(lang).consent.policy, lang);
  if (policy.href !== toHref(routes.page(policySlug))) {
    return [...links.filter(({ href }) => href !== toHref(routes.page(policySlug))), policy];
  }
  const isLinked = newsroom.pages.some(({ slug, menu }) => slug === policySlug && menu !== 'none');
  return isLinked ? links : [...links, policy];
}

/** Words of the interface are foreign, too, to a page in a language that it does not speak. */
function toBrowseLinks(lang: string, { toHref, collections }: PageContext): readonly NamedLinkView[] {
  const labels = labelsFor(lang);
  const toLink = (path: string, text: string) => toNamedLink(toHref(path), text, lang);
  return [
    toLink(routes.archiveIndex(), labels.archive),
    toLink(routes.authorIndex(), labels.authors),
    toLink(routes.tagIndex(), labels.tags),
    ...(collections.series.size > 0 ? [toLink(routes.seriesIndex(), labels.seriesList)] : []),
    toLink(routes.corrections(), labels.corrections),
    toLink(routes.saved(), readingLabelsFor(lang).savedPage.title),
  ];
}

function toChannels(lang: string, { newsroom, toHref }: PageContext): FrameView['channels'] {
  const { channels } = newsroom.site;
  const labels = labelsFor(lang).channels;
  const outside = channelNames.flatMap((name) => {
    const href = channels[name];
    return href === undefined ? [] : { name, ...toNamedLink(href, labels[name], lang) };
  });
  return channels.rss
    ? [...outside, { name: 'rss', ...toNamedLink(toHref(routes.rss(routes.home())), labels.rss, lang) }]
    : outside;
}
