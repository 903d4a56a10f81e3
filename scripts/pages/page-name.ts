import { labelsFor } from '../labels/labels-for.ts';
import { routes } from '../routes.ts';
import type { PageContext } from './page-context.ts';

/** The name of a page of this site for a link that has no words of its own; its path where nothing has a name. */
export function toPageName(path: string, { newsroom, collections }: PageContext): string {
  const labels = labelsFor(newsroom.site.lang);
  const [address = path] = path.split(/[?#]/);
  const named: readonly (readonly [path: string, name: string])[] = [
    [routes.home(), newsroom.site.name],
    [routes.archiveIndex(), labels.archive],
    [routes.authorIndex(), labels.allAuthors],
    [routes.tagIndex(), labels.allTags],
    [routes.seriesIndex(), labels.allSeries],
    [routes.corrections(), labels.corrections],
    [routes.search(), labels.search],
    ...newsroom.pages.map(({ slug, title }) => [routes.page(slug), title] as const),
    ...newsroom.site.sections.map(({ slug, name }) => [routes.section(slug), name] as const),
    ...newsroom.authors.map(({ slug, name }) => [routes.author(slug), name] as const),
    ...[...collections.series.values()].map(({ slug, name }) => [routes.series(slug), name] as const),
    ...[...collections.tags.values()].map(({ subject }) => [routes.tag(subject.slug), subject.name] as const),
  ];
  const withSlash = address.endsWith('/') ? address : `${address}/`;
  return named.find(([known]) => known === withSlash)?.[1] ?? path;
}
