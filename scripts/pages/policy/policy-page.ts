import { readerLabelsFor } from '../../labels/reader-labels-for.ts';
import { textDirection } from '../../labels/text-direction.ts';
import { routes } from '../../routes.ts';
import { toPageView } from '../frame/head.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { hasEnglishPolicy, policySlug } from './policy-path.ts';
import { toPolicyView } from './policy-view.ts';
import { toStaticPage } from '../lists/static-pages.ts';
import { toTextView } from '../text-view.ts';

/** The policy in the site's language and, where something is printed in English, in English. */
export function toPolicyPages(context: PageContext): readonly PageOf<'pages/static.njk'>[] {
  const english = { path: routes.privacy('en'), lang: 'en' };
  return [toPolicyPage(context), ...(hasEnglishPolicy(context.newsroom) ? [toPlainPolicyPage(english, context)] : [])];
}

/** The newsroom's own page with what the settings add to it; where it filed none, what the settings say. */
function toPolicyPage(context: PageContext): PageOf<'pages/static.njk'> {
  const { site, pages } = context.newsroom;
  const filed = pages.find(({ slug }) => slug === policySlug);
  if (filed === undefined) {
    return toPlainPolicyPage({ path: routes.privacy('ar'), lang: site.lang }, context);
  }
  const page = toStaticPage(filed, context);
  return {
    ...page,
    view: () => ({ ...page.view(), policy: toPolicyView(site.lang, site.dir, context) }),
  };
}

function toPlainPolicyPage(
  { path, lang }: { readonly path: string; readonly lang: string },
  context: PageContext,
): PageOf<'pages/static.njk'> {
  const { title, summary } = readerLabelsFor(lang).policy;
  const dir = textDirection(lang);
  return {
    path,
    layout: 'pages/static.njk',
    lastModified: context.newsroom.now.iso,
    view: () => ({
      ...toPageView({ path, title, description: summary, lang, trail: [{ path, text: title }] }, context),
      title: toTextView(title, dir),
      summary: toTextView(summary, dir),
      updated: null,
      body: [],
      hasLightbox: false,
      contents: [],
      policy: toPolicyView(lang, dir, context),
    }),
  };
}
