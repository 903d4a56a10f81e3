import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchLabelsFor } from '../../../scripts/labels/search-labels.ts';
import { toMirrorPage } from '../../../scripts/publish/mirror-page.ts';

const printed = (line: string): string => `<head>\n${line}\n</head>`;
const mirrored = (line: string, file = 'articles/a/index.html', prefix = '/repo/'): string =>
  toMirrorPage(printed(line), file, prefix).slice('<head>\n'.length, -'\n</head>'.length);

describe('a page of a mirror', () => {
  const cases: readonly (readonly [what: string, line: string, expected: string])[] = [
    ['a page', '<a href="/repo/tags/%D8%A5/">إ</a>', '<a href="../../tags/%D8%A5/index.html">إ</a>'],
    ['the front page', '<a href="/repo/">أ</a>', '<a href="../../index.html">أ</a>'],
    ['a place on a page', '<a href="/repo/about/#x">أ</a>', '<a href="../../about/index.html#x">أ</a>'],
    ['a place on this page', '<a href="#main">أ</a>', '<a href="#main">أ</a>'],
    ['a file', '<img src="/repo/media/a.webp">', '<img src="../../media/a.webp">'],
    [
      'pictures of several widths',
      '<img srcset="/repo/a.webp 1w, /repo/b.webp 2w">',
      '<img srcset="../../a.webp 1w, ../../b.webp 2w">',
    ],
    ['another site', '<a href="https://example.org/repo/">أ</a>', '<a href="https://example.org/repo/">أ</a>'],
    ['another host', '<a href="//example.org/repo/">أ</a>', '<a href="//example.org/repo/">أ</a>'],
    ['a form', '<form role="search" action="/repo/search/">', '<form role="search" action="../../search/index.html">'],
    [
      'a page that leads on',
      '<meta http-equiv="refresh" content="0; url=/repo/articles/b/">',
      '<meta http-equiv="refresh" content="0; url=../../articles/b/index.html">',
    ],
    ['a script', '<script type="module" src="/repo/assets/site.js"></script>', ''],
    ['what is fetched ahead', '<link rel="preload" href="/repo/assets/a.woff2" as="font">', ''],
    [
      'data for robots',
      '<script type="application/ld+json">{"a":"/repo/"}</script>',
      '<script type="application/ld+json">{"a":"/repo/"}</script>',
    ],
    [
      'what is said of searching',
      `<p>${searchLabelsFor('ar').needsScript}</p>`,
      `<p>${searchLabelsFor('ar').needsServer}</p>`,
    ],
    [
      'a field that only a server answers',
      '<form class="search-form search-form-large" action="/repo/search/"><input name="q"></form>',
      '',
    ],
    ['words for readers without scripts', '<noscript><p>س</p></noscript>', '<div><p>س</p></div>'],
  ];
  for (const [what, line, expected] of cases) {
    test(`${what}: ${line}`, () => assert.equal(mirrored(line).replace(/^\n|\n$/g, ''), expected));
  }

  test('finds its files from any depth, at the root of a host too', () => {
    assert.equal(mirrored('<a href="/x/">س</a>', 'index.html', '/'), '<a href="x/index.html">س</a>');
    assert.equal(mirrored('<a href="/">س</a>', 'a/b/c/index.html', '/'), '<a href="../../../index.html">س</a>');
  });

  test('lets nothing run', () => {
    const page = mirrored(
      '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;">',
    );
    assert.match(page, /default-src &#39;none&#39;/);
    assert.ok(!page.includes('script-src'));
  });
});
