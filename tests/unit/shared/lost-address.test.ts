import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toAddressWords, toMeantPath } from '../../../assets/shared/lost-address.ts';

describe('toMeantPath', () => {
  const cases: readonly (readonly [path: string, meant: string | null])[] = [
    ['/articles/دَورة-الموازنة/', '/articles/دورة-الموازنة/'],
    ['/articles/دورة-الموازنة', '/articles/دورة-الموازنة/'],
    [encodeURI('/articles/أزمة-المياه/'.normalize('NFD')), '/articles/أزمة-المياه/'],
    [encodeURI('/articles/أزمة-المياه/').toLowerCase(), null],
    ['/Articles/Port-Reopens/', '/articles/port-reopens/'],
    ['/archive/٢٠٢٦/٠٣/', '/archive/2026/03/'],
    ['/tags/مجلس%20الأمن', '/tags/مجلس-الأمن/'],
    ['//articles//port-reopens', '/articles/port-reopens/'],
    ['/articles/port-reopens/', null],
    ['/', null],
    ['/articles/%E0%A4%A/', '/articles/e0-a4-a/'],
    ['/articles/«»/', null],
  ];
  for (const [path, meant] of cases) {
    test(`${path} means ${meant ?? 'what it says'}`, () => {
      assert.equal(toMeantPath(path), meant);
    });
  }
});

describe('toAddressWords', () => {
  const cases: readonly (readonly [path: string, words: string])[] = [
    ['/articles/دورة-الموازنة/', 'دورة الموازنة'],
    ['/2021/02/%D8%AF%D9%88%D8%B1%D8%A9_%D8%A7%D9%84%D9%85%D9%88%D8%A7%D8%B2%D9%86%D8%A9.html', 'دورة الموازنة'],
    ['/articles/<script>alert(1)</script>', 'script'],
    ['/%ff%fe/', 'ff fe'],
    ['/', ''],
  ];
  for (const [path, words] of cases) {
    test(`${path} says «${words}»`, () => {
      assert.equal(toAddressWords(path), words);
    });
  }
});
