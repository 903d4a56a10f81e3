import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { toOptionalTextView, toTextView } from '../../../scripts/pages/text-view.ts';

describe('toTextView', () => {
  const cases: readonly (readonly [text: string, dir: 'rtl' | 'ltr', html: string])[] = [
    ['حلف NATO', 'rtl', 'حلف <bdi>NATO</bdi>'],
    ['NATO & its <b> members', 'ltr', 'NATO &amp; its &lt;b&gt; members'],
    ['It\'s "so"', 'ltr', 'It&#39;s &quot;so&quot;'],
    ['أول سفينة ترسو!!', 'rtl', 'أول سفينة ترسو!!'],
  ];
  for (const [text, dir, html] of cases) {
    test(`prints ${JSON.stringify(text)} in a ${dir} page`, () =>
      assert.deepEqual(toTextView(text, dir), { plain: text, html }));
  }

  test('sets the punctuation of Arabic text in both forms, and leaves other languages alone', () => {
    const text = 'قال: "لا" للحرب...';
    assert.deepEqual(toTextView(text, 'rtl'), { plain: 'قال: «لا» للحرب…', html: 'قال: «لا» للحرب…' });
    assert.equal(toTextView('"No"...', 'ltr').plain, '"No"...');
  });

  test('is read back as its plain form, whatever was written, and adds no element but isolation', () => {
    const texts = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', 'B', '1', '-', ' ', 'س', 'ة', '!', '/', ';'),
    });
    fc.assert(
      fc.property(texts, fc.constantFrom('rtl', 'ltr'), (text, dir) => {
        const view = toTextView(text, dir);
        const $ = load(`<p>${view.html}</p>`);
        assert.equal($('p').text(), view.plain);
        assert.ok(
          $('p *')
            .get()
            .every(({ name }) => name === 'bdi'),
        );
      }),
    );
  });
});

describe('toOptionalTextView', () => {
  test('has nothing to print for what is missing or empty', () => {
    assert.deepEqual([toOptionalTextView(undefined, 'rtl'), toOptionalTextView('', 'rtl')], [null, null]);
    assert.deepEqual(toOptionalTextView('س', 'rtl'), { plain: 'س', html: 'س' });
  });
});
