import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyPart } from '../../../../scripts/markdown/body.ts';
import { toBodyView } from '../../../../scripts/pages/article/body-view.ts';
import { opensPictures } from '../../../../scripts/pages/article/opens-pictures.ts';
import { at, makeArticle } from '../../collections/make-newsroom.ts';
import { makePageContext } from '../make-page-context.ts';

const context = makePageContext(
  [makeArticle('there', { title: 'مادة منشورة' })],
  {
    site: {
      url: 'https://example.org/repo/',
      callouts: { box: { text: 'تابعنا على X', action: 'انضم', url: 'https://t.example.org/' } },
    },
  },
  ['x'],
);
const arabic = { lang: 'ar', dir: 'rtl' } as const;
const viewOf = (...parts: readonly BodyPart[]) => toBodyView(parts, arabic, context);
const figure = (file: string): BodyPart => ({ type: 'figure', image: { file, alt: 'س' } });

describe('toBodyView', () => {
  test('puts the path of the site before links of the text', () => {
    assert.deepEqual(viewOf({ type: 'html', html: '<a href="/about/">' }), [
      { type: 'html', html: '<a href="/repo/about/">' },
    ]);
  });

  test('resolves a related article to its card', () => {
    const [part] = viewOf({ type: 'related', slug: 'there' });
    assert.equal(part?.type === 'related' ? part.card.title.plain : '', 'مادة منشورة');
  });

  test('leaves no trace of what is not there: a withheld article, a picture, a call-out', () => {
    assert.deepEqual(
      viewOf({ type: 'related', slug: 'draft' }, figure('gone.jpg'), { type: 'callout', name: 'constructor-x' }),
      [],
    );
  });

  test('reads a call-out from the settings, its foreign words isolated', () => {
    assert.deepEqual(viewOf({ type: 'callout', name: 'box' }), [
      {
        type: 'callout',
        name: 'box',
        text: { plain: 'تابعنا على X', html: 'تابعنا على <bdi>X</bdi>' },
        action: 'انضم',
        url: 'https://t.example.org/',
      },
    ]);
  });

  test('names the host of an embedded page', () => {
    const [part] = viewOf({ type: 'embed', url: 'https://www.youtube.com/watch?v=x', title: 'حوار' });
    assert.equal(part?.type === 'embed' ? part.host : '', 'www.youtube.com');
  });

  test('resolves parts inside parts', () => {
    const [gallery] = viewOf({ type: 'gallery', parts: [figure('x.jpg'), figure('gone.jpg')] });
    assert.equal(gallery?.type === 'gallery' ? gallery.parts.length : 0, 1);
    const [quote] = viewOf({ type: 'quote', speaker: 'س', parts: [{ type: 'related', slug: 'there' }] });
    assert.equal(quote?.type === 'quote' ? quote.parts[0]?.type : '', 'related');
  });

  test('numbers the pictures of a gallery that open whole: those with words, and of this site', () => {
    const wordless: BodyPart = { type: 'figure', image: { file: 'x.jpg', alt: '' } };
    const parts = [figure('x.jpg'), wordless, figure('https://img.example.org/a.jpg'), figure('x.jpg')];
    const placesIn = (views: ReturnType<typeof viewOf>) =>
      views.flatMap((view) => (view.type === 'figure' ? [view.place] : []));
    const [gallery] = viewOf({ type: 'gallery', parts });
    assert.deepEqual(gallery?.type === 'gallery' ? placesIn(gallery.parts) : [], [
      'الصورة 1 من 2',
      null,
      null,
      'الصورة 2 من 2',
    ]);
    assert.equal(opensPictures(viewOf({ type: 'note', parts: [{ type: 'gallery', parts }] })), true);
    assert.deepEqual(placesIn(viewOf(...parts)), [null, null, null, null]);
    assert.equal(opensPictures(viewOf(...parts, { type: 'gallery', parts: [wordless] })), false);
  });

  test('dates entries and corrections in the language of the text', () => {
    const time = at('2026-11-11T07:05:00Z');
    const parts: readonly BodyPart[] = [
      { type: 'entry', time, title: 'Vote', pinned: true, key: false, fragment: 'e-1', text: '', parts: [] },
      { type: 'correction', date: time, parts: [] },
    ];
    const times = toBodyView(parts, { lang: 'en', dir: 'ltr' }, context).map((part) =>
      'time' in part ? part.time : null,
    );
    assert.deepEqual(times, [
      { iso: '2026-11-11T10:05:00+03:00', text: '11 November 2026, 10:05' },
      { iso: '2026-11-11T10:05:00+03:00', text: 'Wednesday, 11 November 2026' },
    ]);
  });

  test('entries say their hour alone under the day that the first of them names', () => {
    const entry = (time: string, pinned = false): BodyPart => {
      return { type: 'entry', time: at(time), title: 'ت', pinned, key: false, fragment: time, text: '', parts: [] };
    };
    const said = viewOf(
      entry('2026-11-12T05:00:00Z', true),
      // Half past midnight in Damascus, though in London it is still the 11th.
      entry('2026-11-11T21:30:00Z'),
      entry('2026-11-11T20:30:00Z'),
      entry('2026-11-11T07:05:00Z'),
    ).map((part) => (part.type === 'entry' ? `${part.day ?? ''}|${part.hour}` : ''));
    assert.deepEqual(said, [
      'الخميس، 12 تشرين الثاني 2026|08:00',
      'الخميس، 12 تشرين الثاني 2026|00:30',
      'الأربعاء، 11 تشرين الثاني 2026|23:30',
      '|10:05',
    ]);
  });
});
