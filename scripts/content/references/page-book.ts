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
 * @returns a function of a decoded path without query and fragment
 */
export function createPageBook(things: PublishedThings): (path: string) => boolean {
  const paths = new Set<string>();
  const add = (path: string): unknown => paths.add(toKey(path));
  for (const path of ownPages) add(path);
  for (const { slug } of things.pages) add(routes.page(slug));
  for (const { slug } of things.authors) add(routes.author(slug));
  for (const { slug } of things.sections) add(routes.section(slug));
  const listed = things.articles.filter(({ publication }) => publication !== 'expired');
  for (const slug of new Set(listed.flatMap(({ tags }) => tags.map(({ slug }) => slug)))) add(routes.tag(slug));
  for (const slug of new Set(listed.flatMap(({ series }) => series?.slug ?? []))) add(routes.series(slug));
  for (const [year, month, day] of toDays(listed)) {
    add(routes.year(year));
    add(routes.month(year, month));
    add(routes.day(year, month, day));
  }
  return (path) => {
    const list = listPart.exec(path)?.[1];
    return paths.has(toKey(path)) || (list !== undefined && paths.has(toKey(list)));
  };
}

/** The days on which articles stand, each once. */
function toDays(articles: readonly Article[]): Iterable<readonly [year: number, month: number, day: number]> {
  const days = articles.map(({ date }) => [date.iso.slice(0, 10), [date.year, date.month, date.day]] as const);
  return new Map(days).values();
}

function toKey(path: string): string {
  return path.normalize('NFC').replace(/\/(?:index\.html)?$/, '') || '/';
}
