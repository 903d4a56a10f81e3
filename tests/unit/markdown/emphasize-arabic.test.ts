import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { htmlOf, readBody } from './read-body.ts';

/** The inside of the one paragraph of a body; `en` keeps typography out of it. */
function inline(source: string): string {
  return htmlOf(readBody(source, { lang: 'en' }).body.parts).replace(/^<p>|<\/p>\n$/g, '');
}

describe('emphasis beside Arabic letters and signs', () => {
  const cases: readonly (readonly [source: string, html: string])[] = [
    ['**«لا»**و', '<strong>«لا»</strong>و'],
    ['**قال:**نعم', '<strong>قال:</strong>نعم'],
    ['و**المعارضة**', 'و<strong>المعارضة</strong>'],
    ['و**المعارضة**ثم', 'و<strong>المعارضة</strong>ثم'],
    ['و**«المعارضة»**', 'و<strong>«المعارضة»</strong>'],
    ['و**«المعارضة»**و**«الحكومة»**', 'و<strong>«المعارضة»</strong>و<strong>«الحكومة»</strong>'],
    ['*«لا»*و', '<em>«لا»</em>و'],
    ['***«لا»***و', '<em><strong>«لا»</strong></em>و'],
    ['**نعم!**قال', '<strong>نعم!</strong>قال'],
    ['**لماذا؟**سأل', '<strong>لماذا؟</strong>سأل'],
    ['**أولًا،**ثم', '<strong>أولًا،</strong>ثم'],
    ['**(أ)**ب', '<strong>(أ)</strong>ب'],
    ['**50%**من', '<strong>50%</strong>من'],
    ['وَ**«لا»**', 'وَ<strong>«لا»</strong>'],
    ['بـ**«لا»**', 'بـ<strong>«لا»</strong>'],
    ['و**"لا"**و', 'و<strong>&quot;لا&quot;</strong>و'],
    ['و**#وسم**', 'و<strong>#وسم</strong>'],
    ['و**(أ)**', 'و<strong>(أ)</strong>'],
    ['**أ** قال:**ب**', '<strong>أ</strong> قال:<strong>ب</strong>'],
    ['قال:**نعم**ثم', 'قال:<strong>نعم</strong>ثم'],
    ['**أ**(ب)', '<strong>أ</strong>(ب)'],
    ['**أ *ب***(ج)', '<strong>أ <em>ب</em></strong>(ج)'],
    ['**«أ *ب* ج»**د', '<strong>«أ <em>ب</em> ج»</strong>د'],
    ['[**«أ»**ب](/a/)', '<a href="/a/"><strong>«أ»</strong>ب</a>'],
    ['گفت**«نه»**و', 'گفت<strong>«نه»</strong>و'],
  ];
  for (const [source, html] of cases) test(source, () => assert.equal(inline(source), html));
});

describe('where no emphasis is meant, asterisks stay', () => {
  const cases = ['5 * 3 * 2', 'نص * نص *', '** نص **', 'نص** «لا»', '**«لا»', 'و*', '*', '**', 'أ ** ب', 'أ*«'];
  for (const source of cases) {
    test(source, () => assert.doesNotMatch(inline(source), /<(?:em|strong)>/));
  }
});

describe('beside other letters the rule is CommonMark’s', () => {
  const cases: readonly (readonly [source: string, html: string])[] = [
    ['**"no"**and', '**&quot;no&quot;**and'],
    ['**said:**yes', '**said:**yes'],
    ['and**"no"**', 'and**&quot;no&quot;**'],
    ['a*"foo"*', 'a*&quot;foo&quot;*'],
    ['**said:** yes', '<strong>said:</strong> yes'],
    ['_«لا»_و', '_«لا»_و'],
    ['و_لا_', 'و_لا_'],
  ];
  for (const [source, html] of cases) test(source, () => assert.equal(inline(source), html));
});
