import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyReference } from '../../../scripts/markdown/body.ts';
import { htmlOf, placesOf, readBody } from './read-body.ts';

/** What stands at the places of references: type, target and four characters of the file. */
function textsAt(source: string, firstLine: number, references: readonly BodyReference[]): readonly string[][] {
  const lines = source.split('\n');
  return references.map(({ type, target, line, column }) => [
    type,
    target,
    lines[line - firstLine]!.slice(column - 1, column + 3),
  ]);
}

/** HTML without the marks of direction, which have tests of their own. */
function plainHtml(source: string, lang = 'en'): string {
  return htmlOf(readBody(source, { lang }).body.parts);
}

describe('the Markdown of a body', () => {
  const cases: readonly (readonly [sentence: string, source: string, html: string])[] = [
    ['a paragraph is a paragraph', 'نص', '<p>نص</p>\n'],
    ['raw HTML is shown as text', '<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>\n'],
    ['a block of raw HTML is shown as text', '<div>\nx\n</div>', '<p>&lt;div&gt;\nx\n&lt;/div&gt;</p>\n'],
    ['a comment is shown as text', '<!-- x -->', '<p>&lt;!-- x --&gt;</p>\n'],
    ['Nunjucks is printed as written', '{{ x }} {% y %}', '<p>{{ x }} {% y %}</p>\n'],
    ['a JavaScript placeholder is printed as written', '${x} #{y}', '<p>${x} #{y}</p>\n'],
    ['template marks in code are printed as written', '`{{ x }}`', '<p><code>{{ x }}</code></p>\n'],
    ['an e-mail address in angle brackets is a link', '<a@b.org>', '<p><a href="mailto:a@b.org">a@b.org</a></p>\n'],
    ['an e-mail link has no rel', '[x](mailto:a@b.org)', '<p><a href="mailto:a@b.org">x</a></p>\n'],
    ['a telephone link has no rel', '[x](tel:+963)', '<p><a href="tel:+963">x</a></p>\n'],
    ['an inside link has no rel', '[x](/tags/a/)', '<p><a href="/tags/a/">x</a></p>\n'],
    [
      'an outside link gets rel="noopener"',
      '[x](https://e.org)',
      '<p><a href="https://e.org" rel="noopener">x</a></p>\n',
    ],
    ['so does one without a scheme', '[x](//e.org)', '<p><a href="//e.org" rel="noopener">x</a></p>\n'],
    [
      'a bare address with a scheme is a link',
      'https://e.org/a',
      '<p><a href="https://e.org/a" rel="noopener">https://e.org/a</a></p>\n',
    ],
    ['a bare host is no link', 'example.org', '<p>example.org</p>\n'],
    ['a bare e-mail address is no link', 'a@b.org', '<p>a@b.org</p>\n'],
    ['a code fence keeps directives as text', '```\n::related\n:::\n```', '<pre><code>::related\n:::\n</code></pre>\n'],
    ['an escaped directive is prose', '\\::related', '<p>::related</p>\n'],
    ['two colons and a blank begin prose', ':: نص', '<p>:: نص</p>\n'],
    ['two colons and a digit begin prose', '::1 نص', '<p>::1 نص</p>\n'],
    ['an indented directive is code', '    ::related', '<pre><code>::related\n</code></pre>\n'],
    [
      'a table has scopes and logical sides, and no styles',
      '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |',
      '<div class="table" role="region" tabindex="0" aria-label="a، b، c">\n' +
        '<table>\n<thead>\n<tr>\n<th scope="col" class="align-start">a</th>\n<th scope="col" class="align-center">b</th>\n' +
        '<th scope="col" class="align-end">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-start">1</td>\n' +
        '<td class="align-center">2</td>\n<td class="align-end">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n',
    ],
  ];
  for (const [sentence, source, html] of cases) {
    test(sentence, () => {
      assert.equal(plainHtml(source), html);
      assert.deepEqual(readBody(source).problems, []);
    });
  }

  test('line ends of Windows and old Macs read as line ends', () => {
    const html = htmlOf(readBody('أ\n\nب\n\nج').body.parts);
    assert.equal(htmlOf(readBody('أ\r\n\r\nب\r\n\r\nج').body.parts), html);
    assert.equal(htmlOf(readBody('أ\r\rب\r\rج').body.parts), html);
  });

  test('a bare address stops before Arabic punctuation and closing signs', () => {
    for (const sign of ['،', '؛', '؟', '»', ')', '.', '!', '…']) {
      assert.match(plainHtml(`«(https://e.org/a${sign} ثم`), /href="https:\/\/e\.org\/a"/, sign);
    }
  });

  test('an empty body has nothing', () => {
    const { body, problems } = readBody('');
    assert.deepEqual(body, { parts: [], headings: [], text: '', words: 0, references: [] });
    assert.deepEqual(problems, []);
  });

  test('neighbouring Markdown becomes one part', () => {
    assert.deepEqual(
      readBody('أ\n\n- ب\n\n> ج').body.parts.map(({ type }) => type),
      ['html'],
    );
  });

  test('a parser keeps nothing of the body before', () => {
    const before = readBody('## عنوان\n\n[a]: /x/ "t"\n\n[^1]: هامش\n\nنص[^1]').body;
    assert.equal(before.headings.length, 1);
    const after = readBody('## عنوان\n\n[a] [^1]').body;
    assert.equal(after.headings[0]!.fragment, 'عنوان');
    assert.doesNotMatch(htmlOf(after.parts), /<a |footnotes/);
  });
});

