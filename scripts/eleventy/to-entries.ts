import type { Page, TextFile } from '../pages/page.ts';
import type { PageContext } from '../pages/page-context.ts';
import { toFeedFiles } from '../pages/feeds/feed-files.ts';
import { renderManifest } from '../pages/frame/manifest.ts';
import { toPages } from '../pages/page-table.ts';
import { toRedirectStubs } from '../pages/redirect-stubs.ts';
import type { RenderTemplate } from '../pages/render-template.ts';
import { toSitemapFiles } from '../pages/feeds/sitemap-files.ts';
import { toSpecimenPage } from '../pages/specimen/specimen-page.ts';
import { formatHeadersFile } from '../publish/format-headers-file.ts';
import { toHeaderRules } from '../publish/header-rules.ts';
import { routes } from '../routes.ts';
import { createPageRenderer } from './create-renderer.ts';
import type { Entry } from './site.ts';

export interface EntrySources {
  readonly context: PageContext;
  readonly render: RenderTemplate;
  /** Of the web editor, where the newspaper has one. */
  readonly editor: readonly TextFile[];
  /** Whether the page that shows the site's type is there, as on a writer's own server. */
  readonly isServed: boolean;
}

/**
 * Everything that Eleventy prints, one after another and each made when it is asked for: pages, then what lists them.
 * A writer's own server asks for an article, and goes no further.
 */
export function* toEntries({ context, render, editor, isServed }: EntrySources): Generator<Entry> {
  const pages = createPageRenderer(context, render);
  const toEntry = ({ year, ...page }: Page): Entry => ({
    path: page.path,
    render: () => pages.render(page),
    prepare: () => pages.prepare(page),
    ...(year === undefined ? {} : { year }),
  });
  // Browsers ask for it beside every page.
  yield { path: routes.manifest(), render: () => renderManifest(context) };
  const listed: Page[] = [];
  for (const page of toPages(context)) {
    listed.push(page);
    yield toEntry(page);
  }
  if (isServed) yield toEntry(toSpecimenPage(context));
  yield* toFeedFiles(context, render);
  yield* toSitemapFiles(listed, context, render);
  yield* toRedirectStubs(context, render);
  yield* editor;
  yield { path: routes.headers(), render: () => formatHeadersFile(toHeaderRules(context.newsroom.site)) };
}
