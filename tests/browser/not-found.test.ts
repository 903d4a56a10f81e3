import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serveNewspaper } from './serve-newspaper.ts';

describe('an address that is nobody’s', () => {
  const { withPage, url } = serveNewspaper({ index: false });

  const meant: readonly (readonly [written: string, page: string])[] = [
    ['/articles/Port-Reopens/?من=بطاقة#main', '/articles/port-reopens/?من=بطاقة#main'],
    ['/tags/المَوازنة/', '/tags/الموازنة/'],
    ['/archive/٢٠٢٦/', '/archive/2026/'],
    // Letters taken apart, as macOS names files: alef and a hamza by itself.
    [`/articles/${'الموازنة-في-أرقام'.normalize('NFD')}/`, '/articles/الموازنة-في-أرقام/'],
    ['/tags/المُوازَنة', '/tags/الموازنة/'],
    [encodeURI('/articles/الموازنة في أرقام').toLowerCase(), '/articles/الموازنة-في-أرقام/'],
  ];
  for (const [written, page] of meant) {
    test(`${written} leads to the page that was meant`, () =>
      withPage({}, async (reader) => {
        const answer = await reader.goto(written);
        assert.equal(answer?.status(), 404);
        await reader.waitForURL(new URL(page, url()).href);
      }));
  }

  test('leaves its words in the search field of the page that says so', () =>
    withPage({}, async (reader) => {
      await reader.goto('/articles/خبر-لم-يُكتب.html');
      const field = reader.locator('main input[type=search]');
      await reader.waitForFunction(() => document.querySelector<HTMLInputElement>('main input[type=search]')?.value);
      assert.equal(await field.inputValue(), 'خبر لم يُكتب');
      assert.equal(new URL(reader.url()).pathname, encodeURI('/articles/خبر-لم-يُكتب.html'));
    }));

  test('asks for nothing when the page is opened by its own name', () =>
    withPage({}, async (reader) => {
      const asked: string[] = [];
      reader.on('request', (request) => asked.push(request.method()));
      await reader.goto('/404.html', { waitUntil: 'networkidle' });
      assert.ok(!asked.includes('HEAD'));
      assert.equal(await reader.locator('main input[type=search]').inputValue(), '');
    }));
});
