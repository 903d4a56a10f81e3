import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placesOf, readBody } from './read-body.ts';

interface Case {
  readonly source: string;
  readonly places: readonly string[];
  /** What both messages of the first problem must name. */
  readonly names?: readonly [ar: string, en: string];
}

const cases: Readonly<Record<string, Case>> = {
  'an unknown directive is an error with the nearest name': {
    source: 'نص\n\n::qoute{}',
    places: ['3:3 unknown-directive'],
    names: ['«quote»', '"quote"'],
  },
  'an unknown Arabic directive is too': {
    source: ':::اقتبس{المتحدث="أ"}\nنص\n:::',
    places: ['1:4 unknown-directive'],
    names: ['«اقتباس»', '"اقتباس"'],
  },
  'a name like none lists the known ones': {
    source: '::zzzzzzzzz',
    places: ['1:3 unknown-directive'],
    names: ['اقرأ-أيضا', 'related'],
  },
  'a directive without a name is an error': { source: '::{slug="a"}', places: ['1:3 unknown-directive'] },
  'a name of Object is no directive': { source: '::constructor', places: ['1:3 unknown-directive'] },
  'an unknown attribute is an error with the nearest name': {
    source: '::related{slug="a" sulg="b"}',
    places: ['1:20 unknown-attribute'],
    names: ['«slug»', '"slug"'],
  },
  'an unknown Arabic attribute is too': {
    source: ':::اقتباس{المتحدثة="أ"}\nنص\n:::',
    places: ['1:11 unknown-attribute'],
    names: ['«المتحدث»', '"المتحدث"'],
  },
  'an attribute that is like none lists the known ones': {
    source: '::callout{name=telegram xxxxxxxx=1}',
    places: ['1:25 unknown-attribute'],
    names: ['خصائصه: name', 'takes: name'],
  },
  'an attribute of Object is none of ours': {
    source: '::related{slug=a __proto__=b}',
    places: ['1:18 unknown-attribute'],
  },
  'a block without attributes says so': {
    source: ':::note{title="أ"}\nنص\n:::',
    places: ['1:9 unknown-attribute'],
    names: ['لا خصائص', 'no attributes'],
  },
  'one attribute in two languages stands twice': {
    source: '::related{slug=a الرابط=b}',
    places: ['1:18 duplicate-attribute'],
  },
  'a missing attribute is an error that shows how to write it': {
    source: 'نص\n::related',
    places: ['2:3 missing-attribute'],
    names: ['slug="…"', 'slug="…"'],
  },
  'a missing attribute of an Arabic directive has its Arabic name': {
    source: '::اقرأ-أيضا',
    places: ['1:3 missing-attribute'],
    names: ['«اقرأ-أيضا» تلزمه الخاصية «الرابط»', '"اقرأ-أيضا" needs "الرابط"'],
  },
  'a value without its name is one error that says how to write it': {
    source: '::related{icj-or-icc}',
    places: ['1:11 nameless-value'],
    names: ['{slug="icj-or-icc"}', '{slug="icj-or-icc"}'],
  },
  'a misspelt name without a value is no value': {
    source: '::related{slag}',
    places: ['1:3 missing-attribute', '1:11 unknown-attribute'],
  },
  'every missing attribute is named': {
    source: '::embed{}',
    places: ['1:3 missing-attribute', '1:3 missing-attribute'],
  },
  'an attribute without a value is an error': { source: '::related{slug}', places: ['1:11 empty-attribute'] },
  'so is one with an empty value': { source: '::related{slug=" "}', places: ['1:17 empty-attribute'] },
  'an equals sign wants a value': { source: '::related{slug=}', places: ['1:15 directive-syntax'] },
  'a flag takes no value': {
    source: ':::entry{time="2026-11-20" title="أ" pinned="no"}\nنص\n:::',
    places: ['1:46 attribute-value'],
  },
  'an open quote is an error': { source: '::related{slug="a}', places: ['1:16 directive-syntax'], names: ['"', '"'] },
  'an open guillemet is an error': {
    source: '::related{slug=«a «b»}',
    places: ['1:16 directive-syntax'],
    names: ['»', '»'],
  },
  'an open brace is an error': { source: '::related{slug="a"', places: ['1:10 directive-syntax'], names: ['}', '}'] },
  'text after the brace is an error': {
    source: '::related{slug="a"} نص',
    places: ['1:21 directive-syntax'],
    names: ['بعد القوس }', 'after the brace'],
  },
  'text after the name is an error': {
    source: '::related slug="a"',
    places: ['1:11 directive-syntax'],
    names: ['{key="value"}', '{key="value"}'],
  },
  'a comma between attributes is an error': {
    source: '::embed{url="https://youtu.be/a", title="أ"}',
    places: ['1:33 directive-syntax'],
  },
  'an unclosed block is an error at its opening line': {
    source: 'نص\n\n:::note\nنص',
    places: ['3:1 unclosed-directive'],
    names: ['«note»', '"note"'],
  },
  'each of two unclosed blocks is named': {
    source: ':::note\n::::quote\nنص',
    places: ['1:1 unclosed-directive', '2:1 unclosed-directive'],
  },
  'a block that its outer one closes is unclosed': {
    source: '::::note\n:::quote\nنص\n::::',
    places: ['2:1 unclosed-directive'],
  },
  'a block at the end that lacks text and end is unclosed': { source: ':::note', places: ['1:1 unclosed-directive'] },
  'a line of colons that closes nothing is an error': { source: 'نص\n\n:::', places: ['3:1 stray-fence'] },
  'so is one shorter than what is open': { source: '::::note\nنص\n:::\n::::', places: ['3:1 stray-fence'] },
  'a leaf written as a block is an error': {
    source: ':::related{slug="a"}\n:::',
    places: ['1:1 directive-form'],
    names: ['::related', '::related'],
  },
  'a block written as a leaf is an error': {
    source: '::note',
    places: ['1:1 directive-form'],
    names: [':::note', ':::note'],
  },
  'an empty block is an error': { source: ':::note\n\n:::', places: ['1:1 empty-directive'] },
  'text in a gallery is an error': {
    source: ':::gallery\nنص\n\n![أ](map.png)\n:::',
    places: ['1:1 directive-content'],
  },
  'key points that are no list get a warning': { source: ':::keypoints\nنص\n:::', places: ['1:1 directive-content'] },
  'an entry in a block is an error': {
    source: ':::note\nنص\n:::entry{time="2026-11-20" title="أ"}\nنص\n:::\n:::',
    places: ['3:1 directive-place'],
  },
  'a directive in a list is an error at its place': {
    source: '- بند\n  ::related{slug="a"}',
    places: ['2:3 directive-place'],
  },
  'a directive in a quotation is an error at its place': {
    source: 'نص\n\n> > ::related{slug="a"}',
    places: ['3:5 directive-place'],
  },
  'a directive in a footnote is an error': {
    source: 'نص[^1]\n\n[^1]: هامش\n\n    ::related{slug="a"}',
    places: ['5:5 directive-place'],
  },
  'an unknown call-out is an error with the nearest name': {
    source: '::callout{name="telegrm"}',
    places: ['1:17 unknown-callout'],
    names: ['«telegram»', '"telegram"'],
  },
  'a picture that is not there is an error': {
    source: '::figure{src="x.jpg" alt="أ"}',
    places: ['1:15 missing-media'],
    names: ['«x.jpg»', '"x.jpg"'],
  },
  'so is one in Markdown': { source: 'نص\n\n![أ](x.jpg)', places: ['3:1 missing-media'] },
  'a figure without a description is an error': {
    source: '::figure{src="map.png"}',
    places: ['1:1 missing-alt'],
    names: ['زخرفية', 'decorative'],
  },
  'so is one whose description is blank': { source: '::figure{src="map.png" alt=" "}', places: ['1:29 missing-alt'] },
  'so is one in Markdown without one': { source: '![](map.png)', places: ['1:1 missing-alt'] },
  'a decorative picture with a description is an error': {
    source: '::figure{src=map.png alt="أ" decorative}',
    places: ['1:27 decorative-alt'],
  },
  'a picture that leaves its folder is an error': {
    source: '::figure{src="../secret.jpg" alt="أ"}',
    places: ['1:15 unsafe-path'],
  },
  'a picture from a host that is not allowed is an error': {
    source: '![أ](https://evil.example/a.jpg)',
    places: ['1:1 outside-picture'],
    names: ['evil.example', 'evil.example'],
  },
  'a file that is no picture is an error': { source: '![أ](a.html)', places: ['1:1 not-a-picture'] },
  'a picture in a line is an error': { source: 'نص ![أ](map.png) نص', places: ['1:4 inline-picture'] },
  'a picture in a list is an error': { source: '- ![أ](map.png)', places: ['1:3 inline-picture'] },
  'a picture in a table is an error': { source: '| أ |\n|---|\n| ![أ](map.png) |', places: ['3:3 inline-picture'] },
  'a picture in a link is an error': { source: '[![أ](map.png)](/a/)', places: ['1:2 inline-picture'] },
  'a picture in a heading is an error': { source: '## ![أ](map.png)', places: ['1:4 inline-picture'] },
  'an embed of a host that is not listed is an error': {
    source: '::embed{url="https://evil.example/a" title="أ"}',
    places: ['1:14 embed-host'],
  },
  'an impossible date is an error at its value': {
    source: ':::correction{date="2026-02-31"}\nنص\n:::',
    places: ['1:21 bad-time'],
  },
  'an impossible time is an error at its value': {
    source: ':::entry{time="2026-11-20 25:00" title="أ"}\nنص\n:::',
    places: ['1:16 bad-time'],
  },
  'a note that is not written gets a warning': {
    source: 'نص\n\n- بند[^1]',
    places: ['3:6 unknown-footnote'],
    names: ['[^1]', '[^1]'],
  },
  'a note that nothing points at gets a warning': {
    source: 'نص\n\n[^أ]: هامش',
    places: ['3:1 unused-footnote'],
    names: ['[^أ]', '[^أ]'],
  },
  'a mark of a note in code gets none': { source: 'اكتب `[^1]`', places: [] },
  'nor does an escaped one': { source: 'اكتب \\[^1]', places: [] },
  'a link without an address is an error': { source: 'نص [أ]()', places: ['1:4 empty-link'] },
};

