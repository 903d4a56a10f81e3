import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { toCdata } from '../../../scripts/feeds/to-cdata.ts';

describe('toCdata', () => {
  test('wraps markup as it is', () => {
    assert.equal(toCdata('<p>x &amp; y</p>'), '<![CDATA[<p>x &amp; y</p>]]>');
  });

  for (const html of [']]>', 'a]]>b]]>c', ']]]]>>', ']]', ']]>]]>']) {
    test(`cannot be ended from within by ${html}`, () => {
      assert.equal(load(`<x>${toCdata(html)}</x>`, { xml: true })('x').text(), html);
    });
  }

  test('reads back as it was, whatever it was', () => {
    const texts = fc.string({ unit: fc.constantFrom(']', '>', '<', '!', '[', 'C', 'س') });
    fc.assert(
      fc.property(texts, (html) => assert.equal(load(`<x>${toCdata(html)}</x>`, { xml: true })('x').text(), html)),
    );
  });
});
