import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rebaseFragments, rebaseHtml, resolveFragments } from '../../../../scripts/pages/article/rebase-html.ts';

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

describe('resolveFragments', () => {
  test('leads to the page that holds a place, whose name it asks for as it is written on that page', () => {
    const toPage = (fragment: string): string => (fragment === 'تصويت' ? '/lite/a/2/' : '');
    assert.equal(
      resolveFragments(
        '<a href="#%D8%AA%D8%B5%D9%88%D9%8A%D8%AA"><a href="#تصويت"><a href="#fn1"><a href="#%">',
        toPage,
      ),
      '<a href="/lite/a/2/#%D8%AA%D8%B5%D9%88%D9%8A%D8%AA"><a href="/lite/a/2/#تصويت"><a href="#fn1"><a href="#%">',
    );
  });
});
