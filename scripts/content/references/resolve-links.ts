import { isSafeLink } from '../../markdown/is-safe-link.ts';
import type { Place } from '../../markdown/source-places.ts';
import { toRootPath } from '../../markdown/to-root-path.ts';
import type { Problem } from '../../problem.ts';
import { routes } from '../../routes.ts';
import type { LinkContext, LinkFault } from './check-links.ts';
import { checkLinks, checkPath } from './check-links.ts';
import { badUrl } from '../messages/field-messages.ts';
import type { Article, Publication } from '../newsroom.ts';
import { createPageBook } from './page-book.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { toAddressKey } from './parse-site-path.ts';
import type { FiledContent } from './filed-content.ts';
import { createSuggest } from '../messages/suggest.ts';

/**
 * Checks where every link of every text, and of the menu, leads.
 *
 * @param published the articles that this build shows, with their tags
 */
export function resolveLinks(
  content: FiledContent,
  stateOf: (article: FiledArticle) => Publication,
  published: readonly Article[],
): readonly Problem[] {
  const context = toLinkContext(content, stateOf, published);
  return [
    ...content.articles.flatMap(({ file, slug, body }) => checkLinks(file, routes.article(slug), body, context)),
    ...content.pages.flatMap(({ page: { file, slug, body } }) => checkLinks(file, routes.page(slug), body, context)),
    ...content.authors.flatMap(({ author: { file, slug, biography } }) =>
      checkLinks(file, routes.author(slug), biography, context),
    ),
    ...checkFields(content, context),
    ...checkMenu(content, context),
  ];
}

function toLinkContext(
  { site, articles, authors, pages, hasMedia }: FiledContent,
  stateOf: (article: FiledArticle) => Publication,
  published: readonly Article[],
): LinkContext {
  const filedPages = pages.map(({ page }) => page);
  const moved = new Map([
    ...site.redirects.map(({ from, to }) => [toAddressKey(from), to] as const),
    ...published.flatMap(({ slug, aliases }) =>
      aliases.map((path) => [toAddressKey(path), routes.article(slug)] as const),
    ),
  ]);
  return {
    siteUrl: site.url,
    articles: new Map(articles.map((article) => [article.slug, article])),
    pages: new Map(filedPages.map(({ slug, body }) => [slug, body])),
    publicationOf: stateOf,
    hasPage: createPageBook({
      articles: published,
      pages: filedPages,
      authors: authors.map(({ author }) => author),
      sections: site.sections,
    }),
    movedTo: (path) => moved.get(toAddressKey(path)),
    hasMedia,
    suggestArticle: createSuggest(() => articles.map(({ slug, fields }) => [slug, fields.title ?? ''])),
    suggestPage: createSuggest(() => filedPages.map(({ slug, title }) => [slug, title])),
  };
}

/** Whole addresses in fields, where they lead into the site: of sources, of authors' own links, of call-outs. */
function checkFields(
  { site, articles, authors, locateInSite }: FiledContent,
  context: LinkContext,
): readonly Problem[] {
  const check = (url: string | undefined, from: string, file: string, locate: () => Place): readonly Problem[] => {
    const path = toRootPath(url ?? '', context.siteUrl);
    const fault = path.startsWith('/') ? checkPath(path, from, context, false) : undefined;
    return fault === undefined ? [] : [{ ...fault, file, ...locate() }];
  };
  return [
    ...articles.flatMap(({ file, slug, fields, locate }) =>
      (fields.sources ?? []).flatMap(({ url }, index) =>
        check(url, routes.article(slug), file, () => locate(['sources', index, 'url'])),
      ),
    ),
    ...authors.flatMap(({ author: { file, slug, links }, locate }) =>
      links.flatMap(({ url }, index) =>
        check(url, routes.author(slug), file, () => locate(['links', index], 'value', url)),
      ),
    ),
    ...Object.entries(site.callouts).flatMap(([name, { url }]) =>
      check(url, routes.home(), 'site.yaml', () => locateInSite(['callouts', name, 'url'])),
    ),
  ];
}

function checkMenu({ site, locateInSite }: FiledContent, context: LinkContext): readonly Problem[] {
  return site.menu.flatMap((entry, index) => {
    const fault = entry.type === 'link' ? checkAddress(entry.url, context) : undefined;
    if (fault === undefined) return [];
    return [{ ...fault, file: 'site.yaml', ...locateInSite(['menu', index, 'url']) }];
  });
}

/** The menu leads into the site or to another one; there is no page that it stands on. */
function checkAddress(url: string, context: LinkContext): LinkFault | undefined {
  const path = toRootPath(url, context.siteUrl);
  if (path.startsWith('/') && !path.startsWith('//')) return checkPath(path, routes.home(), context, false);
  if (/^https?:\/\//i.test(url) && URL.canParse(url) && isSafeLink(url)) return undefined;
  return { severity: 'error', rule: 'wrong-value', message: badUrl('url', url) };
}
