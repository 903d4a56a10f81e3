import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Body } from '../../../scripts/markdown/body.ts';
import { toFiledDownloads, toFiledImages } from '../../../scripts/pages/filed-media.ts';
import { makeArticle, makeAuthor, makeBody, makeNewsroom, makePage } from '../collections/make-newsroom.ts';

/** A body that shows pictures, as the parser tells of them. */
const showing = (...files: readonly string[]): Body =>
  makeBody({ references: files.map((target) => ({ type: 'image', target, line: 1, column: 1 })) });

describe('toFiledImages', () => {
  test('finds the pictures of articles, authors, pages, biographies and the newspaper', () => {
    const author = makeAuthor('a', {
      image: { file: 'face.png', alt: '' },
      biography: showing('bio.jpg'),
    });
    const article = makeArticle('a', {
      authors: [author],
      image: { file: 'lead.jpg', alt: 'س' },
      body: showing('in.jpg', 'in.png'),
    });
    const newsroom = makeNewsroom([article], {
      pages: [makePage('about', { body: showing('page.jpg') })],
      site: { publisher: { legalName: 'س', logo: 'logo.png' } },
    });
    assert.deepEqual([...toFiledImages(newsroom)].toSorted(), [
      'bio.jpg',
      'face.png',
      'in.jpg',
      'in.png',
      'lead.jpg',
      'logo.png',
      'page.jpg',
    ]);
  });

  test('leaves pictures on other hosts where they are', () => {
    const article = makeArticle('a', { image: { file: 'https://images.example.org/x.jpg', alt: 'س' } });
    assert.deepEqual([...toFiledImages(makeNewsroom([article]))], []);
  });
});

describe('toFiledDownloads', () => {
  const downloadsOf = (...targets: readonly string[]): readonly string[] => {
    const references = targets.map((target) => ({ type: 'link', target, line: 1, column: 1 }) as const);
    return [...toFiledDownloads(makeNewsroom([makeArticle('a', { body: makeBody({ references }) })]))];
  };

  test('finds documents and recordings that a text links to', () => {
    assert.deepEqual(downloadsOf('/media/2026/جدول.csv', '/media/x.PDF', '/media/talk.mp3'), [
      '2026/جدول.csv',
      'x.PDF',
      'talk.mp3',
    ]);
  });

  for (const target of [
    '/media/page.html',
    '/media/x.svg',
    '/media/run.js',
    '/about/',
    'https://example.org/media/x.pdf',
    '/media/x.pdf.exe',
  ]) {
    test(`publishes nothing for a link to ${target}`, () => assert.deepEqual(downloadsOf(target), []));
  }

  test('reads an encoded address as the file it names', () => {
    assert.deepEqual(downloadsOf('/media/%D8%B3.pdf'), ['س.pdf']);
  });
});
