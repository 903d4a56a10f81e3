import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isSlug, slugPattern, toFragment, toSlug } from '../../../../assets/shared/arabic/slug.ts';
import { anyText } from './any-text.ts';

describe('toSlug', () => {
  test('keeps the words as they are spelled and joins them with hyphens', () => {
    const table: readonly (readonly [string, string])[] = [
      ['الجَيش: «٣ قتلى» في إدلب', 'الجيش-3-قتلى-في-إدلب'],
      ['دورة الموازنة العامة', 'دورة-الموازنة-العامة'],
      ['آب أب اب', 'آب-أب-اب'],
      ['سورية ≠ سوريا', 'سورية-سوريا'],
      ['مرحبـــا', 'مرحبا'],
      ['ﷲ أكبر', 'الله-أكبر'],
      ['١٨ شباط ۲۰۲۱', '18-شباط-2021'],
      ['1442 هـ', '1442-ه'],
      ["L'État don't", 'létat-dont'],
      ['E\u0301tat', 'état'],
      ['İstanbul', 'istanbul'],
      ['C++ و .NET', 'c-و-net'],
      ['a_b/c\\d?e#f%20', 'a-b-c-d-e-f-20'],
      ['../../etc/passwd', 'etc-passwd'],
      ['سو\u200Bريا\u202E', 'سوريا'],
      ['عاجل 1️⃣ ☀️ شمس 👍', 'عاجل-1-شمس'],
      ['  -- نص --  ', 'نص'],
      ['ترکیا', 'تركيا'],
      ['؟؟؟', ''],
      ['َُِ', ''],
      ['', ''],
    ];
    for (const [text, slug] of table) assert.equal(toSlug(text), slug, text);
  });

  test('takes as many whole words as 80 characters and 200 bytes hold', () => {
    assert.equal(toSlug('كلمة '.repeat(40)), Array.from({ length: 16 }, () => 'كلمة').join('-'));
    assert.equal(toSlug('ب'.repeat(300)), 'ب'.repeat(80));
    assert.equal(toSlug('漢'.repeat(300)), '漢'.repeat(66));
    assert.equal(toSlug('𝒳'.repeat(300)), '𝒳'.repeat(40));
  });

  test('gives a slug or nothing for any text, in Normalization Form C, the same from both forms', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = toSlug(text);
        assert.ok(slug === '' || isSlug(slug), slug);
        assert.equal(slug, slug.normalize('NFC'));
        assert.equal(toSlug(slug), slug);
        assert.equal(toSlug(text.normalize('NFD')), slug);
        assert.equal(decodeURIComponent(encodeURIComponent(slug)), slug);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('slugPattern', () => {
  const pattern = new RegExp(slugPattern, 'u');

  test('lets every slug pass', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = toSlug(text);
        assert.ok(slug === '' || pattern.test(slug), slug);
      }),
      { numRuns: 2000 },
    );
  });

  test('stops what titles hold and slugs do not', () => {
    for (const text of [
      'لا؟',
      '«لا»-للحرب',
      'مَن-قال',
      'قـــال-نعم',
      'كلمة كلمة',
      'ثمن-٥٠',
      'U.S',
      'Idlib',
      'a/b',
      'a\\b',
      'ثم…',
      '-a',
      'a-',
      'a--b',
      '',
    ]) {
      assert.equal(pattern.test(text), false, text);
      assert.equal(isSlug(text), false, text);
    }
  });
});

describe('isSlug', () => {
  test('knows a slug', () => {
    for (const slug of [
      'دورة-الموازنة',
      'a',
      '2021',
      'who-writes-the-constitution',
      'état',
      'ب'.repeat(100),
      'a'.repeat(200),
    ]) {
      assert.equal(isSlug(slug), true, slug);
    }
  });

  test('knows what is none', () => {
    const others = [
      '',
      '-',
      'a-',
      '-a',
      'a--b',
      'a b',
      'A',
      'دَورة',
      'مرحبـا',
      '٢٠٢١',
      'ا\u0653ب',
      'a/b',
      '..',
      '.a',
      'a?',
      'a%20b',
    ];
    for (const text of [
      ...others,
      'con',
      'nul',
      'com1',
      'a\n',
      'a\0',
      'ﷲ',
      'ترکیا',
      'a'.repeat(201),
      'ب'.repeat(101),
    ]) {
      assert.equal(isSlug(text), false, text);
    }
  });
});

test('the id of a heading is what the address bar shows, and comes back from its percent-encoding', () => {
  assert.equal(toFragment('من هُم الأطراف؟'), 'من-هم-الأطراف');
  assert.equal(toFragment('2. ماذا بعد؟!'), '2-ماذا-بعد');
  const url = new URL(`https://news.example/a/#${toFragment('من هُم الأطراف؟')}`);
  assert.equal(decodeURIComponent(url.hash), '#من-هم-الأطراف');
});
