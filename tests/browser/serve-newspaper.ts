import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildFixture, type BuiltSite, type FixtureOptions } from '../build/build-fixture.ts';
import { launchBrowser } from './launch-browser.ts';
import type { ListeningServer } from '../../scripts/machine/listen-at.ts';
import { serveFolder } from './serve-folder.ts';

/** What serving needs to know of a site. */
type BuiltFolder = Pick<BuiltSite, 'dir' | 'remove'>;

/** In CSS pixels; Playwright's own. */
const usualViewport = { width: 1280, height: 720 };

/** A newspaper that a browser reads while the tests of a suite run. */
export interface ServedNewspaper<Built extends BuiltFolder = BuiltSite> {
  /** What was built; there from the first test on, as the address is. */
  readonly site: () => Built;
  /** Address of the folder that is served. */
  readonly url: () => string;
  readonly browser: () => Browser;
  /** Opens a page for a reader of its own, with nothing kept from others, and closes it after the visit. */
  readonly withPage: WithPage;
  /**
   * As {@link withPage}, for visits that leave nothing behind: whatever their width and theme, those of the same options
   * are one reader's, on one page, since a new page costs more than most visits do.
   */
  readonly withSharedPage: WithPage;
}

export type WithPage = (
  options: BrowserContextOptions,
  visit: (page: Page, context: BrowserContext) => Promise<void>,
) => Promise<void>;

/** Builds, serves and opens a newspaper before the first test of the suite that calls this, and closes it after the last. */
export function serveNewspaper(options: FixtureOptions): ServedNewspaper {
  return serveBuilt(() => buildFixture(options));
}

/** {@link serveNewspaper} for one that is built otherwise. */
export function serveBuilt<Built extends BuiltFolder>(build: () => Promise<Built>): ServedNewspaper<Built> {
  let site: Built;
  let server: ListeningServer;
  let browser: Browser;
  /** Pages that nobody visits, by the options of their readers. */
  const idle = new Map<string, Page>();

  const openPage = async (options: BrowserContextOptions): Promise<Page> =>
    (await browser.newContext({ baseURL: server.url, ...options })).newPage();
  const visitOn = async (page: Page, visit: Parameters<WithPage>[1]): Promise<void> => {
    await visit(page, page.context());
    // An answer that is still made, or that a test never makes, has nobody to go to once the page is gone, and fails.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  };

  before(async () => {
    site = await build();
    server = await serveFolder(site.dir);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  return {
    site: () => site,
    url: () => server.url,
    browser: () => browser,
    withPage: async (options, visit) => {
      const page = await openPage(options);
      try {
        await visitOn(page, visit);
      } finally {
        await page.context().close();
      }
    },
    withSharedPage: async ({ viewport, colorScheme = 'light', ...options }, visit) => {
      const key = JSON.stringify(options);
      const page = idle.get(key) ?? (await openPage(options));
      idle.delete(key);
      try {
        await page.setViewportSize(viewport ?? usualViewport);
        await page.emulateMedia({ colorScheme });
        await visitOn(page, visit);
      } catch (error) {
        // What a visit that failed leaves behind is unknown.
        await page.context().close();
        throw error;
      }
      idle.set(key, page);
    },
  };
}
