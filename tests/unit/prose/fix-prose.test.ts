import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { clean } from '../../../assets/shared/arabic/clean.ts';
import { setTypography } from '../../../assets/shared/arabic/typography.ts';
import { fixArticle } from '../../../scripts/commands/fix-articles.ts';
import { parseYaml } from '../../../scripts/content/files/parse-yaml.ts';
import { splitFrontMatter } from '../../../scripts/content/files/split-front-matter.ts';
import { checkProse } from '../../../scripts/prose/check-prose.ts';
import { fixProse } from '../../../scripts/prose/fix-prose.ts';
import { toProseSettings } from '../../../scripts/prose/prose-settings.ts';
import { htmlOf, readBody } from '../markdown/read-body.ts';
import { toBodySource, toSource } from './check-text.ts';

function fixBody(body: string, lang = 'ar'): string {
  return fixProse(toBodySource(body, lang)).body;
}

function fixYaml(yaml: string): string {
  return fixProse(toSource(`---\n${yaml}\n---\nنص.\n`)).frontMatter.trimEnd();
}

describe('mending a body', () => {
  const mended: readonly (readonly [sentence: string, body: string, mended: string])[] = [
    ['spaces before marks', 'نعم ، ولكن ؛ كيف ؟ هكذا .', 'نعم، ولكن؛ كيف؟ هكذا.'],
    ['spaces after marks', 'في دمشق،وفي حلب؟نعم', 'في دمشق، وفي حلب؟ نعم'],
    ['Latin marks', 'في دمشق, وفي حلب; كيف?', 'في دمشق، وفي حلب؛ كيف؟'],
    ['ellipses', 'ثم صمت...', 'ثم صمت…'],
    ['quotes', 'قال "قرأت "البيان" أمس".', 'قال «قرأت ‹البيان› أمس».'],
    ['curly quotes', 'قال “نعم”.', 'قال «نعم».'],
    ['tatweel', 'خبر عـــاجل.', 'خبر عاجل.'],
    ['letters of a Persian keyboard', 'في ترکیا.', 'في تركيا.'],
    ['presentation forms', 'قال ﻣﺮﺣﺒﺎ.', 'قال مرحبا.'],
    ['what is invisible', 'في سو\u200Bريا\u200F.', 'في سوريا.'],
    [
      'inside emphasis, links, headings, items, cells',
      '## قال "نعم"\n\n- **"لا" ، ثم**\n- [قال "لا"](/a)\n\n| "أ" | ب |\n| - | - |',
      '## قال «نعم»\n\n- **«لا»، ثم**\n- [قال «لا»](/a)\n\n| «أ» | ب |\n| - | - |',
    ],
    ['the head of a table that a comma ends', 'كلمة,|\n| - |\nكلمة', 'كلمة،|\n| - |\nكلمة'],
    ['quotes that markup cuts apart', 'قال "**نعم**" ثم صمت.', 'قال «**نعم**» ثم صمت.'],
    ['escaped quotes', 'قال \\"نعم\\" ثم صمت.', 'قال «نعم» ثم صمت.'],
    ['a space behind emphasis', 'قال **نعم** ، ثم صمت.', 'قال **نعم**، ثم صمت.'],
    [
      'words of directives',
      '::صورة{المصدر="a-b,c.jpg" الوصف="قال \\"نعم\\" ، ثم"}',
      '::صورة{المصدر="a-b,c.jpg" الوصف="قال «نعم»، ثم"}',
    ],
    ['what stands apart from code', 'اكتب `ls -l` ، ثم انتظر...', 'اكتب `ls -l` ، ثم انتظر…'],
    ['what is text beside what would turn to emphasis', 'كيف... نعم_*  ؟*', 'كيف… نعم_*  ؟*'],
    ['lines of a quotation', '> قال "نعم"\n> ثم صمت...', '> قال «نعم»\n> ثم صمت…'],
  ];
  for (const [sentence, body, expected] of mended) {
    test(`mends ${sentence}`, () => assert.equal(fixBody(body), expected));
  }

  const kept: readonly (readonly [sentence: string, body: string])[] = [
    ['code', 'اكتب `"a" , b...` هنا.'],
    ['fenced code', '```text\nقال "نعم" ، ثم...\n```'],
    ['indented code', 'نص.\n\n    قال "نعم" ، ثم...'],
    ['addresses', 'راجع https://example.org/a?b="c",d...e هنا.'],
    ["destinations and titles' quotes of links", 'راجع [النص](/a,b "عنوان") هنا.'],
    [
      "names and quotes of directives' attributes",
      '::figure{src="a,b.jpg" alt="وصف" credit=\'مداد\'}\n\n:::اقتباس{المتحدث=“فلان”}\nنص.\n:::',
    ],
    ['a value without quotes that would end', '::figure{src=a.jpg alt=نعم،لا}'],
    ['a quotation mark without its other half', 'قال "نعم ثم صمت.'],
    ['all marks of a paragraph with such a one', 'قال "نعم"، ثم "لا وصمت.'],
    ['a dash that stands for a list', 'ـــ أول\n\nـــ ثان'],
    ['words', 'قال في في جنيف إن بلاده استعداد بلاده.'],
    ['decimals, scores and times', 'بلغ 1,250 ليرة، وفاز 3 : 2 عند 10:30.'],
    ['a hard break', 'سطر  \nوسطر'],
    ['text in another script', 'He said "yes" , then...'],
    ['what is allowed', '<!-- midad: allow three-dots -->\nثم صمت...'],
  ];
  for (const [sentence, body] of kept) {
    test(`leaves ${sentence}`, () => assert.equal(fixBody(body), body));
  }

  test('leaves texts in other languages', () => {
    assert.equal(fixBody('قال "نعم" ، ثم...', 'fa'), 'قال "نعم" ، ثم...');
  });

  test('makes no block of what was text', () => {
    for (const body of [
      '\u200F- نص',
      '\u200B# نص',
      '1.\u2003نص',
      '\u200F    نص',
      '\u200B::related{slug=a}',
      '\u200F> نص',
    ]) {
      const before = readBody(body).body.parts.map(({ type }) => type);
      const tags = (text: string): readonly string[] => htmlOf(readBody(text).body.parts).match(/<\/?[a-z0-9]+/g) ?? [];
      assert.deepEqual(
        readBody(fixBody(body)).body.parts.map(({ type }) => type),
        before,
        body,
      );
      assert.deepEqual(tags(fixBody(body)), tags(body), body);
    }
  });
});

