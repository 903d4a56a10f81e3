import type { Redirect } from '../collections/moves.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { toRedirectFile } from '../routes.ts';
import type { RenderTemplate } from './feed-files.ts';
import type { PageContext } from './page-context.ts';
import { toTextView } from './text-view.ts';

/** A page that leads to another: what answers at an old address where the host itself can't redirect. */
export interface RedirectStub {
  /** Relative to the output folder. */
  readonly file: string;
  readonly html: string;
}

/**
 * Pages at old addresses and short links. They refresh at once, tell robots where the article is, lead there without
 * either, and carry what messengers show of a link, since those follow no refresh.
 */
export function toRedirectStubs(context: PageContext, render: RenderTemplate): readonly RedirectStub[] {
  const { redirects, short } = context.collections.moves;
  return [...redirects, ...short].map((redirect) => ({
    file: toRedirectFile(redirect.from),
    html: render('pages/redirect.njk', toStub(redirect, context)),
  }));
}

function toStub({ to, target }: Redirect, context: PageContext): Readonly<Record<string, unknown>> {
  const { lang, dir, title } = target;
  const image = 'image' in target ? context.images.get(target.image.file) : undefined;
  const stub = {
    lang,
    dir,
    title: toTextView(title, dir).plain,
    description: 'summary' in target ? target.summary : null,
    href: context.toHref(to),
    url: context.toAbsoluteUrl(to),
    image: image ? context.toAbsoluteUrl(image.path) : null,
  };
  return { stub, t: labelsFor(lang) };
}
