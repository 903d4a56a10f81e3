import { readingLabelsFor } from '../../labels/reading-labels.ts';
import { routes } from '../../routes.ts';
import { toPageView } from '../frame/head.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';

/** The page of what the reader saved and read: its script fills it from the device. */
export function toSavedPage(context: PageContext): PageOf<'pages/saved.njk'> {
  const { title, description } = readingLabelsFor(context.newsroom.site.lang).savedPage;
  const path = routes.saved();
  const trail = [{ path, text: title }];
  return {
    path,
    layout: 'pages/saved.njk',
    view: () => toPageView({ path, title, description, trail, noindex: true }, context),
  };
}
