import { toYearKey } from '../collections/collections.ts';
import { labelsFor } from '../labels/labels-for.ts';
import type { Article } from '../content/newsroom.ts';
import { textOnlyPolicy } from '../publish/content-security-policy.ts';
import { routes } from '../routes.ts';
import { isIndexed } from './article-page.ts';
import { toArticleText } from './article-text.ts';
import { toLiteBody } from './lite-body.ts';
import type { PageOf } from './page.ts';
import type { PageContext } from './page-context.ts';

/** Articles on the front of the text-only edition: a page of about six kilobytes. */
const LATEST = 30;

/**
 * An article in the text-only edition. Search engines keep its full page: it is in no sitemap, feed or index of ours, and
 * where robots are kept out of the article they are kept out here.
 */
export function toLitePage(article: Article, context: PageContext): PageOf<'pages/lite.njk'> {
  const { toHref, toAbsoluteUrl } = context;
  const { slug, lang, dir } = article;
  return {
    path: routes.lite(slug),
    layout: 'pages/lite.njk',
    year: toYearKey(article),
    view: () => {
      const card = context.toCard(article);
      const text = toArticleText(article, context);
      return {
        lang,
        dir,
        section: null,
        canonical: toAbsoluteUrl(routes.article(slug)),
        robots: isIndexed(article) && context.newsroom.site.publish.listed ? null : 'noindex, follow',
        contentSecurityPolicy: textOnlyPolicy,
        fullHref: toHref(routes.article(slug)),
        homeHref: toHref(routes.liteHome()),
        kicker: card.section,
        image: card.image,
        ribbon: card.ribbon?.text ?? null,
        signed: toSignature(article),
        ...text,
        body: toLiteBody(text.body),
      };
    },
  };
}

function toSignature({ authors, agency, lang }: Article): string {
  const { by, listSeparator } = labelsFor(lang);
  const names = authors.map(({ name }) => name).join(listSeparator);
  const persons = names === '' ? [] : [`${by} ${names}`];
  return [...persons, ...(agency === undefined ? [] : [agency])].join(listSeparator);
}

/** The front of the text-only edition: the latest articles, with no pictures. */
export function toLiteHomePage(context: PageContext): PageOf<'pages/lite-home.njk'> {
  const { newsroom, collections, toHref, toAbsoluteUrl } = context;
  return {
    path: routes.liteHome(),
    layout: 'pages/lite-home.njk',
    view: () => ({
      lang: newsroom.site.lang,
      dir: 'rtl',
      section: null,
      canonical: toAbsoluteUrl(routes.home()),
      robots: newsroom.site.publish.listed ? null : 'noindex, follow',
      contentSecurityPolicy: textOnlyPolicy,
      fullHref: toHref(routes.home()),
      articles: collections.latest.slice(0, LATEST).map((article) => {
        const { lang, dir, title, time } = context.toCard(article);
        return { href: toHref(routes.lite(article.slug)), lang, dir, title, time };
      }),
    }),
  };
}
