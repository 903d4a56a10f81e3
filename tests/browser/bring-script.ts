import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { once } from '../../scripts/once.ts';

/** Brings a script into a page that has not got it. */
export type BringScript = (page: Page) => Promise<void>;

/**
 * A library as a page's own script: handed to the browser as it is, since Playwright's `evaluate` wraps half a megabyte
 * twice, which takes as long as many a test does.
 *
 * @param module as Node resolves it, such as `axe-core/axe.min.js`
 * @param name by which the library stands in `window`
 */
export function createBringScript(module: string, name: string): BringScript {
  const readSource = once(() => readFile(createRequire(import.meta.url).resolve(module), 'utf8'));
  return async (page) => {
    if (await page.evaluate((global) => global in window, name)) return;
    const session = await page.context().newCDPSession(page);
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: await readSource() });
    await session.detach();
    if (exceptionDetails !== undefined) throw new Error(`${module}: ${exceptionDetails.text}`);
  };
}
