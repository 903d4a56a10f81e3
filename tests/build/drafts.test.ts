import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { buildFixture, type BuiltSite } from './build-fixture.ts';

const published = await buildFixture({ index: true });
const preview = await buildFixture({ preview: true });
const due = await buildFixture({ now: Date.parse('2026-12-25T09:00:00+03:00') });
const almostDue = await buildFixture({ now: Date.parse('2026-12-25T08:59:59+03:00') });
after(() => Promise.all([published, preview, due, almostDue].map((site) => site.remove())));

/** Words that stand in the draft alone, and in the scheduled article alone; and what they bring along. */
const traces = {
  draft: ['قنطوريس', 'secret-plan', 'draft-plan'],
  scheduled: ['فرسبيون', 'state-visit'],
} as const;

/** Files of the search index are packed by gzip, which hides what is in them. */
const unpack = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);

/** Files in whose name or bytes a text stands, as it is or percent-encoded. */
async function filesWith(site: BuiltSite, text: string): Promise<readonly string[]> {
  const files = await site.files();
  const forms = [text, encodeURI(text)].map((form) => Buffer.from(form));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = unpack(await readFile(path.join(site.dir, file)));
      return file.includes(text) || forms.some((form) => bytes.includes(form));
    }),
  );
  return files.filter((_, index) => found[index]);
}

describe('a published site', () => {
  for (const text of [...traces.draft, ...traces.scheduled]) {
    test(`holds «${text}» in no file, the search index and its pictures included`, async () => {
      assert.deepEqual(await filesWith(published, text), []);
    });
  }

  test('would be found out: what is published is found in its pages, feeds, sitemaps and index', async () => {
    const files = await filesWith(published, 'port-reopens');
    for (const folder of ['articles/', 'feed.xml', 'sitemaps/', 'pagefind/fragment/']) {
      assert.ok(
        files.some((file) => file.startsWith(folder)),
        folder,
      );
    }
  });

  test('warns of what is scheduled and says when it will appear', () => {
    const warnings = published.warnings.filter(({ file }) => file === 'articles/2026/12/state-visit.md');
    assert.deepEqual(
      warnings.map(({ rule, severity, line }) => [rule, severity, line]),
      [['scheduled', 'warning', 3]],
    );
    assert.match(warnings[0]?.message.en ?? '', /2026-12-25 09:00/);
  });

  test('holds no picture that nothing published shows', async () => {
    const media = (await published.files()).filter((file) => file.startsWith('media/'));
    assert.deepEqual(
      media.filter((file) => /draft-plan|unused/.test(file)),
      [],
    );
  });
});

describe('a link to a draft', () => {
  const bodyOf = async (site: BuiltSite) => (await site.page('/articles/quiet-diplomacy/'))('.body');

  test('is its text alone until the draft is published, in feeds too', async () => {
    const body = await bodyOf(published);
    assert.match(body.text(), /وستأتي خطة أخرى في حينها/);
    assert.equal(body.find('a').length, 0);
    assert.doesNotMatch(await published.text('/feed.xml'), />خطة أخرى</);
  });

  test('leads to the draft in a preview', async () => {
    assert.equal((await bodyOf(preview)).find('a').attr('href'), '/articles/secret-plan/');
  });
});

describe('a scheduled article', () => {
  test('is not there a second before its time', async () => {
    assert.deepEqual(await filesWith(almostDue, 'فرسبيون'), []);
  });

  test('is there from its time on, with everything it brings', async () => {
    const files = await due.files();
    for (const file of ['articles/state-visit/', 'tags/وسمفرسبيون/', 'series/ملففرسبيون/', 'archive/2026/12/25/']) {
      assert.ok(files.includes(`${file}index.html`), file);
    }
    assert.match(await due.text('/feed.xml'), /فرسبيون/);
  });
});

describe('a preview', () => {
  test('shows drafts and scheduled articles with a ribbon on the page and on cards', async () => {
    const draft = await preview.page('/articles/secret-plan/');
    assert.equal(draft('.article-header .ribbon').text(), 'مسودة');
    const scheduled = await preview.page('/articles/state-visit/');
    assert.equal(scheduled('.article-header .ribbon').text(), 'مجدولة');
    const section = await preview.page('/sections/sports/');
    assert.equal(section('.card .ribbon').text(), 'مسودة');
  });

  test('keeps robots out of them', async () => {
    for (const slug of ['secret-plan', 'state-visit']) {
      const $ = await preview.page(`/articles/${slug}/`);
      assert.match($('meta[name="robots"]').attr('content') ?? '', /noindex/);
      assert.ok(!(await preview.text('/sitemap.xml')).includes(slug));
    }
  });

  test('keeps robots out of everything else too, so that no copy competes with the newspaper', async () => {
    for (const file of (await preview.files()).filter((one) => one.endsWith('.html'))) {
      const $ = await preview.page(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
      assert.match($('meta[name="robots"]').attr('content') ?? '', /noindex/, file);
    }
    assert.match(await preview.text('/robots.txt'), /^Disallow: \/$/m);
    assert.match(await preview.text('/_headers'), /^ {2}X-Robots-Tag: noindex$/m);
    assert.match(await published.text('/robots.txt'), /^Allow: \/$/m);
    assert.ok(!(await published.text('/_headers')).includes('X-Robots-Tag'));
  });

  test('puts no ribbon on what is published', async () => {
    assert.equal((await preview.page('/articles/port-reopens/'))('.article-header .ribbon').length, 0);
  });
});
