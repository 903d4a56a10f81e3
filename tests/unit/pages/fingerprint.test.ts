import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fingerprintOnce, toFingerprint } from '../../../scripts/pages/fingerprint.ts';

const makeCard = (title: string): { readonly title: { readonly plain: string } } => ({ title: { plain: title } });

describe('toFingerprint', () => {
  test('is the same for the same inputs and another for any other, however deep they differ', () => {
    const inputs = ['pages/tag.njk', { cards: [makeCard('خبر')] }] as const;
    assert.match(toFingerprint(...inputs), /^[0-9a-f]{64}$/);
    assert.equal(toFingerprint(...inputs), toFingerprint(...structuredClone(inputs)));
    assert.notEqual(toFingerprint(...inputs), toFingerprint('pages/tag.njk', { cards: [makeCard('خبر آخر')] }));
    assert.notEqual(toFingerprint('a', 'bc'), toFingerprint('ab', 'c'));
  });
});

describe('fingerprintOnce', () => {
  test('names a view by all that is in it, on whichever page it stands', () => {
    const page = (title: string): string => toFingerprint({ cards: [fingerprintOnce(makeCard(title))] });
    assert.equal(page('خبر'), page('خبر'));
    assert.notEqual(page('خبر'), page('خبر آخر'));
  });

  test('reads the view once for all pages', () => {
    let reads = 0;
    const card = fingerprintOnce({
      get title() {
        reads += 1;
        return 'خبر';
      },
    });
    toFingerprint('home', [card]);
    toFingerprint('tag', [card, card]);
    assert.equal(reads, 1);
  });

  test('gives back the same object, in which layouts and copies find nothing new', () => {
    const card = makeCard('خبر');
    assert.equal(fingerprintOnce(card), card);
    assert.deepEqual(Object.keys(card), ['title']);
    assert.equal(JSON.stringify({ ...card }), JSON.stringify(makeCard('خبر')));
  });
});
