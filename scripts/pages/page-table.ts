import { createPartFinder, createRelatedFinder, type RelatedFinder } from '../collections/related.ts';
import { toCollections, toYearKey } from '../collections/collections.ts';
import type { BuiltAssets, BuiltImage } from '../assets/built-assets.ts';
import type { Article, Newsroom } from '../content/newsroom.ts';
import { createAddresses } from '../routes.ts';
import type { StructuredDataContext } from '../seo/structured-data.ts';
import { toArchivePages } from './lists/archive-pages.ts';
import { toArticlePage } from './article/article-page.ts';
import { toCard } from './card.ts';
import { fingerprintOnce } from './fingerprint.ts';
import { toHomePage } from './home/home-page.ts';
import { toIndexPages } from './lists/index-pages.ts';
import { toLiteHomePage, toLitePages } from './lite/lite-pages.ts';
import type { Page } from './page.ts';
import type { PageContext } from './page-context.ts';
import { rebaseHtml } from './article/rebase-html.ts';
import { toPolicyPages } from './policy/policy-page.ts';
import { policySlug } from './policy/policy-path.ts';
import { toSavedPage } from './lists/saved-page.ts';
import { toSearchPage } from './search/search-page.ts';
import { toNotFoundPage, toStaticPage } from './lists/static-pages.ts';
import { toAuthorPages, toSectionPages, toSeriesPage, toTagPages } from './lists/subject-pages.ts';
import { toServices } from './frame/services.ts';
import type { CardView } from './card-view.ts';
import { toWithdrawnPage } from './article/withdrawn-page.ts';

/** Gathers what page views are made from; lists, cards and addresses are made once for all pages. */
export function createPageContext(
  newsroom: Newsroom,
  assets: BuiltAssets,
  images: ReadonlyMap<string, BuiltImage>,
  shareCards: ReadonlyMap<string, BuiltImage> = new Map(),
): PageContext {
  const collections = toCollections(newsroom);
  const { toHref, toAbsoluteUrl } = createAddresses(newsroom.site.url);
  const prefix = new URL(newsroom.site.url).pathname;
  const cards = new Map<Article, CardView>();
  const services = toServices(newsroom);
  let finder: RelatedFinder | undefined;
  return {
    newsroom,
    collections,
    assets,
    services,
    images,
    shareCards,
    toHref,
    toAbsoluteUrl,
    rebaseHtml: (html) => rebaseHtml(html, prefix),
    findRelated: (...question) => {
      // A writer's own server prints lists and no article at all, now and then.
      finder ??=
        newsroom.site.archive.parts === 'year'
          ? createPartFinder(collections.years, toYearKey)
          : createRelatedFinder(collections.latest);
      return finder(...question);
    },
    toCard: (article) => {
      const known = cards.get(article);
      if (known) return known;
      const card = fingerprintOnce(toCard(article, { newsroom, images, services, toHref }));
      cards.set(article, card);
      return card;
    },
  };
}

/** What structured data is made from. */
export function toStructuredDataContext({ newsroom, images, toAbsoluteUrl }: PageContext): StructuredDataContext {
  return {
    newsroom,
    toAbsoluteUrl,
    toImage: (file) => {
      const image = images.get(file);
      return image ? { url: toAbsoluteUrl(image.path), width: image.width, height: image.height } : null;
    },
  };
}

/**
 * The one table of every HTML page of the site, each made when it is asked for; views are made when their page is
 * printed.
 */
export function* toPages(context: PageContext): Generator<Page> {
  const { newsroom, collections } = context;
  const seo = toStructuredDataContext(context);
  yield toHomePage(context, seo);
  for (const article of newsroom.articles) yield toArticlePage(article, context, seo);
  // After them: a writer's own server makes what stands before the article that is looked at.
  for (const article of newsroom.articles) yield* toLitePages(article, context);
  yield toLiteHomePage(context);
  for (const withdrawal of newsroom.withdrawals) yield toWithdrawnPage(withdrawal, context);
  for (const section of newsroom.site.sections) yield* toSectionPages(section, context);
  for (const group of collections.sortedTags()) yield* toTagPages(group, context);
  for (const group of collections.authors.values()) yield* toAuthorPages(group, context, seo);
  for (const series of collections.series.values()) yield toSeriesPage(series, context);
  yield* toArchivePages(context);
  yield* toIndexPages(context);
  for (const page of newsroom.pages) if (page.slug !== policySlug) yield toStaticPage(page, context);
  yield* toPolicyPages(context);
  yield toSavedPage(context);
  yield toSearchPage(context);
  yield toNotFoundPage(context);
}
