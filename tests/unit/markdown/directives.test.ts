import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyPart } from '../../../scripts/markdown/body.ts';
import { directives, findAttribute, findDirective } from '../../../scripts/markdown/directives.ts';
import { placesOf, readBody } from './read-body.ts';

describe('the table of directives', () => {
  test('no two directives share a name, nor two attributes of one', () => {
    for (const rule of directives) {
      for (const name of [rule.name, ...rule.aliases]) assert.equal(findDirective(name), rule, name);
      for (const attribute of rule.attributes) {
        for (const name of [attribute.name, ...attribute.aliases]) {
          assert.equal(findAttribute(rule, name), attribute, `${rule.name}.${name}`);
        }
      }
    }
  });

  test('spellings of one Arabic name are one name', () => {
    for (const name of ['اقرأ-أيضا', 'اقرأ-أيضاً', 'اقرأ-أيضًا', 'إقرأ_أيضا', 'اقرأ أيضًا', 'اقـرأ-ايضا']) {
      assert.equal(findDirective(name)?.name, 'related', name);
    }
  });
});

describe('a directive', () => {
  const map = { file: 'map.png', alt: 'خريطة' };
  const text: BodyPart = { type: 'html', html: '<p>نص</p>\n' };
  const cases: readonly (readonly [sentence: string, source: string, parts: readonly BodyPart[]])[] = [
    ['related is a card', '::related{slug="idlib-calm"}', [{ type: 'related', slug: 'idlib-calm' }]],
    ['related has an Arabic name', '::اقرأ-أيضًا{الرابط="هدوء-إدلب"}', [{ type: 'related', slug: 'هدوء-إدلب' }]],
    ['a name may have a blank', '::اقرأ أيضاً {الرابط="a"}', [{ type: 'related', slug: 'a' }]],
    ['blanks round everything do no harm', '  :: related  {  slug  =  "a"  }  ', [{ type: 'related', slug: 'a' }]],
    ['a value may stand bare', '::related{slug=a-1}', [{ type: 'related', slug: 'a-1' }]],
    ['a value may stand in single quotes', "::related{slug='a'}", [{ type: 'related', slug: 'a' }]],
    ['a value may stand in guillemets', '::related{slug=«a»}', [{ type: 'related', slug: 'a' }]],
    ['a value may stand in curly quotes', '::related{slug=“a”}', [{ type: 'related', slug: 'a' }]],
    [
      'it may follow a paragraph without a blank line',
      'نص\n::related{slug=a}\nنص',
      [text, { type: 'related', slug: 'a' }, text],
    ],
    [
      'it may follow a list',
      '- أ\n::related{slug=a}',
      [
        { type: 'html', html: '<ul>\n<li>أ</li>\n</ul>\n' },
        { type: 'related', slug: 'a' },
      ],
    ],
    ['callout names a call-out', '::callout{name="telegram"}', [{ type: 'callout', name: 'telegram' }]],
    ['callout has Arabic names', '::نداء{الاسم="telegram"}', [{ type: 'callout', name: 'telegram' }]],
    ['figure has its picture', '::figure{src="map.png" alt="خريطة"}', [{ type: 'figure', image: map }]],
    [
      'figure has a caption and a credit',
      '::صورة{المصدر="/media/2026/map.png" الوصف="خريطة" التعليق="قال «نعم»" المصور="فلان"}',
      [{ type: 'figure', image: { file: '2026/map.png', alt: 'خريطة', caption: 'قال «نعم»', credit: 'فلان' } }],
    ],
    [
      'a decorative figure has no description',
      '::figure{src=map.png decorative}',
      [{ type: 'figure', image: { file: 'map.png', alt: '' } }],
    ],
    [
      'so has one whose description is empty',
      '::صورة{المصدر=map.png الوصف="" زخرفية}',
      [{ type: 'figure', image: { file: 'map.png', alt: '' } }],
    ],
    [
      'a picture of an allowed host keeps its address',
      '::figure{src="https://img.example.org/a.jpg?w=1" alt="أ"}',
      [{ type: 'figure', image: { file: 'https://img.example.org/a.jpg?w=1', alt: 'أ' } }],
    ],
    ['a picture alone in its paragraph is a figure', '![خريطة](map.png)', [{ type: 'figure', image: map }]],
    [
      'its title is the caption',
      '![خريطة](media/map.png "تعليق")',
      [{ type: 'figure', image: { ...map, caption: 'تعليق' } }],
    ],
    ['its file may be Arabic', '![أ](صورة.jpg)', [{ type: 'figure', image: { file: 'صورة.jpg', alt: 'أ' } }]],
    [
      'its file may be percent-encoded',
      '![أ](session%201.jpg)',
      [{ type: 'figure', image: { file: 'session 1.jpg', alt: 'أ' } }],
    ],
    [
      'its description is plain text',
      '![*خريطة* `a`](map.png)',
      [{ type: 'figure', image: { file: 'map.png', alt: 'خريطة a' } }],
    ],
    ['its address may stand elsewhere', '![خريطة][م]\n\n[م]: map.png', [{ type: 'figure', image: map }]],
    [
      'pictures on lines of one paragraph are figures',
      '![خريطة](map.png)\n![خريطة](map.png)',
      [
        { type: 'figure', image: map },
        { type: 'figure', image: map },
      ],
    ],
    [
      'embed is a link with a title',
      '::embed{url="https://www.youtube.com/watch?v=a&t=1" title="مقطع"}',
      [{ type: 'embed', url: 'https://www.youtube.com/watch?v=a&t=1', title: 'مقطع' }],
    ],
    [
      'embed has Arabic names',
      '::تضمين{العنوان_الشبكي="https://youtu.be/a" العنوان="مقطع"}',
      [{ type: 'embed', url: 'https://youtu.be/a', title: 'مقطع' }],
    ],
    [
      'embed takes «الرابط» too',
      '::تضمين{الرابط="https://t.me/a/1" العنوان="مقطع"}',
      [{ type: 'embed', url: 'https://t.me/a/1', title: 'مقطع' }],
    ],
    ['quote goes round text', ':::quote\nنص\n:::', [{ type: 'quote', parts: [text] }]],
    [
      'quote names who speaks',
      ':::اقتباس{المتحدث="فلان" الصفة="وزير"}\nنص\n:::',
      [{ type: 'quote', speaker: 'فلان', role: 'وزير', parts: [text] }],
    ],
    ['note goes round text', ':::ملاحظة\nنص\n:::', [{ type: 'note', parts: [text] }]],
    [
      'keypoints hold the list',
      ':::نقاط\n- أ\n:::',
      [{ type: 'keypoints', parts: [{ type: 'html', html: '<ul>\n<li>أ</li>\n</ul>\n' }] }],
    ],
    [
      'timeline holds the list',
      ':::تسلسل\n1. أ\n:::',
      [{ type: 'timeline', parts: [{ type: 'html', html: '<ol>\n<li>أ</li>\n</ol>\n' }] }],
    ],
    [
      'gallery holds figures',
      ':::معرض\n![خريطة](map.png)\n::figure{src=map.png alt="خريطة"}\n:::',
      [
        {
          type: 'gallery',
          parts: [
            { type: 'figure', image: map },
            { type: 'figure', image: map },
          ],
        },
      ],
    ],
    [
      'a longer fence goes round a shorter one',
      '::::note\n:::quote\nنص\n:::\n::::',
      [{ type: 'note', parts: [{ type: 'quote', parts: [text] }] }],
    ],
    [
      'fences of one length pair up',
      ':::note\n:::quote\nنص\n:::\nنص\n:::',
      [{ type: 'note', parts: [{ type: 'quote', parts: [text] }, text] }],
    ],
    ['a longer line of colons closes', ':::note\nنص\n:::::', [{ type: 'note', parts: [text] }]],
    [
      'a code fence inside keeps its colons',
      ':::note\n```\n:::\n```\n:::',
      [{ type: 'note', parts: [{ type: 'html', html: '<pre dir="auto"><code>:::\n</code></pre>\n' }] }],
    ],
    [
      'a link defined outside works inside',
      ':::note\n[نص]\n:::\n\n[نص]: /a/',
      [{ type: 'note', parts: [{ type: 'html', html: '<p><a href="/a/">نص</a></p>\n' }] }],
    ],
  ];
  for (const [sentence, source, parts] of cases) {
    test(sentence, () => {
      const read = readBody(source);
      assert.deepEqual(placesOf(read), []);
      assert.deepEqual(read.body.parts, parts);
    });
  }

  test('a correction has its date in the zone of the newsroom', () => {
    const [part] = readBody(':::تصحيح{التاريخ="٢٠٢٦-١١-٢٠"}\nنص\n:::').body.parts;
    assert.equal(part?.type === 'correction' && part.date.iso, '2026-11-20T00:00:00+03:00');
  });
});