describe('headings', () => {
  test('a heading is listed with its level, text and Arabic fragment', () => {
    const { body } = readBody('## خلفية **الأزمة**\n\nنص\n\n### الخطوة `الأولى`');
    assert.deepEqual(body.headings, [
      { level: 2, text: 'خلفية الأزمة', fragment: body.headings[0]!.fragment },
      { level: 3, text: 'الخطوة الأولى', fragment: body.headings[1]!.fragment },
    ]);
    assert.match(htmlOf(body.parts), new RegExp(`<h2 id="${body.headings[0]!.fragment}">خلفية <strong>`));
  });

  test('headings of one text get fragments of their own', () => {
    const { body } = readBody('## خلاصة\n\n## خلاصة\n\n## خلاصة 2\n\n## خلاصة\n\n## ؟؟\n\n## !');
    const fragments = body.headings.map(({ fragment }) => fragment);
    assert.equal(new Set(fragments).size, 6);
    assert.ok(fragments.every((fragment) => /^[^\s]+$/.test(fragment)));
  });

  test('a heading takes no fragment of a footnote, an entry or the page itself', () => {
    const { body } = readBody('## fn1\n\n## e-20261120-1405\n\n## Sources', { lang: 'en' });
    assert.deepEqual(
      body.headings.map(({ fragment }) => fragment),
      ['s-fn1', 's-e-20261120-1405', 's-sources'],
    );
  });

  test('a first-level heading is printed at the second, with a warning', () => {
    for (const source of ['# عنوان', 'عنوان\n=====']) {
      const read = readBody(`نص\n\n${source}`);
      assert.match(htmlOf(read.body.parts), /<h2 id="عنوان">عنوان<\/h2>/);
      assert.deepEqual(placesOf(read), ['3:1 heading-level']);
      assert.equal(read.problems[0]!.severity, 'warning');
    }
  });
});

describe('a paragraph that blanks turned into code', () => {
  test('a tab or four blanks before Arabic text are told of, at the line', () => {
    for (const blanks of ['\t', '    ', '  \t']) {
      const read = readBody(`نص.\n\n${blanks}فقرة من محرر نصوص.\n${blanks}وبقيتها.\n\nنص.`);
      assert.deepEqual(placesOf(read), ['3:1 indented-text']);
      assert.equal(read.problems[0]!.severity, 'warning');
    }
  });

  test('code, fenced code and what belongs to a list are left alone', () => {
    for (const source of [
      '    npm run build',
      '```\n    نص داخل شيفرة\n```',
      '1. بند\n\n    فقرة من البند.',
      'فقرة\n    وبقيتها.',
    ]) {
      assert.deepEqual(placesOf(readBody(source)), [], source);
    }
  });
});

