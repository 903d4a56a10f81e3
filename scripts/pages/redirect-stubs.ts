import { toYearKey } from '../collections/collections.ts';
import type { Moves, Redirect } from '../collections/moves.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { toRedirectFile } from '../routes.ts';
import { toFingerprint } from './fingerprint.ts';
import type { TextFile } from './page.ts';
import type { PageContext } from './page-context.ts';
import type { RenderTemplate } from './render-template.ts';
import { toTextView } from './text-view.ts';

/**
 * Pages at old addresses and short links, for hosts that can't redirect themselves. They refresh at once, tell robots where the article is, lead there without
 * either, and carry what messengers show of a link, since those follow no refresh.
 */
export function toRedirectStubs(context: PageContext, render: RenderTemplate): readonly TextFile[] {
  const { redirects, short } = context.collections.moves();
  const print = (stub: Stub): string => render('pages/redirect.njk', { stub, t: labelsFor(stub.lang) });
  const toPage = (redirect: AnyRedirect): TextFile => ({
    path: `/${toRedirectFile(redirect.from)}`,
    render: () => print(toStub(redirect, context)),
    prepare: () => {
      const stub = toStub(redirect, context);
      return { fingerprint: toFingerprint(stub), render: () => print(stub) };
    },
  });
  const toShortPage = (redirect: Redirect): TextFile => {
    const { target } = redirect;
    return 'reason' in target ? toPage(redirect) : { year: toYearKey(target), ...toPage(redirect) };
  };
  return [...redirects.map(toPage), ...short.map(toShortPage)];
}

type AnyRedirect = Moves['redirects'][number];

/** What its layout prints. */
type Stub = ReturnType<typeof toStub>;

function toStub({ to, target }: AnyRedirect, context: PageContext) {
  const { lang, dir, title } = target;
  const image = 'image' in target ? context.images.get(target.image.file) : undefined;
  return {
    lang,
    dir,
    title: toTextView(title, dir).plain,
    description: 'summary' in target ? target.summary : null,
    href: context.toHref(to),
    url: context.toAbsoluteUrl(to),
    image: image ? context.toAbsoluteUrl(image.path) : null,
  };
}
