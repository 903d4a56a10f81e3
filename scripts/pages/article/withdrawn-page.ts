import type { Withdrawal } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toPageView } from '../frame/head.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toTextView } from '../text-view.ts';
import { toDatePolicy, toTimeView } from '../time-view.ts';

/** The note that stands where an article was withdrawn: when and why, and what to read instead. */
export function toWithdrawnPage(withdrawal: Withdrawal, context: PageContext): PageOf<'pages/withdrawn.njk'> {
  const { newsroom, collections, toHref } = context;
  const { slug, title, date, reason, instead, lang, dir } = withdrawal;
  const labels = labelsFor(lang);
  const path = routes.article(slug);
  const policy = newsroom.site.publisher.correctionsPolicy;
  const replacement = instead === undefined ? undefined : collections.bySlug.get(instead);
  return {
    path,
    layout: 'pages/withdrawn.njk',
    view: () => {
      const heading = toTextView(title, dir);
      return {
        ...toPageView(
          {
            path,
            title: `${labels.withdrawn}: ${heading.plain}`,
            description: labels.withdrawnText,
            lang,
            noindex: true,
          },
          context,
        ),
        title: heading,
        time: toTimeView(date, 'wholeDate', toDatePolicy(newsroom.dates, lang)),
        reason: toTextView(reason, dir),
        instead: replacement
          ? { href: toHref(routes.article(replacement.slug)), text: context.toCard(replacement).title.plain }
          : null,
        policyHref: policy === undefined ? null : toHref(routes.page(policy)),
        correctionsHref: toHref(routes.corrections()),
      };
    },
  };
}