describe('problems of a body', () => {
  for (const [sentence, { source, places, names }] of Object.entries(cases)) {
    test(sentence, () => {
      const read = readBody(source);
      assert.deepEqual(placesOf(read), places);
      for (const { message } of read.problems) {
        assert.match(message.ar, /[\u0621-\u064A]{3}/);
        assert.match(message.en, /[A-Za-z]{3}/);
      }
      if (names === undefined) return;
      assert.ok(read.problems[0]!.message.ar.includes(names[0]), read.problems[0]!.message.ar);
      assert.ok(read.problems[0]!.message.en.includes(names[1]), read.problems[0]!.message.en);
    });
  }

  test('all problems of a body come at once, in order, at their lines of the file', () => {
    const read = readBody('::related\n\n![أ](x.jpg)\n\n# عنوان\n\n:::note\n[x](javascript:1)', { firstLine: 20 });
    assert.deepEqual(placesOf(read), [
      '20:3 missing-attribute',
      '22:1 missing-media',
      '24:1 heading-level',
      '26:1 unclosed-directive',
      '27:1 unsafe-link',
    ]);
  });

  test('what is wrong is in no part of the tree that points anywhere', () => {
    const { body } = readBody(
      '::callout{name="x"}\n::embed{url="https://evil.example/" title="أ"}\n::figure{src="../a.jpg" alt="أ"}',
    );
    assert.deepEqual(body.references, []);
  });
});
