import assert from 'node:assert/strict';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
after(() => site.remove());
const origin = 'https://marfa.example.org';

async function metaOf(address: string): Promise<(name: string) => readonly string[]> {
  const $ = await site.page(address);
  return (name) =>
    $(`meta[property="${name}"], meta[name="${name}"]`)
      .map((_, meta) => $(meta).attr('content') ?? '')
      .get();
}

describe('what others show of a link', () => {
  test('for an article is its headline, standfirst, picture and address', async () => {
    const meta = await metaOf('/articles/port-reopens/');
    assert.deepEqual(meta('og:type'), ['article']);
    assert.deepEqual(meta('og:title'), ['الميناء يعود إلى العمل: أول سفينة ترسو!!']);
    assert.match(meta('og:description')[0] ?? '', /^رست سفينة القمح/);
    assert.deepEqual(meta('og:url'), [`${origin}/articles/port-reopens/`]);
    assert.deepEqual(meta('og:site_name'), ['صحيفة المرفأ']);
    assert.deepEqual(meta('og:locale'), ['ar_SY']);
    assert.deepEqual(meta('twitter:card'), ['summary_large_image']);
  });

  test('has a card of its own, of the size that every network shows whole, at an absolute address that exists', async () => {
    const meta = await metaOf('/articles/port-reopens/');
    const [image = ''] = meta('og:image');
    assert.ok(image.startsWith(`${origin}/media/card-`));
    const { format, width, height } = await sharp(path.join(site.dir, image.slice(origin.length + 1))).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
    assert.deepEqual([meta('og:image:width'), meta('og:image:height')], [['1200'], ['630']]);
    assert.deepEqual(meta('og:image:alt'), meta('og:title'));
  });

  test('has a card for every article and every section, each another', async () => {
    const files = (await site.files()).filter((file) => /^(?:articles|sections)\/[^/]+\/index\.html$/.test(file));
    const cards = await Promise.all(files.map(async (file) => (await metaOf(`/${file}`))('og:image')[0]));
    assert.ok(files.length > 15);
    assert.equal(new Set(cards).size, files.length);
    assert.ok(cards.every((card) => card?.includes('/media/card-')));
  });

  test('for a page of another kind has the card of the newspaper', async () => {
    const [home] = (await metaOf('/'))('og:image');
    assert.ok(home?.includes('/media/card-'));
    assert.deepEqual((await metaOf('/about/'))('og:image'), [home]);
  });

  test('tells times and authors of an article', async () => {
    const meta = await metaOf('/articles/port-reopens/');
    assert.deepEqual(meta('article:published_time'), ['2026-11-19T02:30:00+03:00']);
    assert.deepEqual(meta('article:modified_time'), ['2026-11-19T18:45:00+03:00']);
    assert.deepEqual(meta('article:author'), [`${origin}/authors/salim-haddad/`, `${origin}/authors/maryam-qasim/`]);
  });

  test('is in the language of the page', async () => {
    assert.deepEqual((await metaOf('/articles/harbour-in-brief/'))('og:locale'), ['en_US']);
  });

  test('calls an author a profile and anything else a website', async () => {
    assert.deepEqual((await metaOf('/authors/salim-haddad/'))('og:type'), ['profile']);
    for (const address of ['/', '/sections/politics/', '/about/']) {
      assert.deepEqual((await metaOf(address))('og:type'), ['website'], address);
    }
  });
});
