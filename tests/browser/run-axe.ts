import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { createBringScript } from './bring-script.ts';

const bringAxe = createBringScript('axe-core/axe.min.js', 'axe');

/** What axe found, in a form that a failed assertion prints well. */
export interface AxeReport {
  readonly violations: readonly string[];
  /** Text nodes whose contrast was really measured. */
  readonly contrastChecked: number;
}

/**
 * Runs axe on the page as it stands.
 *
 * axe takes a font whose joined letters are narrower than the sum of its letters for an icon font and leaves its
 * contrast out; Arabic is such a script, so widths are made additive first.
 *
 * @param without rules that cannot be asked here
 */
export async function runAxe(page: Page, without: readonly string[] = []): Promise<AxeReport> {
  await page.evaluate(() => {
    const { prototype } = CanvasRenderingContext2D;
    const original = Object.getOwnPropertyDescriptor(prototype, 'measureText')?.value as (text: string) => TextMetrics;
    prototype.measureText = function (this: CanvasRenderingContext2D, text) {
      const width = Array.from(text).reduce((sum, letter) => sum + original.call(this, letter).width, 0);
      const metrics = original.call(this, text);
      Object.defineProperty(metrics, 'width', { value: width });
      return metrics;
    };
  });
  await bringAxe(page);
  // What axe tells of a page is larger than the page: only what is asked of it leaves the browser.
  return page.evaluate(async (left) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { passes, violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
    });
    return {
      contrastChecked: passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes).length,
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
      ),
    };
  }, without);
}

/** What axe finds on the page as it stands, in the light and in the dark; contrast by the theme that had the least of it. */
export async function runAxeInThemes(page: Page): Promise<AxeReport> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await runAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await runAxe(page);
  return {
    violations: [...light.violations, ...dark.violations.map((violation) => `in the dark: ${violation}`)],
    contrastChecked: Math.min(light.contrastChecked, dark.contrastChecked),
  };
}