describe('mending the front matter', () => {
  const mended: readonly (readonly [sentence: string, yaml: string, mended: string])[] = [
    ['a title in quotes', 'title: "قال \\"نعم\\" , ثم صمت..."', 'title: "قال «نعم»، ثم صمت…"'],
    ['a title in single quotes', 'title: \'قال "نعم" ، ثم\'', "title: 'قال «نعم»، ثم'"],
    ['a title without quotes', 'title: نعم ، ثم صمت...', 'title: نعم، ثم صمت…'],
    ['a folded summary', 'summary: >\n  نعم ، ثم\n  صمت...', 'summary: >\n  نعم، ثم\n  صمت…'],
    [
      'a caption',
      'image:\n  src: "a , b.jpg"\n  caption: "نعم ، ثم"',
      'image:\n  src: "a , b.jpg"\n  caption: "نعم، ثم"',
    ],
    [
      'a correction',
      'corrections:\n  - date: 2026-01-01\n    text: "نعم ، ثم"',
      'corrections:\n  - date: 2026-01-01\n    text: "نعم، ثم"',
    ],
  ];
  for (const [sentence, yaml, expected] of mended) {
    test(`mends ${sentence}`, () => assert.equal(fixYaml(yaml), expected));
  }

  const kept: readonly (readonly [sentence: string, yaml: string])[] = [
    ['tags, slugs and addresses', 'tags: ["نعم ، لا", "ثم..."]\nslug: "a..b"\naliases: ["/a,b/"]'],
    ['a title without quotes where a colon would get a blank', 'title: قال:نعم'],
    ['a title without quotes that would begin with a sign of YAML', 'title: \u200B!نعم'],
    ['comments', 'title: "نعم" # نعم ، لا...'],
    ['a title that its comment allows', 'title: "نعم..." # midad: allow three-dots'],
  ];
  for (const [sentence, yaml] of kept) {
    test(`leaves ${sentence}`, () => assert.equal(fixYaml(yaml), yaml));
  }
});

