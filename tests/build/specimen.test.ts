import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { load } from 'cheerio';
import { nouns } from '../../assets/shared/arabic/nouns.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { createSiteMemory } from '../../scripts/eleventy/build-memory.ts';
import { createSite } from '../../scripts/eleventy/create-site.ts';
import { createStageTimer } from '../../scripts/eleventy/stage-timer.ts';
import { routes } from '../../scripts/routes.ts';
import { buildFixture, FIXTURE_NOW } from './build-fixture.ts';

const settings = {
  contentDir: path.join(projectRoot, 'tests', 'fixtures', 'site'),
  outputDir: '',
  cacheDir: path.join(projectRoot, '.cache'),
  now: FIXTURE_NOW,
  preview: true,
  index: false,
  cards: false,
};
const served = await createSite(
  settings,
  createStageTimer(() => 0),
  { memory: createSiteMemory(Date.now), isServed: true },
);
const entries = [...served.entries()];
const entry = entries.find((one) => one.path === routes.specimen());
assert.ok(entry !== undefined);
const $ = load(entry.render());

/** The cells of the table under a heading, row by row, as HTML. */
function rowsOf(title: string): readonly (readonly string[])[] {
  const heading = $('h2')
    .filter((_, element) => $(element).text() === title)
    .first();
  return heading
    .next()
    .find('tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('td')
        .toArray()
        .map((cell) => $(cell).html() ?? ''),
    );
}

describe('the type specimen', () => {
  test('is shown by the writer’s own server and in no build, with drafts or without', async () => {
    for (const preview of [false, true]) {
      const built = await buildFixture({ preview });
      const files = await built.files();
      await built.remove();
      assert.deepEqual(
        files.filter((file) => file.includes('specimen')),
        [],
      );
    }
  });

  test('shows what a text is before and after the house’s punctuation', () => {
    assert.deepEqual(rowsOf('علامات الترقيم')[0], ['قال "نعم" , ثم صمت...', 'قال «نعم»، ثم صمت…']);
  });

  test('shows lines as the browser alone would lay them out, and isolated', () => {
    const [first] = rowsOf('الاتجاه');
    assert.deepEqual(first?.slice(0, 2), ['تعلّم C++ الآن', 'تعلّم <bdi>C++</bdi> الآن']);
  });

  test('counts every noun of the site', () => {
    const rows = rowsOf('العدد والمعدود');
    assert.equal(rows.length, Object.keys(nouns).length);
    const comments = rows.find(([none]) => none === 'لا تعليقات');
    assert.deepEqual(comments?.slice(0, 5), ['لا تعليقات', 'تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا']);
  });

  test('shows the months of every region, twelve of them', () => {
    const rows = rowsOf('أسماء الشهور');
    assert.deepEqual([rows.length, rows[0]?.[0], rows[0]?.[3]], [12, 'كانون الثاني 2026', 'جانفي 2026']);
  });

  test('is kept from robots, and from nobody’s list', () => {
    assert.match($('meta[name="robots"]').attr('content') ?? '', /noindex/);
    const sitemaps = entries.filter(({ path: address }) => address.startsWith('/sitemap'));
    assert.ok(sitemaps.length > 0);
    for (const sitemap of sitemaps) assert.doesNotMatch(sitemap.render(), /specimen/);
  });
});
