import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { findSpelling, replaceWord } from '../../../assets/shared/search-correction.ts';
import { search } from '../../../assets/shared/search-engine.ts';
import { markLine, toExcerpt } from '../../../assets/shared/search-excerpt.ts';
import type { SearchIndex } from '../../../assets/shared/search-index.ts';
import { parseQuery } from '../../../assets/shared/search-query.ts';
import { makeDemoIndex } from './make-demo-index.ts';

/** What a query is put together from: words, operators, marks and what attackers and accidents put there. */
const pieces = [
  ...['الدستور', 'مجلس الأمن', 'دسنور', 'ادلولة', 'سمر', '2254', '١٢٫٥', 'F-16', 'power-sharing', 'من', 'هل', 'وزير'],
  ...[
    '-',
    '−',
    '--',
    ':',
    '"',
    '«',
    '»',
    '“',
    '‹',
    '(',
    ')',
    'author:',
    'كاتب:',
    'وسم:«',
    'سنة:',
    'section:-',
    '-«',
    '…',
    '،',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '</script>',
    '{{7*7}}',
    '${x}',
    '&lt;',
    '\\',
    '%',
    '%E0%A4%A',
    '%D8',
    '../',
    '__proto__',
  ],
  ...[
    '\u064E\u0651',
    '\u0670',
    '\u0640\u0640',
    '\uD800',
    '\uDC00',
    '\u202E',
    '\u2066',
    '\u200F',
    '\uFEFF',
    '\0',
    '\n',
    '🇸🇾',
    'ﷺ',
  ],
];
const part = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ maxLength: 6 }),
);
const query = fc
  .array(fc.tuple(part, fc.constantFrom(' ', '', '  ', '\t')), { maxLength: 14 })
  .map((parts) => parts.map(([text, space]) => text + space).join(''));
const long = fc
  .tuple(part, fc.integer({ min: 1, max: 10_000 }))
  .map(([text, times]) => text.repeat(times).slice(0, 10_000));

describe('whatever is asked', () => {
  let index: SearchIndex;
  before(async () => {
    index = await makeDemoIndex();
  });

  /** Answers as the search page does, up to the words that it prints. */
  async function answer(text: string, isTyping: boolean): Promise<void> {
    const outcome = await search(index, text, { isTyping });
    assert.equal(new Set(outcome.pages).size, outcome.pages.length);
    const fragments = await Promise.all(outcome.pages.slice(0, 3).map((page) => index.fragment(page)));
    for (const [i, fragment] of fragments.entries()) {
      const places = outcome.positionsOn(outcome.pages[i] ?? -1);
      const printed = markLine(fragment.text, 0, places).map((each) => each.text);
      assert.equal(printed.join(''), fragment.text.split('\n')[0]);
      const excerpt = toExcerpt(fragment.text, places).map((each) => each.text);
      assert.ok(fragment.text.replace(/\s+/g, ' ').includes(excerpt.join('').replace(/^… | …$/g, '')));
    }
    for (const { typed, words } of outcome.corrections) {
      for (const word of words) assert.ok(replaceWord(text, typed, findSpelling(typed, word, fragments)).length > 0);
    }
  }

  test('is understood: few words, none of them empty', () => {
    fc.assert(
      fc.property(fc.oneof(query, long), (text) => {
        const { words, phrases, excluded } = parseQuery(text);
        assert.ok(words.length <= 24);
        const forms = [...words, ...[...phrases, ...excluded].flat().map(({ form }) => form)];
        assert.ok(forms.every((form) => form !== '' && !/\s/.test(form)));
      }),
      { numRuns: 400 },
    );
  });

  test('is answered, and what is printed is the text of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ arbitrary: query, weight: 5 }, { arbitrary: long, weight: 1 }), fc.boolean(), answer),
      { numRuns: 150 },
    );
  });
});
