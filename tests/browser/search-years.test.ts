import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeContent, smallNewspaper, toArticleFile } from '../build/make-content.ts';
import { runCommand } from '../build/run-command.ts';
import { serveBuilt } from './serve-newspaper.ts';

const years = ['2024', '2025', '2026'] as const;
/** A word that articles of one year alone write, and that year. */
const ownWords = { 2024: 'الزيتون', 2025: 'الجسور', 2026: 'المناطيد' } as const;
const results = '#search[data-state="results"][aria-busy="false"]';

const articles = Object.fromEntries(
  years.flatMap((year) =>
    [1, 2, 3, 4, 5].map((n) => [
      `articles/${year}/story-${year}-${n}.md`,
      toArticleFile(
        {
          title: `"جلسة المفاوضات ${n} من عام ${year}"`,
          date: `${year}-0${n}-10T08:00`,
          section: n % 2 === 0 ? 'economy' : 'politics',
          tags: 'هدنة',
        },
        `استؤنفت المفاوضات في الميناء، وتناول الوفدان ملف ${ownWords[year]} في يومين.`,
      ),
    ]),
  ),
);

/** Builds two years by themselves and joins them to the rest, as their commands do. */
async function buildOfShards(): Promise<{ readonly dir: string; readonly remove: () => Promise<void> }> {
  const settings = `${smallNewspaper['site.yaml'] ?? ''}archive: { parts: year }\n`;
  const content = await makeContent({ ...smallNewspaper, ...articles, 'site.yaml': settings });
  const folder = await mkdtemp(path.join(tmpdir(), 'midad-years-'));
  const build = async (output: string, ...words: readonly string[]): Promise<void> => {
    const places = ['--content', content.dir, '--output', path.join(folder, output), '--now', '2026-11-20'];
    const { code, said } = await runCommand('build', [...places, '--no-cards', ...words]);
    assert.equal(code, 0, said);
  };
  try {
    for (const year of ['2024', '2025']) await build(year, '--shard', `year=${year}`);
    await build('site', '--assemble', path.join(folder, '2024'), path.join(folder, '2025'));
  } finally {
    await content.remove();
  }
  return { dir: path.join(folder, 'site'), remove: () => rm(folder, { recursive: true, force: true }) };
}

describe('searching an archive that was built year by year', () => {
  const newspaper = serveBuilt(buildOfShards);
  const withPage = (visit: (page: Page) => Promise<void>): Promise<void> =>
    newspaper.withPage({ viewport: { width: 1280, height: 900 } }, visit);

  async function search(page: Page, query: string, rest = ''): Promise<void> {
    await page.goto(`/search/?q=${encodeURIComponent(query)}${rest}`);
    await page.locator(results).waitFor();
  }

  const addresses = (page: Page): Promise<string[]> =>
    page
      .locator('#search-hits .card-title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const yearOf = (address: string): string => /story-(\d{4})/.exec(address)?.[1] ?? '';

  /** Asks for all results that there are. */
  async function showAll(page: Page, count: number): Promise<readonly string[]> {
    await page.locator('#search-more').click();
    await page.locator(`#search-hits > li:nth-child(${count})`).waitFor();
    return addresses(page);
  }

  test('finds articles of every year, and as many as there are', async () => {
    await withPage(async (page) => {
      await search(page, 'المفاوضات');
      assert.equal((await addresses(page)).length, 10);
      const all = await showAll(page, 15);
      assert.equal(new Set(all).size, 15);
      assert.deepEqual([...new Set(all.map(yearOf))].sort(), [...years]);
      assert.ok(await page.locator('#search-more').isHidden());
    });
  });

  test('finds what one year alone writes, and leads to its article', async () => {
    for (const [year, word] of Object.entries(ownWords)) {
      await withPage(async (page) => {
        await search(page, word);
        const found = await addresses(page);
        assert.equal(found.length, 5);
        assert.deepEqual([...new Set(found.map(yearOf))], [year]);
        assert.ok((await page.locator('#search-hits mark').allInnerTexts()).includes(word));
        await page.locator('#search-hits .card-title a').first().click();
        await page.locator('article h1').waitFor();
        assert.match(await page.locator('article h1').innerText(), /جلسة المفاوضات/);
      });
    }
  });

  test('puts the newest of all years first where that order is asked for', async () => {
    await withPage(async (page) => {
      await search(page, 'المفاوضات', '&sort=newest');
      const expected = [...years].reverse().flatMap((year) => [5, 4, 3, 2, 1].map((n) => `story-${year}-${n}`));
      const all = await showAll(page, 15);
      assert.deepEqual(
        all.map((address) => address.split('/').at(-2)),
        expected,
      );
    });
  });

  test('counts the articles of each year and section over all parts, and leaves what it counted', async () => {
    await withPage(async (page) => {
      await search(page, 'المفاوضات');
      const counts = await page
        .locator('#search-facets li')
        .evaluateAll((items) =>
          items.map((item) => [
            item.querySelector('a')?.dataset.key ?? '',
            item.querySelector('.count')?.textContent ?? '',
          ]),
        );
      const expected = {
        ...Object.fromEntries(years.map((year) => [`year-${year}`, '٥'])),
        'section-politics': '٩',
        'section-economy': '٦',
      };
      assert.deepEqual(Object.fromEntries(counts), expected);
      await page.locator('[data-key="section-economy"]').click();
      await page.locator('[data-key="remove-section"]').waitFor();
      assert.deepEqual((await addresses(page)).map(yearOf).sort(), years.flatMap((year) => [year, year]).sort());
      await page.locator('[data-key="year-2025"]').click();
      await page.locator('[data-key="remove-year"]').waitFor();
      assert.deepEqual((await addresses(page)).map(yearOf), ['2025', '2025']);
    });
  });

  test('mends a word that a finished year alone writes', async () => {
    await withPage(async (page) => {
      await search(page, 'الزيطون');
      const links = page.locator('#search-corrections a');
      assert.ok((await links.allInnerTexts()).includes('الزيتون'));
      await links.getByText('الزيتون', { exact: true }).click();
      await page.locator('#search-corrections').waitFor({ state: 'hidden' });
      assert.deepEqual([...new Set((await addresses(page)).map(yearOf))], ['2024']);
    });
  });

  test('asks for the table of each year once, and for no index file twice, however much is searched', async () => {
    await withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await search(page, 'المفاوضات');
      const tables = (): readonly string[] => asked.filter((file) => file.endsWith('.pf_meta'));
      assert.deepEqual(
        tables()
          .map((file) => file.split('/')[2] ?? '')
          .sort(),
        [...years],
      );
      await showAll(page, 15);
      for (const query of [ownWords[2024], 'المفاوضات']) {
        await page.locator('#search-query').fill(query);
        await page.keyboard.press('Enter');
        await page.locator('#search-hits mark', { hasText: query }).first().waitFor();
      }
      assert.equal(tables().length, years.length);
      const indexFiles = asked.filter((file) => file.startsWith('/pagefind/'));
      assert.deepEqual(
        indexFiles.filter((file, i) => indexFiles.indexOf(file) !== i),
        [],
      );
    });
  });
});
