import type { Amendment } from '../../collections/amendments.ts';
import { paginate, type ListPage } from '../../collections/paginate.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toFeedLinks, toPageView } from '../frame/head.ts';
import { toListPagination } from './list-pages.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toOptionalTextView, toTextView } from '../text-view.ts';
import { toDatePolicy, toTimeView } from '../time-view.ts';
import type { AmendmentView, CorrectionsView } from '../views.ts';

/** Amendments on a page of the list. */
const AMENDMENTS = 20;

/** Every correction, clarification and withdrawal of the newspaper, the newest first, in pages that never shift. */
export function toCorrectionsPages(context: PageContext): readonly PageOf<'pages/corrections.njk'>[] {
  const { newsroom, collections } = context;
  return paginate(collections.amendments, AMENDMENTS).map((page) => ({
    path: routes.corrections(page.number),
    layout: 'pages/corrections.njk',
    lastModified: (page.items[0]?.date ?? newsroom.now).iso,
    view: () => toView(page, context),
  }));
}

function toView(page: ListPage<Amendment>, context: PageContext): CorrectionsView {
  const { newsroom, toHref } = context;
  const { site } = newsroom;
  const labels = labelsFor(site.lang);
  const policy = site.publisher.correctionsPolicy;
  const pagination = toListPagination(page, routes.corrections, context);
  const title = pagination?.label ? `${labels.corrections}، ${pagination.label}` : labels.corrections;
  const feedTitle = `${labels.corrections} | ${site.name}`;
  const base = routes.corrections();
  return {
    ...toPageView(
      {
        path: routes.corrections(page.number),
        title,
        description: `${title} | ${site.name}`,
        trail: [{ path: base, text: labels.corrections }],
        feedBase: base,
        feedTitle,
        previous: pagination?.newer?.href ?? null,
        next: pagination?.older?.href ?? null,
      },
      context,
    ),
    title: toTextView(labels.corrections, site.dir),
    policyHref: policy === undefined ? null : toHref(routes.page(policy)),
    corrections: page.items.map((amendment) => toAmendmentView(amendment, context)),
    pagination,
    feeds: toFeedLinks(base, feedTitle, context),
  };
}

function toAmendmentView(amendment: Amendment, context: PageContext): AmendmentView {
  const { target, fragment, date } = amendment;
  const { dates, site } = context.newsroom;
  const path = context.toHref(routes.article(target.slug));
  return {
    label: labelsFor(site.lang).amendments[amendment.type],
    time: toTimeView(date, 'wholeDate', toDatePolicy(dates, site.lang)),
    fragment,
    article: { href: fragment === '' ? path : `${path}#${fragment}`, text: toTextView(target.title, target.dir).plain },
    ...toCorrectionWords(amendment, target.dir),
  };
}

/** What a correction says, in words ready for print. */
export function toCorrectionWords(
  { text, before, after }: Pick<Amendment, 'text' | 'before' | 'after'>,
  dir: 'rtl' | 'ltr',
): Pick<AmendmentView, 'text' | 'before' | 'after'> {
  return {
    text: toTextView(text, dir),
    before: toOptionalTextView(before, dir),
    after: toOptionalTextView(after, dir),
  };
}
