import type { Page } from 'playwright-core';
import { createBringScript } from './bring-script.ts';

const bringSniffer = createBringScript('html_codesniffer/build/HTMLCS.js', 'HTMLCS');

/** HTML_CodeSniffer's own kinds of message; warnings and notices ask a person to look. */
const ERROR = 1;

interface Message {
  readonly type: number;
  readonly code: string;
  readonly msg: string;
  readonly element: Element;
}

interface CodeSniffer {
  readonly process: (standard: string, content: Document, done: () => void) => void;
  readonly getMessages: () => readonly Message[];
}

/** What HTML_CodeSniffer holds against the page as it stands, by WCAG 2 AA. */
async function runHtmlcs(page: Page): Promise<readonly string[]> {
  await bringSniffer(page);
  return page.evaluate(async (error) => {
    const { HTMLCS } = window as unknown as { HTMLCS: CodeSniffer };
    await new Promise<void>((done) => HTMLCS.process('WCAG2AA', document, done));
    return HTMLCS.getMessages()
      .filter(({ type }) => type === error)
      .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 200)}`);
  }, ERROR);
}

/** What it holds against the page as it stands in the light and in the dark. */
export async function runHtmlcsInThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await runHtmlcs(page)).map((error) => `in the ${colorScheme}: ${error}`));
  }
  return found;
}
