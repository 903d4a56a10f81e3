import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
after(() => site.remove());
const origin = 'https://marfa.example.org';

async function metaOf(path: string): Promise<(name: string) => readonly string[]> {
  const $ = await site.page(path);
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

  test('has a picture of known size and words, at an absolute address that exists', async () => {
    const meta = await metaOf('/articles/port-reopens/');
    const [image = ''] = meta('og:image');
    assert.ok(image.startsWith(`${origin}/media/`));
    assert.ok((await site.files()).includes(image.slice(origin.length + 1)));
    assert.deepEqual([meta('og:image:width'), meta('og:image:height')], [['480'], ['270']]);
    assert.deepEqual(meta('og:image:alt'), ['سفينة راسية عند رصيف']);
  });

  test('for an article without a picture promises none', async () => {
    const meta = await metaOf('/articles/wire-report/');
    assert.deepEqual([meta('og:image'), meta('twitter:card')], [[], ['summary']]);
  });

  test('tells times, section and authors of an article', async () => {
    const meta = await metaOf('/articles/port-reopens/');
    assert.deepEqual(meta('article:published_time'), ['2026-11-19T02:30:00+03:00']);
    assert.deepEqual(meta('article:modified_time'), ['2026-11-19T18:45:00+03:00']);
    assert.deepEqual(meta('article:section'), ['سياسة']);
    assert.deepEqual(meta('article:author'), [`${origin}/authors/salim-haddad/`, `${origin}/authors/maryam-qasim/`]);
  });

  test('is in the language of the page', async () => {
    assert.deepEqual((await metaOf('/articles/harbour-in-brief/'))('og:locale'), ['en_US']);
  });

  test('calls an author a profile and anything else a website', async () => {
    assert.deepEqual((await metaOf('/authors/salim-haddad/'))('og:type'), ['profile']);
    for (const path of ['/', '/sections/politics/', '/about/']) {
      assert.deepEqual((await metaOf(path))('og:type'), ['website'], path);
    }
  });
});