describe('a block of code', () => {
  test('that is never closed is an error where it begins', () => {
    for (const source of [
      'نص.\n\n```\nشيفرة\n\nبقية المقال.',
      'نص.\n\n~~~yaml\nشيفرة\n```\n',
      'نص.\n\n````\nشيفرة\n```',
      'نص.\n\n> ```\n> شيفرة\n\nبقية المقال.\n\n```',
    ]) {
      assert.equal(placesOf(readBody(source))[0], '3:1 unclosed-code', source);
    }
  });

  test('that is closed is none, in quotations and lists too', () => {
    for (const source of [
      '```\n```',
      '~~~\nشيفرة\n~~~~  \nنص.',
      '> ```\n> شيفرة\n> ```',
      '- ```\n  شيفرة\n  ```\n- نص',
    ]) {
      assert.deepEqual(placesOf(readBody(source)), [], source);
    }
  });
});

describe('the text for search', () => {
  test('it is a line a block, without markup, cards, call-outs, embeds, pictures and code', () => {
    const { body } = readBody(
      [
        '## عنوان',
        'فقرة **أولى**[^1] مع [رابط](/a/)  \nوسطر `ثان`.',
        '::related{slug="a"}',
        '::callout{name="telegram"}',
        '::embed{url="https://youtu.be/x" title="مقطع"}',
        '![وصف](map.png "تعليق")',
        '```\ncode\n```',
        ':::quote{speaker="فلان"}\nقول\n:::',
        '- بند\n- آخر',
        '| أ |\n|---|\n| ب |',
        '[^1]: هامش',
      ].join('\n\n'),
    );
    assert.equal(body.text, 'عنوان\nفقرة أولى مع رابط وسطر ثان.\nقول\nبند\nآخر\nأ\nب\nهامش');
  });

  test('its words are counted', () => {
    assert.equal(readBody('قال الوزير: نعم.\n\n::related{slug="a"}').body.words, 3);
  });

  test('an entry gives its title', () => {
    assert.equal(readBody(':::entry{time="2026-11-20 10:00" title="بدء"}\nنص\n:::').body.text, 'بدء\nنص');
  });
});

describe('references', () => {
  test('inside links, cards, call-outs and pictures are listed with their places in the file', () => {
    const source = [
      'نص [أ](/tags/إدلب/) و[ب](#خلفية) و[خارج](https://e.org).',
      '',
      '> - قول [ج](/x%20y/)',
      '>   وسطر ثان [د](e)',
      '',
      '::اقرأ-أيضًا{الرابط=«idlib»}',
      '  ::callout{ name = telegram }',
      '',
      '![وصف](map.png)',
      '',
      '## [هـ][ref] ##',
      '',
      '[ref]: /f/',
      '',
      '| [ز](/g/) | [ز](/g/) |',
      '|---|---|',
      '| \\| [ح](/h/) | [ط](/i/) |',
    ].join('\n');
    const { body, problems } = readBody(source, { firstLine: 11 });
    assert.deepEqual(problems, []);
    assert.deepEqual(textsAt(source, 11, body.references), [
      ['link', '/tags/إدلب/', '[أ]('],
      ['link', '#خلفية', '[ب]('],
      ['link', '/x y/', '[ج]('],
      ['link', 'e', '[د]('],
      ['related', 'idlib', 'idli'],
      ['callout', 'telegram', 'tele'],
      ['image', 'map.png', '![وص'],
      ['link', '/f/', '[هـ]'],
      ['link', '/g/', '[ز]('],
      ['link', '/g/', '[ز]('],
      ['link', '/h/', '[ح]('],
      ['link', '/i/', '[ط]('],
    ]);
    assert.equal(new Set(body.references.map(({ line, column }) => `${line}:${column}`)).size, body.references.length);
  });

  test('a link in a footnote has its place where it is written', () => {
    const source = 'نص[^1] ثم^[هامش **و** [أ](/a/)].\n\n[^1]: قول [ب](/b/)\n    وسطر [ج](/c/)';
    assert.deepEqual(textsAt(source, 1, readBody(source).body.references), [
      ['link', '/b/', '[ب]('],
      ['link', '/c/', '[ج]('],
      ['link', '/a/', '[أ]('],
    ]);
  });

  test('places survive Windows line ends', () => {
    const { body } = readBody('سطر\r\n\r\nثم [أ](/a/)', { firstLine: 5 });
    assert.deepEqual(body.references, [{ type: 'link', target: '/a/', line: 7, column: 4 }]);
  });
});

