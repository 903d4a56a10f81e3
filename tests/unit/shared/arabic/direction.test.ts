import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isolate, isolateHtml, isolatePlain } from '../../../../assets/shared/arabic/direction.ts';
import { findRuns } from '../../../../assets/shared/arabic/direction-runs.ts';
import { anyText, hugeTexts } from './any-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text that a browser would show. */
function toText(html: string): string {
  return html
    .replace(/<\/?bd[io][^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

describe('isolate', () => {
  test('leaves alone what the bidirectional algorithm gets right everywhere', () => {
    const plain = [
      '',
      'مقال عادي',
      'في 18 شباط 2021، الساعة 12:30.',
      'بين 1,250.5 و3/4 و18/2/2021',
      'نسبة ٥٠٪ و٣-٢ و٢٠٢١',
      'حرب (2011–2021)',
      'وسم #سوريا_2021',
      'هدنة!! (نعم)… «لا»؟',
      'كوفيد-19',
      'طائرات أف -16',
    ];
    for (const text of plain) assert.equal(isolate(text), text);
  });

  test('puts an isolate round what would jump or be torn apart', () => {
    const table: readonly (readonly [string, string])[] = [
      ['تعلّم C++ في 2021!', 'تعلّم <bdi>C++</bdi> في 2021!'],
      ['قال CNN!!', 'قال <bdi>CNN</bdi>!!'],
      ['زار (CNN)', 'زار (<bdi>CNN</bdi>)'],
      ['زار Google، Apple مقر', 'زار <bdi>Google</bdi>، <bdi>Apple</bdi> مقر'],
      ['فاز 3-2', 'فاز <bdi dir="ltr">3-2</bdi>'],
      ['نسبة 50%', 'نسبة <bdi dir="ltr">50%</bdi>'],
      ['بين 20-25%', 'بين <bdi dir="ltr">20-25%</bdi>'],
      ['بلغت -5 درجات', 'بلغت <bdi dir="ltr">-5</bdi> درجات'],
      ['حرب (2011-2021)', 'حرب (<bdi dir="ltr">2011</bdi>-<bdi dir="ltr">2021</bdi>)'],
      ['هاتف +963 11 222 3333', 'هاتف <bdi dir="ltr">+963 11 222 3333</bdi>'],
      ['هاتف ٠١١ ٢٢٢ ٣٣٣٣', 'هاتف <bdo dir="ltr">٠١١ ٢٢٢ ٣٣٣٣</bdo>'],
      ['أطلقت SpaceX 60 قمرًا', 'أطلقت <bdi>SpaceX</bdi> 60 قمرًا'],
      ['هاتف iPhone 12 الجديد', 'هاتف <bdi>iPhone 12</bdi> الجديد'],
      ['هاتف iPhone 12', 'هاتف <bdi>iPhone 12</bdi>'],
      ['في New York Times أن', 'في <bdi>New York Times</bdi> أن'],
      ['انظر https://a.example/b?c=d&e=f.', 'انظر <bdi>https://a.example/b?c=d&amp;e=f</bdi>.'],
      ['(https://a.example/b_(c))', '<bdi>(https://a.example/b_(c))</bdi>'],
      ['انظر (https://a.example/b_(c))', 'انظر (<bdi>https://a.example/b_(c)</bdi>)'],
      ['من @user_name و#Syria', 'من <bdi>@user_name</bdi> و<bdi>#Syria</bdi>'],
      ['إلى news@a.example، ثم', 'إلى <bdi>news@a.example</bdi>، ثم'],
      ['قال "Hello!" ثم', 'قال &quot;<bdi>Hello!</bdi>&quot; ثم'],
      ['شركة AT&T', 'شركة <bdi>AT&amp;T</bdi>'],
      ['<b>نص</b>', '&lt;<bdi>b</bdi>&gt;نص&lt;<bdi>/b</bdi>&gt;'],
      ['Hello, world!', '<bdi>Hello, world!</bdi>'],
      ['CNN', '<bdi>CNN</bdi>'],
    ];
    for (const [text, html] of table) assert.equal(isolate(text), html, text);
  });

  test('shows the same text, escaped, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = isolate(text);
        assert.equal(toText(html), text);
        assert.doesNotMatch(html.replace(/<\/?bd[io]( dir="ltr")?>/g, ''), /[<>"']/);
      }),
      { numRuns: 5000 },
    );
  });

  test('runs are in order, not empty, and inside of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of findRuns(text)) {
          assert.ok(start >= from && end > start && end <= text.length);
          from = end;
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('isolatePlain', () => {
  test('gives a text back that needs nothing', () => {
    for (const text of ['', 'خبر عادي', 'خبر في 2021', 'هل سقطت؟', 'Hello!', '3-2'])
      assert.equal(isolatePlain(text), text);
  });

  test('isolates runs, and the whole where its ends could jump', () => {
    assert.equal(isolatePlain('تعلّم C++ الآن'), 'تعلّم \u2068C++\u2069 الآن');
    assert.equal(isolatePlain('هدنة!'), '\u2067هدنة!\u2069');
    assert.equal(isolatePlain('قال (نعم)'), '\u2067قال (نعم)\u2069');
    assert.equal(isolatePlain('CNN: خبر'), '\u2067\u2068CNN\u2069: خبر\u2069');
    assert.equal(isolatePlain('إلى CNN'), '\u2067إلى \u2068CNN\u2069\u2069');
    assert.equal(isolatePlain('هدنة!\nهدنة'), '\u2067هدنة!\u2069\nهدنة');
  });

  test('adds nothing but isolates, each closed on its line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bare = text.replace(/[\u2066-\u2069]/g, '');
        const plain = isolatePlain(bare);
        assert.equal(plain.replace(/[\u2066-\u2069]/g, ''), bare);
        for (const line of plain.split('\n')) {
          assert.equal(line.match(/[\u2067\u2068]/g)?.length, line.match(/\u2069/g)?.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('isolateHtml', () => {
  test('isolates text and leaves tags, code and what has its own direction', () => {
    const table: readonly (readonly [string, string])[] = [
      ['<p>نص عادي</p>', '<p>نص عادي</p>'],
      ['<p>لغة C++، ثم</p>', '<p>لغة <bdi>C++</bdi>، ثم</p>'],
      ['<p>عاد <b>Tom</b> Jones!</p>', '<p>عاد <bdi><b>Tom</b> Jones</bdi>!</p>'],
      ['<p>قرأ New <em>York</em></p>', '<p>قرأ <bdi>New <em>York</em></bdi></p>'],
      ['<p>قرأ <b><em>New</em> York</b></p>', '<p>قرأ <b><bdi><em>New</em> York</bdi></b></p>'],
      ['<p>قال <em>عن New</em> York</p>', '<p>قال <em>عن New</em> York</p>'],
      [
        '<p>زار <a href="https://a.example/?b=C+++">CNN</a></p>',
        '<p>زار <a href="https://a.example/?b=C+++"><bdi>CNN</bdi></a></p>',
      ],
      [
        '<p>في <code>C++</code> و<code dir="auto">a <b>b</b></code></p>',
        '<p>في <code>C++</code> و<code dir="auto">a <b>b</b></code></p>',
      ],
      ['<p>C++ <code>x</code></p>', '<p><bdi>C++ <code>x</code></bdi></p>'],
      ['<p>نص C++ <code>x</code> C++</p>', '<p>نص <bdi>C++</bdi> <code>x</code> <bdi>C++</bdi></p>'],
      ['<p>في <bdi>C++</bdi></p>', '<p>في <bdi>C++</bdi></p>'],
      ['<p>في <a dir="ltr" href="#">C++</a></p>', '<p>في <a dir="ltr" href="#">C++</a></p>'],
      ['<blockquote dir="ltr"><p>C++ نص</p></blockquote>', '<blockquote dir="ltr"><p>C++ نص</p></blockquote>'],
      ['<p>شركة AT&amp;T &quot;Hi!&quot; نعم</p>', '<p>شركة <bdi>AT&amp;T</bdi> &quot;<bdi>Hi!</bdi>&quot; نعم</p>'],
      ['<p>قال&nbsp;&copy; نعم &#1587;</p>', '<p>قال&nbsp;&copy; نعم &#1587;</p>'],
      ['<p>CNN<br>BBC نص</p>', '<p><bdi>CNN</bdi><br><bdi>BBC</bdi> نص</p>'],
      ['<li>3-2</li><li>نص</li>', '<li><bdi dir="ltr">3-2</bdi></li><li>نص</li>'],
      ['<p>Hello <em>world</em>!</p>', '<p><bdi>Hello <em>world</em>!</bdi></p>'],
      ['<p>New\nYork نص</p>', '<p><bdi>New\nYork</bdi> نص</p>'],
      ['<script>let C = "نص";</script>', '<script>let C = "نص";</script>'],
      ['نص <!-- C++ --> نص', 'نص <!-- C++ --> نص'],
      ['نص < CNN', 'نص < <bdi>CNN</bdi>'],
    ];
    for (const [html, isolated] of table) assert.equal(isolateHtml(html), isolated);
  });

  test('changes neither text nor tags, leaves them nested, and does nothing the second time', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<em>',
      '</em>',
      '<b>',
      '</b>',
      '<br>',
      '<code>',
      '</code>',
      '&amp;',
      '&quot;',
      ' ',
      'نص',
      'C++',
      'New',
      'York',
      '3-2',
      '50%',
      '!',
      '(',
      ')',
    );
    const markup = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(markup, (html) => {
        const once = isolateHtml(html);
        assert.equal(once.replace(/<\/?bd[io][^>]*>/g, ''), html);
        assert.equal(isolateHtml(once), once);
      }),
      { numRuns: 5000 },
    );
  });

  test('where the tags were nested, the isolates are too', () => {
    const text = fc.constantFrom('نص ', 'C++ ', 'New ', 'York ', '3-2 ', '! ');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        text,
        fc
          .tuple(fc.constantFrom('em', 'b', 'a'), fc.array(tie('node'), { maxLength: 3 }))
          .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
        const open: string[] = [];
        for (const [, slash, name = ''] of isolateHtml(`<p>${nodes.join('')}</p>`).matchAll(/<(\/?)(\w+)[^>]*>/g)) {
          if (slash === '') open.push(name);
          else assert.equal(open.pop(), name);
        }
        assert.deepEqual(open, []);
      }),
      { numRuns: 3000 },
    );
  });
});

test('a megabyte of anything comes to an end', () => {
  for (const text of Object.values(hugeTexts)) {
    assert.equal(toText(isolate(`ب ${text}`)), `ب ${text}`);
    assert.ok(isolateHtml(`<p>ب ${text}`).length >= text.length);
    assert.ok(isolatePlain(`ب ${text}`).length >= text.length);
  }
});
