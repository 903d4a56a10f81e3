import { once } from '../../once.ts';
import { routes } from '../../routes.ts';
import type { Article } from '../newsroom.ts';

/** What the pages of one build are made of. */
export interface PublishedThings {
  /** As they are published: those that are not public only where the build shows them. */
  readonly articles: readonly Article[];
  readonly pages: readonly { readonly slug: string }[];
  readonly authors: readonly { readonly slug: string }[];
  readonly sections: readonly { readonly slug: string }[];
}

/** Routes that take nothing lead to one page each; the writer's own server shows one that is not published. */
const ownPages = Object.values(routes)
  .flatMap((route) => (route.length === 0 ? [(route as () => string)()] : []))
  .filter((path) => path !== routes.specimen());
const listPart = /^(.*\/)(?:page\/\d+\/?|feed\.xml|atom\.xml|feed\.json)$/;

/**
 * Looks up whether a path leads to something that the site publishes besides articles: a standing page, a list, its
 * further pages and feeds. Unlike an address's owner this is asked as a server asks, so case matters; a missing last
 * slash doesn't.
 *
 * @returns a function of a decoded path without query and fragment; the pages are gathered when it is first asked
 */
export function createPageBook(things: PublishedThings): (path: string) => boolean {
  const gather = once(() => new Set(listPaths(things).map(toKey)));
  return (path) => {
    const list = listPart.exec(path)?.[1];
    const paths = gather();
    return paths.has(toKey(path)) || (list !== undefined && paths.has(toKey(list)));
  };
}

function listPaths({ articles, pages, authors, sections }: PublishedThings): readonly string[] {
  const listed = articles.filter(({ publication }) => publication !== 'expired');
  const tags = new Set(listed.flatMap(({ tags }) => tags.map(({ slug }) => slug)));
  const series = new Set(listed.flatMap(({ series }) => series?.slug ?? []));
  return [
    ...ownPages,
    ...pages.map(({ slug }) => routes.page(slug)),
    ...authors.map(({ slug }) => routes.author(slug)),
    ...sections.map(({ slug }) => routes.section(slug)),
    ...[...tags].map((slug) => routes.tag(slug)),
    ...[...series].map((slug) => routes.series(slug)),
    ...[...toDays(listed)].flatMap(([year, month, day]) => [
      routes.year(year),
      routes.month(year, month),
      routes.day(year, month, day),
    ]),
  ];
}

/** The days on which articles stand, each once. */
function toDays(articles: readonly Article[]): Iterable<readonly [year: number, month: number, day: number]> {
  const days = articles.map(({ date }) => [date.iso.slice(0, 10), [date.year, date.month, date.day]] as const);
  return new Map(days).values();
}

function toKey(path: string): string {
  return path.normalize('NFC').replace(/\/(?:index\.html)?$/, '') || '/';
}
