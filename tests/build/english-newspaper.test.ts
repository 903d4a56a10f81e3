import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { load } from 'cheerio';
import { buildFixture } from './build-fixture.ts';
import { makeContent, toArticleFile } from './make-content.ts';

const content = await makeContent({
  'site.yaml': [
    'name: "The Harbour Post"',
    'tagline: "News of the city and the sea"',
    'url: "https://post.example.org/"',
    'lang: en',
    'zone: Asia/Damascus',
    'calendars: [gregory]',
    'sections: [{ slug: politics, name: "Politics" }, { slug: opinion, name: "Opinion" }]',
    'channels: { telegram: "https://telegram.example.org/post", rss: true }',
    '',
  ].join('\n'),
  'authors/salim.md': '---\nname: "Salim Haddad"\nrole: "Editor"\n---\n\nHe writes of the council.\n',
  'pages/about.md': '---\ntitle: "About us"\n---\n\nA newspaper of the harbour.\n',
  'articles/budget.md': toArticleFile(
    {
      title: '"The council votes on the budget"',
      date: '2026-11-18',
      tags: '["Harbour"]',
      series: '"The budget"',
      corrections: '[{ date: 2026-11-19, text: "The vote was on Monday." }]',
    },
    'The session began at nine.',
  ),
  'articles/voice.md': toArticleFile(
    { title: '"Nobody asked the fishermen"', date: '2026-11-17', section: 'opinion', kind: 'opinion' },
    'They were not in the hall.',
  ),
});
const site = await buildFixture({ content: content.dir });
after(() => Promise.all([content.remove(), site.remove()]));

const pages = (await site.files()).filter((file) => file.endsWith('.html') && !file.startsWith('a/'));
const open = async (file: string): Promise<string> => readFile(path.join(site.dir, file), 'utf8');

describe('a newspaper in English alone', () => {
  test('runs from left to right on every page', async () => {
    assert.ok(pages.length > 20, `${pages.length} pages`);
    for (const file of pages) {
      const $ = load(await open(file));
      // A script sets the language of what it draws.
      $('template').remove();
      assert.deepEqual([$('html').attr('lang'), $('html').attr('dir')], ['en', 'ltr'], file);
      assert.equal($('[dir=rtl]').length, 0, file);
    }
  });

  test('has its styles and fonts for that direction, and says so to devices', async () => {
    for (const file of pages.filter((name) => !name.startsWith('lite/'))) {
      assert.match(await open(file), /<link rel="stylesheet" href="\/assets\/[a-z]+-ltr-/, file);
    }
    const manifest: unknown = JSON.parse(await site.text('/manifest.webmanifest'));
    assert.deepEqual({ lang: 'en', dir: 'ltr', ...(manifest as object) }, manifest);
  });

  test('has no Arabic word on any page', async () => {
    for (const file of pages) assert.doesNotMatch(await open(file), /\p{Script=Arabic}/u, file);
  });
});
