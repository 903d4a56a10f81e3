import { indexLetter } from '../../../assets/shared/arabic/collate.ts';
import { formatCounted, type Counted } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toAuthorLink } from '../card.ts';
import { toCorrectionsPages } from './corrections-pages.ts';
import { toPageView, type PageMeta } from '../frame/head.ts';
import type { Page, PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toTextView, type TextView } from '../text-view.ts';
import type { ArchiveEntryView } from './list-views.ts';
import type { PageView } from '../views.ts';

/** Tags shown first on the page of all tags. */
const TOP_TAGS = 24;

/** The pages that list everything of a kind: authors, tags, series, corrections. */
export function toIndexPages(context: PageContext): readonly Page[] {
  return [
    toAuthorIndexPage(context),
    toTagIndexPage(context),
    toSeriesIndexPage(context),
    ...toCorrectionsPages(context),
  ];
}

function toCommon(path: string, title: string, context: PageContext): PageView & { readonly title: TextView } {
  const meta: PageMeta = {
    path,
    title,
    description: `${title} | ${context.newsroom.site.name}`,
    trail: [{ path, text: title }],
  };
  return { ...toPageView(meta, context), title: toTextView(title, context.newsroom.site.dir) };
}

function count(n: number, counted: Counted, context: PageContext): string {
  return formatCounted(n, counted, context.newsroom.site.lang, context.newsroom.dates.digits);
}

/** Groups names already in Arabic order under their letters. */
function byLetter<Item>(
  items: readonly Item[],
  toName: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  const letters = new Map<string, Item[]>();
  for (const item of items) {
    const letter = indexLetter(toName(item));
    const group = letters.get(letter);
    if (group) group.push(item);
    else letters.set(letter, [item]);
  }
  return [...letters];
}

const toLetterFragment = (letter: string): string => `letter-${letter}`;

function toAuthorIndexPage(context: PageContext): PageOf<'pages/author-index.njk'> {
  const { allAuthors } = labelsFor(context.newsroom.site.lang);
  const groups = [...context.collections.authors.values()];
  return {
    path: routes.authorIndex(),
    layout: 'pages/author-index.njk',
    lastModified: context.newsroom.now.iso,
    view: () => ({
      ...toCommon(routes.authorIndex(), allAuthors, context),
      count: count(groups.length, 'author', context),
      letters: byLetter(groups, (group) => group.subject.name).map(([letter, authors]) => ({
        letter,
        fragment: toLetterFragment(letter),
        authors: authors.map(({ subject, articles }) => ({
          count: count(articles.length, 'article', context),
          ...toAuthorLink(subject, context.newsroom.site, context),
        })),
      })),
    }),
  };
}

function toTagIndexPage(context: PageContext): PageOf<'pages/tag-index.njk'> {
  const { allTags } = labelsFor(context.newsroom.site.lang);
  const { tags, sortedTags } = context.collections;
  type TagGroup = ReturnType<typeof sortedTags>[number];
  const toEntry = ({ subject, articles }: TagGroup): ArchiveEntryView => ({
    href: context.toHref(routes.tag(subject.slug)),
    text: subject.name,
    count: count(articles.length, 'article', context),
  });
  return {
    path: routes.tagIndex(),
    layout: 'pages/tag-index.njk',
    lastModified: context.newsroom.now.iso,
    view: () => ({
      ...toCommon(routes.tagIndex(), allTags, context),
      count: count(tags.size, 'tag', context),
      top: toTopTags(context).map(toEntry),
      letters: byLetter(sortedTags(), (group) => group.subject.name).map(([letter, tags]) => ({
        letter,
        fragment: toLetterFragment(letter),
        tags: tags.map(toEntry),
      })),
    }),
  };
}

/** The most used tags, most used first; of two equally used, the first in Arabic order. */
export function toTopTags({ collections }: PageContext): ReturnType<typeof collections.sortedTags> {
  return collections
    .sortedTags()
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .slice(0, TOP_TAGS);
}

function toSeriesIndexPage(context: PageContext): PageOf<'pages/series-index.njk'> {
  const { allSeries } = labelsFor(context.newsroom.site.lang);
  return {
    path: routes.seriesIndex(),
    layout: 'pages/series-index.njk',
    lastModified: context.newsroom.now.iso,
    view: () => ({
      ...toCommon(routes.seriesIndex(), allSeries, context),
      series: [...context.collections.series.values()].flatMap((series) => {
        const [first] = series.articles;
        if (!first) return [];
        return {
          href: context.toHref(routes.series(series.slug)),
          name: series.name,
          count: count(series.articles.length, 'part', context),
          card: context.toCard(first),
        };
      }),
    }),
  };
}
