import { isolatePlain } from '../../assets/shared/arabic/direction.ts';
import { setTypography } from '../../assets/shared/arabic/typography.ts';
import type { ShareCard } from '../assets/share-card.ts';
import type { Article, Newsroom } from '../content/newsroom.ts';
import type { Section } from '../content/site.ts';
import { formatYear } from '../../assets/shared/dates.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { routes } from '../routes.ts';
import { toDatePolicy } from './time-view.ts';
import { yearsSince } from './years-since.ts';

/** Up to this many articles, every one has a card. */
const ALL_UNTIL = 2_000;
/** On a larger site the newest have: a card takes a build 13 ms once, and hosts limit how many files a site may have. */
const NEWEST = 300;

/**
 * The cards of the site, by the paths of the pages that show them: articles, sections, and the home page's for all others.
 *
 * @param toColor a section's colour on the ink of the masthead
 */
export function toShareCards(
  newsroom: Newsroom,
  toColor: (section: Section) => string | null,
): ReadonlyMap<string, ShareCard> {
  const { site } = newsroom;
  const common = {
    lang: site.lang,
    dir: site.dir,
    siteName: site.name,
    tagline: setText(site.tagline, site.dir),
    age: null,
  } as const;
  const home: ShareCard = { ...common, title: common.tagline, kicker: '', color: null, tagline: '' };
  const sections = new Map(site.sections.map((section) => [section.slug, section]));
  const toSectionCard = (section: Section): ShareCard => ({
    ...common,
    title: setText(section.name, site.dir),
    kicker: labelsFor(site.lang).section,
    color: toColor(section),
  });
  return new Map<string, ShareCard>([
    [routes.home(), home],
    ...site.sections.map((section) => [routes.section(section.slug), toSectionCard(section)] as const),
    ...selectArticles(newsroom).map((article) => {
      const section = sections.get(article.section);
      return [
        routes.article(article.slug),
        { ...common, ...toArticleWords(article, section, newsroom), color: section ? toColor(section) : null },
      ] as const;
    }),
  ]);
}

/** Newest first, as many as the settings say. */
function selectArticles({ articles, site }: Newsroom): readonly Article[] {
  const wanted = site.images.cards ?? (articles.length <= ALL_UNTIL ? articles.length : NEWEST);
  return [...articles].sort((one, other) => other.date.epoch - one.date.epoch).slice(0, wanted);
}

function toArticleWords(
  article: Article,
  section: Section | undefined,
  newsroom: Newsroom,
): Pick<ShareCard, 'lang' | 'dir' | 'title' | 'kicker' | 'age'> {
  const { lang, dir } = article;
  const kind = labelsFor(lang).kinds[article.kind];
  const name = section?.name ?? '';
  const isOld = yearsSince(article.updated ?? article.date, newsroom) >= 1;
  return {
    lang,
    dir,
    title: setText(article.title, dir),
    kicker: [name, kind === name ? '' : kind].filter(Boolean).join(' · '),
    age: isOld ? formatYear(article.date.year, toDatePolicy(newsroom.dates, lang)) : null,
  };
}

function setText(text: string, dir: 'rtl' | 'ltr'): string {
  return dir === 'rtl' ? isolatePlain(setTypography(text)) : text;
}
