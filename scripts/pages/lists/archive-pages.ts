import {
  formatDate,
  formatDayOfMonth,
  formatMonth,
  formatMonthName,
  formatYear,
  type DatePolicy,
} from '../../../assets/shared/dates.ts';
import type { Article } from '../../content/newsroom.ts';
import { toDayKey } from '../../collections/collections.ts';
import { formatCounted } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toPageView } from '../frame/head.ts';
import { planListPages, toLastModified, type ListSource } from './list-pages.ts';
import type { Page, PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toTextView, type TextView } from '../text-view.ts';
import type { ArchiveEntryView } from './list-views.ts';
import type { LinkView } from '../card-view.ts';

/** A span of the archive with its key in ASCII digits: `2026`, `2026-03`, `2026-03-14`. */
type Span = readonly [key: string, articles: readonly Article[]];
type Trail = NonNullable<ListSource['trail']>;

/** The archive by year, month and day, in the site's zone, and its front. */
export function toArchivePages(context: PageContext): readonly Page[] {
  const { years, months, days } = context.collections;
  return [
    toArchiveIndexPage(context),
    ...toSpanPages([...years], context, toYearPages),
    ...toSpanPages([...months], context, toMonthPages),
    ...toSpanPages([...days], context, toDayPages),
  ];
}

type ToPages = (
  span: Span,
  neighbours: { earlier: Span | undefined; later: Span | undefined },
  context: PageContext,
) => readonly Page[];

function toSpanPages(newestFirst: readonly Span[], context: PageContext, toPages: ToPages): readonly Page[] {
  return newestFirst.flatMap((span, index) =>
    toPages(span, { earlier: newestFirst[index + 1], later: newestFirst[index - 1] }, context),
  );
}

/** Year, month and day of a key; 0 for what it does not hold. */
function parseKey(key: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = key.split('-').map(Number);
  return { year, month, day };
}

function toSpanPath(key: string, page = 0): string {
  const { year, month, day } = parseKey(key);
  if (day > 0) return routes.day(year, month, day);
  return month > 0 ? routes.month(year, month, page) : routes.year(year);
}

function toSpanName([key, articles]: Span, dates: DatePolicy): string {
  const { year, month, day } = parseKey(key);
  const [first] = articles;
  if (day > 0 && first) return formatDate(first.date, dates);
  return month > 0 ? formatMonth(year, month, dates) : formatYear(year, dates);
}

/** A way on needs one calendar: «الاثنين، 16 تشرين الثاني 2026». */
function toLink(span: Span | undefined, context: PageContext): LinkView | null {
  if (!span) return null;
  const { dates } = context.newsroom;
  const calendars = dates.calendars.slice(0, 1);
  const text = toSpanName(span, { ...dates, calendars });
  return { href: context.toHref(toSpanPath(span[0])), text };
}

/** Among others of its kind, and on the way to itself, a month needs no year and a day no month: «تشرين الثاني», «الجمعة 20». */
function toEntryName([key, [first]]: Span, { newsroom: { dates } }: PageContext): string {
  const { year, month, day } = parseKey(key);
  if (day > 0 && first) return formatDayOfMonth(first.date, dates);
  return month > 0 ? formatMonthName(month, dates) : formatYear(year, dates);
}

function toEntry(span: Span, context: PageContext): ArchiveEntryView {
  const { site, dates } = context.newsroom;
  return {
    href: context.toHref(toSpanPath(span[0])),
    text: toEntryName(span, context),
    count: formatCounted(span[1].length, 'article', site.lang, dates.digits),
  };
}

function toTrail(key: string, context: PageContext): Trail {
  const { years, months, days } = context.collections;
  const keys = [key.slice(0, 4), key.slice(0, 7), key].filter((part, index, all) => all.indexOf(part) === index);
  const steps = keys.map((part) => ({
    path: toSpanPath(part),
    text: toEntryName([part, days.get(part) ?? months.get(part) ?? years.get(part) ?? []], context),
  }));
  return [{ path: routes.archiveIndex(), text: labelsFor(context.newsroom.site.lang).archive }, ...steps];
}

