import type { StaticPage } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toBodyView } from '../article/body-view.ts';
import { opensPictures } from '../article/opens-pictures.ts';
import { toPageView } from '../frame/head.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toOptionalTextView, toTextView } from '../text-view.ts';
import { toTimeView } from '../time-view.ts';

/** A table of contents helps from this many sub-headings on. */
const CONTENTS_FROM = 3;
/** Articles offered to somebody who is lost. */
const LATEST_ON_NOT_FOUND = 6;

/** About, contact, policies: a standing page. */
export function toStaticPage(page: StaticPage, context: PageContext): PageOf<'pages/static.njk'> {
  const { newsroom } = context;
  const { dir } = newsroom.site;
  const headings = page.body.headings.filter((heading) => heading.level === 2);
  return {
    path: routes.page(page.slug),
    layout: 'pages/static.njk',
    lastModified: (page.updated ?? newsroom.now).iso,
    view: () => {
      const body = toBodyView(page.body.parts, newsroom.site, context);
      return {
        ...toPageView(
          {
            path: routes.page(page.slug),
            title: page.title,
            description: page.summary ?? page.body.text.split('\n')[0] ?? page.title,
            trail: [{ path: routes.page(page.slug), text: page.title }],
          },
          context,
        ),
        title: toTextView(page.title, dir),
        summary: toOptionalTextView(page.summary, dir),
        updated: page.updated ? toTimeView(page.updated, 'wholeDate', newsroom.dates) : null,
        body,
        hasLightbox: opensPictures(body),
        policy: null,
        contents:
          headings.length < CONTENTS_FROM
            ? []
            : headings.map((heading) => ({ href: `#${heading.fragment}`, text: heading.text })),
      };
    },
  };
}

/** What a server shows for an address that is nobody's. Its links are absolute paths, since it answers at any depth. */
export function toNotFoundPage(context: PageContext): PageOf<'pages/not-found.njk'> {
  const { notFoundTitle, notFoundText } = labelsFor(context.newsroom.site.lang);
  return {
    path: routes.notFound(),
    layout: 'pages/not-found.njk',
    view: () => ({
      ...toPageView(
        { path: routes.notFound(), title: notFoundTitle, description: notFoundText, noindex: true },
        context,
      ),
      latest: context.collections.latest.slice(0, LATEST_ON_NOT_FOUND).map(context.toCard),
    }),
  };
}