describe('footnotes', () => {
  const { body } = readBody('نص[^أ] وآخر[^أ] و^[مضمّن].\n\n:::note\nتنبيه[^ب]\n:::\n\n[^أ]: الأول\n\n[^ب]: الثاني');
  const html = htmlOf(body.parts);

  test('they stand at the end, in one section with the words of the interface', () => {
    assert.equal(body.parts.at(-1)!.type, 'html');
    assert.match(
      html,
      /<section class="footnotes" aria-label="هوامش" role="doc-endnotes">\n<ol>[^]*<\/ol>\n<\/section>\n$/,
    );
    assert.equal(html.match(/aria-label="عودة إلى النص"/g)!.length, 4);
  });

  test('they are numbered in the digits of the site, with ids that stay ASCII', () => {
    const arab = htmlOf(readBody('نص[^أ].\n\n[^أ]: الأول', { digits: 'arab' }).body.parts);
    assert.match(arab, /<a href="#fn1" id="fnref1" role="doc-noteref">\[١\]<\/a>/);
    assert.match(arab, /<section class="footnotes arabic-digits"/);
    assert.match(html, /role="doc-noteref">\[1\]<\/a>/);
    assert.doesNotMatch(html, /arabic-digits/);
  });

  test('a note written in its place holds markup, brackets and escapes, and no other note', () => {
    const note = htmlOf(readBody('نص^[قول **أ** [ب](/b/) \\] ^[ج] د] ثم').body.parts);
    assert.match(note, /<li id="fn1"><p>قول <strong>أ<\/strong> <a href="\/b\/">ب<\/a> \] \^\[ج\] د <a /);
    assert.doesNotMatch(note, /fn2/);
    assert.match(htmlOf(readBody('نص^[بلا آخر').body.parts), /<p>نص\^\[بلا آخر<\/p>/);
    assert.match(htmlOf(readBody('نص^[]').body.parts), /<p>نص\^\[\]<\/p>/);
  });

  test('of two notes with one name the first counts, and one inside another is a note of its own', () => {
    const twice = htmlOf(readBody('نص[^1]\n\n[^1]: أول\n\n[^1]: ثان').body.parts);
    assert.match(twice, /<p>أول /);
    assert.doesNotMatch(twice, /ثان/);
    const nested = htmlOf(readBody('نص[^1] وآخر[^2]\n\n[^1]: أول\n\n    [^2]: ثان').body.parts);
    assert.match(nested, /<li id="fn1"><p>أول .*<\/p>\n<\/li>\n<li id="fn2"><p>ثان /);
  });

  test('every link of theirs has its target, and every id is unique', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
  });
});

describe('limits', () => {
  test('a body over 1 MB is an error that names the limit, and is not read', () => {
    const read = readBody('ن'.repeat(500_001), { firstLine: 9 });
    assert.deepEqual(placesOf(read), ['9:1 body-too-long']);
    assert.match(read.problems[0]!.message.en, /limit is 1 MB/);
    assert.match(read.problems[0]!.message.ar, /والحد مليون/);
    assert.deepEqual(read.body.parts, []);
  });

  test('a body of 1 MB is read', () => {
    assert.deepEqual(readBody('ن'.repeat(500_000)).problems, []);
  });

  test('a table over 50,000 cells is an error that names the limit', () => {
    const row = '|1'.repeat(500) + '|\n';
    const head = row + '|-'.repeat(500) + '|\n';
    const read = readBody(`نص\n\n${head}${row.repeat(100)}`);
    assert.deepEqual(placesOf(read), ['3:1 table-too-large']);
    assert.match(read.problems[0]!.message.en, /50500 cells; the limit is 50000/);
    assert.deepEqual(readBody(head + row.repeat(99)).problems, []);
  });

  test('merge-conflict markers are errors', () => {
    const read = readBody('نص\n<<<<<<< HEAD\nأ\n=======\nب\n>>>>>>> branch\n', { firstLine: 3 });
    assert.deepEqual(
      placesOf(read).filter((place) => place.endsWith('merge-conflict')),
      ['4:1 merge-conflict', '8:1 merge-conflict'],
    );
  });

  test('direction controls are errors with their code points', () => {
    const read = readBody('نص\n\n- بند \u202Eabc\n', { firstLine: 3 });
    assert.deepEqual(placesOf(read), ['5:7 bidi-control']);
    assert.match(read.problems[0]!.message.ar, /U\+202E/);
  });
});