/** Texts of what trips typography: words, marks, markup, invisible signs, line ends. */
const bits = fc.constantFrom(
  ...[
    'كلمة',
    'عـــاجل',
    'دین',
    'ﻣﺮﺣﺒﺎ',
    'نعم',
    'Latin',
    '2021',
    ' ',
    ' ',
    ' ',
    '\u00A0',
    '\u200F',
    '\u200B',
    '"',
    '"',
    '«',
    '»',
    '“',
    '”',
    "'",
  ],
  ...[
    '،',
    ',',
    ';',
    '?',
    '؟',
    '!',
    ':',
    '.',
    '...',
    '(',
    ')',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](/a)',
    '\\',
    '|',
    '#',
    '-',
    '>',
    '<',
    '&amp;',
  ],
  ...[
    '\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n## ',
    '\n```\n',
    '\n    ',
    '\n| - |\n',
    'https://example.org/a,b',
    '\n::related{slug=a}\n',
    '[^1]',
    '\u2003',
    'ـ',
    '1.',
  ],
);
const bodies = fc.array(bits, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

describe('mending anything', () => {
  test('twice changes no more than once', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const once = fixArticle(`---\n---\n${body}`, 'ar');
        assert.ok(once !== undefined);
        assert.equal(fixArticle(once, 'ar'), once);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves the markup of the page as it was', () => {
    // A heading's id and a table's name are made of words that may be mended.
    const printed = (body: string): string =>
      htmlOf(readBody(body).body.parts)
        .replace(/<\/?bdi[^>]*>/g, '')
        .replace(/ (?:id|aria-label)="[^"]*"/g, '');
    const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
    fc.assert(
      fc.property(bodies, (body) => {
        assert.deepEqual(tagsOf(printed(fixBody(body))), tagsOf(printed(body)));
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves the words of the page as they were', () => {
    const wordsOf = (body: string): string =>
      setTypography(clean(readBody(body).body.text)).replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(bodies, (body) => assert.equal(wordsOf(fixBody(body)), wordsOf(body))),
      { numRuns: 1000 },
    );
  });

  test("leaves the front matter's fields, in whatever style they are written", () => {
    const line = fc.array(bits, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('').replace(/[\n`]/g, ' '));
    const styles = fc.constantFrom(
      (text: string) => `title: ${JSON.stringify(text)}`,
      (text: string) => `title: '${text.replaceAll("'", "''")}'`,
      (text: string) => `title: ع${text}`,
      (text: string) => `title: >\n  ع${text}\n  ${text}`,
      (text: string) => `image: { src: a.jpg, caption: ${JSON.stringify(text)} }`,
    );
    fc.assert(
      fc.property(line, styles, (text, style) => {
        const yaml = `${style(text)}\nsection: syria\n`;
        fc.pre(parseYaml(yaml, 2).problems.length === 0);
        const fixed = fixArticle(`---\n${yaml}---\nنص.\n`, 'ar');
        assert.ok(fixed !== undefined);
        const split = splitFrontMatter(fixed);
        assert.ok(split.ok);
        const [before, after] = [parseYaml(yaml, 2), parseYaml(split.split.yaml, 2)];
        assert.deepEqual(after.problems, []);
        const shape = ({ map }: ReturnType<typeof parseYaml>): unknown =>
          JSON.parse(JSON.stringify(map ?? null, (_, value: unknown) => (typeof value === 'string' ? '' : value)));
        assert.deepEqual(shape(after), shape(before));
        assert.equal(fixArticle(fixed, 'ar'), fixed);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves none of what it mends to be reported in plain text', () => {
    const text = 'قال "نعم" , ثم صمت... وعاد ، إلى ترکیا؟نعم عـــاجل ﻣﺮﺣﺒﺎ سو\u200Bريا .';
    const rules = checkProse(toBodySource(fixBody(text)), toProseSettings({})).map(({ rule }) => rule);
    assert.deepEqual(rules, []);
  });
});
