import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import {
  commentLimits,
  findCommentFault,
  fromMarkdown,
  tidyComment,
  toMarkdown,
} from '../../../assets/shared/comment-text.ts';

/** The settings of the comment server. */
const markdown = new MarkdownIt({ html: true, breaks: true, linkify: true });
const print = (text: string): string => load(markdown.render(toMarkdown(text))).text();
const letters = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('what stands in the way of a comment', () => {
  for (const [name, text, fault] of [
    ['ليلى', 'شكرًا على الشرح.', null],
    ['', 'شكرًا', 'nameless'],
    ['  \u0640\u0640 ', 'شكرًا', 'nameless'],
    ['\u202E\u200F', 'شكرًا', 'nameless'],
    ['ل'.repeat(commentLimits.name + 1), 'شكرًا', 'longName'],
    ['ليلى', ' \n\t ', 'empty'],
    ['ليلى', '\u064B\u064E\u0651 \u0650', 'empty'],
    ['ليلى', '\u202E\u2066\u200B', 'empty'],
    ['ليلى', '؟!…', 'empty'],
    ['ليلى', '👍', null],
    ['ليلى', '٤٢', null],
    ['ليلى', 'ن'.repeat(commentLimits.text), null],
    ['ليلى', 'ن'.repeat(10_240), 'long'],
  ] as const) {
    test(`${JSON.stringify(name.slice(0, 8))} writing ${JSON.stringify(text.slice(0, 12))} is ${fault ?? 'right'}`, () => {
      assert.equal(findCommentFault(name, text), fault);
    });
  }
});

describe('tidying a comment', () => {
  test('marks that turn the text around it are taken out', () => {
    assert.equal(tidyComment('قال\u202Eلا\u202C و\u2067نعم'), 'قاللا ونعم');
  });

  test('an isolate that is closed stays, and so does an emoji of several signs', () => {
    assert.equal(tidyComment('\u2068C++\u2069 👩‍👩‍👧'), '\u2068C++\u2069 👩‍👩‍👧');
  });

  test('empty lines in a row become one', () => {
    assert.equal(tidyComment('أ  \r\n\r\n\r\n\r\nب\n'), 'أ\n\nب');
  });
});

describe('a comment as Markdown', () => {
  for (const text of [
    '<script>alert(1)</script> <b>غامق</b> &amp; &lt;',
    '*نجمة* _خط_ `رمز` ~شطب~ [رابط](javascript:x) ![صورة](x)',
    '# عنوان\n> اقتباس\n- بند\n+ بند\n1. أول\n2) ثان\n---\nنص\n===\n    رمز\n| أ | ب |',
    '$x$ :smile: H^2^ ```\nرمز\n```',
    'شرطة - بين كلمتين، وسالب -3',
  ]) {
    test(`${JSON.stringify(text.slice(0, 24))} is printed sign for sign`, () => {
      assert.equal(letters(print(text)), letters(text));
    });
  }

  test('any text is printed sign for sign and makes no element but paragraphs, breaks and plain links', () => {
    const sign = fc.constantFrom(
      ...Array.from('ابت\u064B <>*_`#-+=.)1[](){}!&;:~^$|\\/"\'\n\t'),
      'http://',
      'a.com',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = tidyComment(signs.join(''));
        const page = load(markdown.render(toMarkdown(text)), null, false);
        assert.equal(letters(page.text()).replace(/\s/g, ''), text.replace(/\s/g, ''));
        assert.equal(page('*').not('p, br, a').length, 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('reading it back gives the text', () => {
    assert.equal(fromMarkdown(toMarkdown('<b>*لا*\\')), '<b>*لا*\\');
  });
});
