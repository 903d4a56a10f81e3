import { fold } from '../../../assets/shared/arabic/fold.ts';
import type { Series } from '../../collections/collections.ts';
import { isBefore } from '../../content/articles/moments.ts';
import type { Article } from '../../content/newsroom.ts';
import type { HomeSlot } from '../../content/site.ts';
import { formatCounted } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toNewsMediaOrganization, toWebSite, type StructuredDataContext } from '../../seo/structured-data.ts';
import { toPageView } from '../frame/head.ts';
import { toLastModified } from '../lists/list-pages.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { isFresh, toFrontCard } from '../front-card.ts';
import { toRankingView } from './ranking-view.ts';
import type { CardView } from '../card-view.ts';
import { toDatePolicy, toTimeView } from '../time-view.ts';
import { bandLooks, type HomeSlotView } from './home-views.ts';

/** Headlines below the lead at most: more would be a list, and no longer its company. */
const SUBLINKS = 3;

/** Fills the home page's slots in order; an article stands in one slot only, the first that wants it. */
class Placement {
  readonly #placed = new Set<Article>();

  take(candidates: readonly Article[], count: number): readonly Article[] {
    const taken = candidates.filter((article) => !this.#placed.has(article)).slice(0, count);
    for (const article of taken) this.#placed.add(article);
    return taken;
  }
}

/** The front page: breaking strip and the slots of `site.yaml`. Slots that would be empty are left out. */
export function toHomePage(context: PageContext, seo: StructuredDataContext): PageOf<'pages/home.njk'> {
  const { newsroom, collections } = context;
  return {
    path: routes.home(),
    layout: 'pages/home.njk',
    lastModified: toLastModified(collections.latest, context),
    view: () => {
      const placement = new Placement();
      const front: PageContext = { ...context, toCard: (article) => toFrontCard(article, context) };
      const slots = newsroom.site.home.flatMap((slot) => fillSlot(slot, placement, front) ?? []);
      return {
        ...toPageView(
          {
            path: routes.home(),
            title: newsroom.site.name,
            description: newsroom.site.tagline,
            jsonLd: [toNewsMediaOrganization(seo), toWebSite(seo)],
          },
          context,
        ),
        breaking: toBreaking(front),
        fresh: collections.latest.some((article) => isFresh(article, newsroom.now)),
        today: toTimeView(newsroom.now, 'wholeDate', newsroom.dates),
        railed: isRailed(slots),
        slots: slots.map(setBand),
      };
    },
  };
}

/** What is breaking, newest first. */
function toBreaking(context: PageContext): readonly CardView[] {
  const { collections, newsroom } = context;
  return collections.latest
    .filter((article) => holds(article.breakingUntil, context))
    .map((article) => ({
      ...context.toCard(article),
      time: toTimeView(article.date, 'breaking', toDatePolicy(newsroom.dates, article.lang)),
    }));
}

/** The latest make a rail beside the lead and its second rank when they come right after them; a lone lead would leave a hole. */
function isRailed(slots: readonly HomeSlotView[]): boolean {
  const latest = slots.findIndex(({ type }) => type === 'latest');
  const first = slots.slice(0, Math.max(0, latest));
  return (
    first.length > 0 &&
    first.every(({ type }) => type === 'lead' || type === 'pinned') &&
    first.some((slot) => slot.type === 'pinned' || (slot.type === 'lead' && slot.seconds.length > 0))
  );
}

/** Neighbouring bands take turns at their looks. */
function setBand(slot: HomeSlotView, index: number, slots: readonly HomeSlotView[]): HomeSlotView {
  if (slot.type !== 'section') return slot;
  const before = slots.slice(0, index).filter(({ type }) => type === 'section').length;
  return { ...slot, look: bandLooks[before % bandLooks.length] ?? slot.look };
}

function holds(until: Article['pinnedUntil'], context: PageContext): boolean {
  return until !== undefined && isBefore(context.newsroom.now, until);
}

function fillSlot(slot: HomeSlot, placement: Placement, context: PageContext): HomeSlotView | null {
  switch (slot.slot) {
    case 'lead':
      return fillLead(placement, slot.count, context);
    case 'section':
      return fillSection(slot, placement, context);
    case 'series':
      return fillSeries(slot, context);
    case 'most-read':
      return fillMostRead(slot, context);
    default:
      return fillPlain(toPlainSlot(slot.slot, slot.count, context), placement, context);
  }
}

function toPlainSlot(type: PlainSlot['type'], count: number, context: PageContext): PlainSlot {
  const { latest } = context.collections;
  const title = labelsFor(context.newsroom.site.lang)[type];
  switch (type) {
    case 'pinned': {
      const candidates = latest.filter((article) => holds(article.pinnedUntil, context));
      return { type, title, href: null, candidates, count };
    }
    case 'latest':
      return { type, title, href: context.toHref(routes.archiveIndex()), candidates: latest, count };
    case 'opinion': {
      const candidates = latest.filter(({ kind }) => kind === 'opinion');
      return { type, title, href: toOpinionHref(context), candidates, count };
    }
  }
}

/** The lead, which nobody can buy, is the newest pinned article, else the newest with a picture that is not opinion, else the newest. */
function fillLead(placement: Placement, count: number, context: PageContext): HomeSlotView | null {
  const latest = context.collections.latest.filter(({ sponsor }) => sponsor === undefined);
  const pinned = latest.find((article) => holds(article.pinnedUntil, context));
  const pictured = latest.find((article) => article.image && article.kind !== 'opinion');
  const [lead] = placement.take(
    [pinned ?? pictured, ...latest].flatMap((article) => article ?? []),
    1,
  );
  if (!lead) return null;
  const news = latest.filter(({ kind }) => kind !== 'opinion');
  const seconds = placement.take(news, count - 1);
  const sublinks = placement.take(listRelated(lead, news), SUBLINKS);
  return {
    type: 'lead',
    lead: context.toCard(lead),
    sublinks: sublinks.map(context.toCard),
    seconds: seconds.map(context.toCard),
  };
}

/** Articles that an article's editor named in `related`, in that order, as far as they are listed. */
function listRelated({ related }: Article, listed: readonly Article[]): readonly Article[] {
  return related.flatMap((named) =>
    named.type === 'article' ? (listed.find(({ slug }) => slug === named.slug) ?? []) : [],
  );
}

interface PlainSlot {
  readonly type: 'pinned' | 'latest' | 'opinion';
  readonly title: string;
  readonly href: string | null;
  readonly candidates: readonly Article[];
  readonly count: number;
}

function fillPlain(slot: PlainSlot, placement: Placement, context: PageContext): HomeSlotView | null {
  const cards = placement.take(slot.candidates, slot.count).map(context.toCard);
  return cards.length === 0 ? null : { type: slot.type, title: slot.title, href: slot.href, cards };
}

/** The section that gathers opinion, when the newsroom has one. */
function toOpinionHref(context: PageContext): string | null {
  return context.collections.sections.has('opinion') ? context.toHref(routes.section('opinion')) : null;
}

function fillSection(
  slot: Extract<HomeSlot, { slot: 'section' }>,
  placement: Placement,
  context: PageContext,
): HomeSlotView | null {
  const section = context.newsroom.site.sections.find(({ slug }) => slug === slot.section);
  const articles = placement.take(context.collections.sections.get(slot.section) ?? [], slot.count);
  if (!section || articles.length === 0) return null;
  // The first is set larger, which nobody can buy either.
  const first = articles.find(({ sponsor }) => sponsor === undefined);
  const ordered = articles.toSorted((one, other) => Number(other === first) - Number(one === first));
  return {
    type: 'section',
    look: bandLooks[0],
    title: section.name,
    href: context.toHref(routes.section(section.slug)),
    slug: section.slug,
    color: section.color ?? null,
    cards: ordered.map(context.toCard),
  };
}

/**
 * The editor's list, else the snapshot's, else the articles with the most views on record. They may stand elsewhere on
 * the page too: a ranking is whole or it is none.
 */
function fillMostRead(slot: Extract<HomeSlot, { slot: 'most-read' }>, context: PageContext): HomeSlotView | null {
  const { latest, bySlug, mostRead } = context.collections;
  const named = slot.articles?.flatMap((slug) => bySlug.get(slug) ?? []);
  const isCounted = named === undefined && mostRead.length > 0;
  const articles = named ?? (isCounted ? mostRead : sortByViews(latest));
  const ranking = toRankingView(articles.slice(0, slot.count), isCounted, context);
  return ranking === null ? null : { type: 'most-read', ...ranking };
}

/** The most viewed first; articles nobody counted are left out. Of two with as many views the newer is first. */
function sortByViews(latest: readonly Article[]): readonly Article[] {
  return latest
    .filter(({ legacy }) => (legacy?.views ?? 0) > 0)
    .sort((one, other) => (other.legacy?.views ?? 0) - (one.legacy?.views ?? 0));
}

function fillSeries(slot: Extract<HomeSlot, { slot: 'series' }>, context: PageContext): HomeSlotView | null {
  const { series } = context.collections;
  const wanted = slot.series === undefined ? undefined : fold(slot.series);
  const chosen: Series | undefined = [...series.values()].find(
    ({ name }) => wanted === undefined || fold(name) === wanted,
  );
  if (!chosen) return null;
  const { lang } = context.newsroom.site;
  const parts = formatCounted(chosen.articles.length, 'part', lang, context.newsroom.dates.digits, 'genitive');
  return {
    type: 'series',
    title: chosen.name,
    href: context.toHref(routes.series(chosen.slug)),
    count: labelsFor(lang).seriesOf(parts),
    cards: chosen.articles.slice(0, slot.count).map(context.toCard),
  };
}
