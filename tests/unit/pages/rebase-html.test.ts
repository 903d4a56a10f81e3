import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rebaseFragments, rebaseHtml } from '../../../scripts/pages/rebase-html.ts';

describe('rebaseHtml', () => {
  const cases: readonly (readonly [html: string, base: string, wanted: string])[] = [
    ['<a href="/about/">', '/repo/', '<a href="/repo/about/">'],
    ['<a href="/about/">', 'https://example.org/repo/', '<a href="https://example.org/repo/about/">'],
    ['<a href="/">', '/repo/', '<a href="/repo/">'],
    ['<img src="/media/x.jpg"><a href="/a/">', '/repo/', '<img src="/repo/media/x.jpg"><a href="/repo/a/">'],
    ['<a href="/about/">', '/', '<a href="/about/">'],
    ['<a href="https://other.example.org/">', '/repo/', '<a href="https://other.example.org/">'],
    ['<a href="//other.example.org/">', '/repo/', '<a href="//other.example.org/">'],
    ['<a href="#fn1">', '/repo/', '<a href="#fn1">'],
    ['<p> href=&quot;/about/&quot;</p>', '/repo/', '<p> href=&quot;/about/&quot;</p>'],
    ['<a href="/$&/">', '/$1/', '<a href="/$1/$&/">'],
  ];
  for (const [html, base, wanted] of cases) {
    test(`puts ${base} before what is inside ${html}`, () => assert.equal(rebaseHtml(html, base), wanted));
  }
});

describe('rebaseFragments', () => {
  test('leads to the page from elsewhere, and leaves other links alone', () => {
    assert.equal(
      rebaseFragments('<a href="#fn1"><a href="/a/#x"><a href="#">', 'https://example.org/a/'),
      '<a href="https://example.org/a/#fn1"><a href="/a/#x"><a href="https://example.org/a/#">',
    );
  });
});
