import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toFrontCard } from '../../../scripts/pages/front-card.ts';
import type { CardView } from '../../../scripts/pages/card-view.ts';
import { at, makeArticle } from '../collections/make-newsroom.ts';
import { makePageContext } from './make-page-context.ts';

/** A card on a front that is built at noon in Damascus, on 20 November 2026. */
function cardOf(date: string): CardView {
  const article = makeArticle('a', { date: at(date) });
  return toFrontCard(article, makePageContext([article]));
}

const momentOf = (date: string): readonly [fresh: boolean, iso: string] => {
  const { fresh, time } = cardOf(date);
  return [fresh, time.iso];
};

describe('the card of an article on a front', () => {
  test('names the moment of what is younger than a day, from which its age is told', () => {
    assert.deepEqual(momentOf('2026-11-20T07:00:00Z'), [true, '2026-11-20T10:00:00+03:00']);
    assert.deepEqual(momentOf('2026-11-19T09:00:01Z'), [true, '2026-11-19T12:00:01+03:00']);
  });

  test('names the day of what is older, or not out yet', () => {
    assert.deepEqual(momentOf('2026-11-19T09:00:00Z'), [false, '2026-11-19']);
    assert.deepEqual(momentOf('2026-11-20T09:00:01Z'), [false, '2026-11-20']);
  });

  test('names the day of what was filed with a day alone, whose age nobody knows', () => {
    assert.deepEqual(momentOf('2026-11-19T21:00:00Z'), [false, '2026-11-20']);
  });
});
