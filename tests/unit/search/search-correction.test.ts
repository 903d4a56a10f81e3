import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSpelling, replaceWord, toTypedSpelling } from '../../../assets/shared/search-correction.ts';
import { toFragment } from '../../../scripts/search/to-fragment.ts';
import { makeDocument } from './make-index.ts';

const fragmentsOf = (...bodies: readonly string[]): ReturnType<typeof toFragment>[] =>
  bodies.map((body, i) => toFragment(makeDocument({ url: `/${i}/`, body })));

describe('what a reader is asked about', () => {
  test('is the form of the family that is nearest to what was typed', () => {
    const fragments = fragmentsOf('العقوبات الدولية والقرارات الدولية.', 'موقف الدولة من العقوبات الدولية.');
    assert.equal(findSpelling('ادلوله', 'الدوليه', fragments), 'الدولة');
    assert.equal(findSpelling('الدويله', 'الدوليه', fragments), 'الدولية');
  });

  test('keeps the particles that were typed, where a page writes the word with them', () => {
    const fragments = fragmentsOf('نص الدستور، والدستور كله، ونص الدستور.', 'مواد بالدستور.');
    assert.equal(findSpelling('بالدسنور', 'الدستور', fragments), 'بالدستور');
    assert.equal(findSpelling('الدسنور', 'الدستور', fragments), 'الدستور');
  });

  test('is spelt as the pages spell it most often', () => {
    const fragments = fragmentsOf('أنطونيو غوتيريش', 'غوتيرِيش', 'غوتيريش');
    assert.equal(findSpelling('غوتريش', 'غوتيريش', fragments), 'غوتيريش');
  });

  test('is never what was typed, and stays the word itself where no page has its family', () => {
    const fragments = fragmentsOf('الدسنور خطأ قديم.');
    assert.equal(findSpelling('الدسنور', 'الدستور', fragments), 'الدستور');
  });

  test('is told from the word as it was typed, not as it is compared', () => {
    assert.equal(toTypedSpelling('الدسنور البرلمنيّة', 'البرلمنيه'), 'البرلمنيّة');
  });

  test('takes the place of the word wherever it stands', () => {
    assert.equal(replaceWord('نص الدسنور -(الدسنور)', 'الدسنور', 'الدستور'), 'نص الدستور -(الدستور)');
  });
});