describe('entries of a live article', () => {
  const entry = (time: string, title: string, more = ''): string =>
    `:::entry{time="${time}" title="${title}"${more}}\nنص\n:::\n`;
  const listOf = (source: string): readonly string[] =>
    readBody(source).body.parts.map((part) => (part.type === 'entry' ? `${part.title} ${part.fragment}` : part.type));

  test('they are newest first, whichever way they are filed', () => {
    const wanted = ['ج e-20261120-1600', 'ب e-20261120-1500', 'أ e-20261120-1405'];
    const filed = [entry('2026-11-20 14:05', 'أ'), entry('2026-11-20 15:00', 'ب'), entry('2026-11-20 16:00', 'ج')];
    assert.deepEqual(listOf(filed.join('')), wanted);
    assert.deepEqual(listOf(filed.toReversed().join('')), wanted);
  });

  test('pinned ones are on top, and text round them stays in its place', () => {
    const source = `مقدمة\n\n${entry('2026-11-20 14:05', 'أ', ' مثبت')}${entry('2026-11-20 15:00', 'ب')}خاتمة`;
    assert.deepEqual(listOf(source), ['html', 'أ e-20261120-1405', 'ب e-20261120-1500', 'html']);
  });

  test('the fragment is the time in the zone of the newsroom', () => {
    assert.deepEqual(listOf(entry('2026-11-20T22:30:00Z', 'أ')), ['أ e-20261121-0130']);
  });

  test('two of one minute have two fragments, and the first keeps its own when the second comes', () => {
    const old = [entry('2026-11-20 14:00', 'أ'), entry('2026-11-20 14:05', 'ب')];
    const added = entry('2026-11-20 14:05', 'ج');
    const wanted = ['ج e-20261120-1405-2', 'ب e-20261120-1405', 'أ e-20261120-1400'];
    assert.deepEqual(listOf([...old, added].join('')), wanted);
    assert.deepEqual(listOf([added, ...old.toReversed()].join('')), wanted);
  });
});
