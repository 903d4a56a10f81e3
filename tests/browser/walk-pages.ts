import type { Observed, Reader } from './observe-reader.ts';

/**
 * Visits pages, each to its end, and tells what each asked for and kept.
 *
 * @param expect begins, before a page is opened, to wait for what it must ask for
 */
export async function walkPages(
  { page, settle, observe }: Reader,
  addresses: readonly string[],
  expect: (address: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, Observed>> {
  const seen = new Map<string, Observed>();
  for (const address of addresses) {
    const expected = expect(address);
    await page.goto(address);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expected;
    await settle();
    seen.set(address, await observe());
  }
  return seen;
}