function planSpan(span: Span, listed: readonly Article[], context: PageContext): ReturnType<typeof planListPages> {
  const { site, dates } = context.newsroom;
  const name = toSpanName(span, dates);
  return planListPages(
    {
      title: name,
      label: labelsFor(site.lang).archive,
      description: '',
      articles: listed,
      toPath: (page) => toSpanPath(span[0], page),
      trail: toTrail(span[0], context),
      meta: {
        description: `${name}: ${formatCounted(span[1].length, 'article', site.lang, dates.digits)} | ${site.name}`,
      },
      hasFeeds: false,
    },
    context,
  );
}

const toYearPages: ToPages = (span, { earlier, later }, context) => {
  const { months } = context.collections;
  const entries = [...months].filter(([key]) => key.startsWith(span[0]));
  return planSpan(span, [], context).map((plan) => ({
    path: plan.path,
    layout: 'pages/archive.njk',
    lastModified: toLastModified(span[1], context),
    view: () => ({
      entries: entries.map((month) => toEntry(month, context)),
      earlier: toLink(earlier, context),
      later: toLink(later, context),
      ...plan.view(),
      count: toEntry(span, context).count,
    }),
  }));
};

const toMonthPages: ToPages = (span, { earlier, later }, context) => {
  const { days } = context.collections;
  const keys = new Set(span[1].map(toDayKey));
  const entries = [...keys].flatMap((key): readonly Span[] => [[key, days.get(key) ?? []]]);
  return planSpan(span, span[1], context).map((plan) => ({
    path: plan.path,
    layout: 'pages/archive.njk',
    lastModified: plan.lastModified,
    view: () => ({
      entries: plan.isFront ? entries.map((day) => toEntry(day, context)) : [],
      earlier: toLink(earlier, context),
      later: toLink(later, context),
      ...plan.view(),
    }),
  }));
};

/** The headline's lines break between weekday and calendars, and within a date only where it is wider than a line. */
function toDayTitle(span: Span, context: PageContext): TextView {
  const { dates, site } = context.newsroom;
  const name = toSpanName(span, dates);
  const parts = name.split(/(?<=[،,]) /).map((part) => `<span class="whole">${toTextView(part, site.dir).html}</span>`);
  return { plain: name, html: parts.join(' ') };
}

/** A day stands on one page, however full, and is left out of the sitemap: its month lists the same. */
const toDayPages: ToPages = (span, { earlier, later }, context) =>
  planSpan(span, [], context).map((plan) => ({
    path: plan.path,
    layout: 'pages/archive.njk',
    view: () => ({
      entries: [],
      earlier: toLink(earlier, context),
      later: toLink(later, context),
      ...plan.view(),
      title: toDayTitle(span, context),
      count: toEntry(span, context).count,
      cards: span[1].map(context.toCard),
    }),
  }));

function toArchiveIndexPage(context: PageContext): PageOf<'pages/archive-index.njk'> {
  const { years, months, latest } = context.collections;
  const { site } = context.newsroom;
  const { archive } = labelsFor(site.lang);
  return {
    path: routes.archiveIndex(),
    layout: 'pages/archive-index.njk',
    lastModified: toLastModified(latest, context),
    view: () => ({
      ...toPageView(
        {
          path: routes.archiveIndex(),
          title: archive,
          description: `${archive} | ${site.name}`,
          trail: [{ path: routes.archiveIndex(), text: archive }],
        },
        context,
      ),
      title: toTextView(archive, site.dir),
      years: [...years].map((year) => ({
        ...toEntry(year, context),
        months: [...months].filter(([key]) => key.startsWith(year[0])).map((month) => toEntry(month, context)),
      })),
    }),
  };
}
