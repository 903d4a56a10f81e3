import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core');

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
  await page.evaluate(await readFile(axePath, 'utf8'));
  const results = await page.evaluate(async (left) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
    });
  }, without);
  const contrast = results.passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
  return {
    contrastChecked: contrast.length,
    violations: results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    ),
  };
}
