import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { repeatArticle, toCopySlug } from '../../../scripts/benchmark/repeat-article.ts';

const slugs = new Set(['hudna', 'mina']);

function toFile(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\nمتن في 2024-02-29، و[سابق](/articles/mina/).\n`;
}

describe('an article that is repeated', () => {
  test('moves all its times by the same days and keeps its text', () => {
    const text = toFile('title: "الهدنة في يومها"', 'date: 2023-12-31T22:00:00+03:00', 'updated: 2024-01-02T08:00');
    assert.equal(
      repeatArticle(text, { copy: 1, year: 2019, slugs }),
      toFile('title: "الهدنة في يومها"', 'date: 2019-12-31T22:00:00+03:00', 'updated: 2020-01-02T08:00'),
    );
  });

  test('is never corrected before it was published, whatever its years make of 29 February', () => {
    const text = toFile(
      'title: "الهدنة في يومها"',
      'date: 2024-02-28T23:41',
      'corrections:',
      '  - date: 2024-02-29T10:00',
    );
    const repeated = repeatArticle(text, { copy: 2, year: 2021, slugs });
    assert.match(repeated, /^date: 2021-02-28T23:41$/m);
    assert.match(repeated, /- date: 2021-03-01T10:00$/m);
    assert.match(repeated, /متن في 2024-02-29/);
    assert.match(repeatArticle(toFile('date: 2024-02-29'), { copy: 2, year: 2021, slugs }), /^date: 2021-02-28$/m);
  });

  test('is related to articles of its own copy, and to what is no article as before', () => {
    const text = toFile(
      'title: mina',
      'date: 2024-05-01',
      'related:',
      '  - mina',
      '  - /about/',
      '  - { title: "تقرير", url: "https://example.org/" }',
      'slug: hudna',
      'aliases: [/old/hudna/]',
    );
    assert.equal(
      repeatArticle(text, { copy: 3, year: 2024, slugs }),
      toFile(
        'title: mina',
        'date: 2024-05-01',
        'related:',
        '  - mina-copy-3',
        '  - /about/',
        '  - { title: "تقرير", url: "https://example.org/" }',
        'slug: hudna-copy-3',
      ),
    );
  });

  test('may name its fields in Arabic', () => {
    const text = toFile('العنوان: "الهدنة في يومها"', 'التاريخ: 2024-05-01', 'روابط: [hudna]', 'الرابط: mina');
    const repeated = repeatArticle(text, { copy: 2, year: 2020, slugs });
    assert.match(repeated, /التاريخ: 2020-05-01\nروابط: \[ ?hudna-copy-2 ?\]\nالرابط: mina-copy-2\n/);
  });

  test('is refused without front matter or without a day', () => {
    assert.throws(() => repeatArticle('متن', { copy: 1, year: 2020, slugs }), /front matter/i);
    assert.throws(() => repeatArticle(toFile('title: "بلا تاريخ"'), { copy: 1, year: 2020, slugs }), /no date/);
  });

  test('keeps its name in the first copy alone', () => {
    assert.deepEqual([toCopySlug('mina', 1), toCopySlug('mina', 2)], ['mina', 'mina-copy-2']);
  });
});
