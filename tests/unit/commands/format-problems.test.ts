import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { formatProblems } from '../../../scripts/commands/format-problems.ts';
import type { Problem } from '../../../scripts/problem.ts';

const problem = (line: number, changes: Partial<Problem> = {}): Problem => ({
  severity: 'warning',
  rule: 'unpaired-bracket',
  file: 'articles/one.md',
  line,
  column: 3,
  message: { ar: 'قوس بلا إغلاق.', en: 'A bracket is not closed.' },
  ...changes,
});
const many = (changes: Partial<Problem>): readonly Problem[] =>
  Array.from({ length: 30 }, (_, index) => problem(index + 1, changes));

describe('formatProblems', () => {
  test('names the place, the fault in both languages and the rule', () => {
    const printed = stripVTControlCharacters(formatProblems([problem(7)], 'text', 'content'));
    assert.match(printed, /content\/articles\/one\.md:7:3/);
    assert.match(printed, /تنبيه: قوس بلا إغلاق\.\n.*warning: A bracket is not closed\. unpaired-bracket/);
  });

  test('prints twenty warnings of one rule in one file, and says how many more there are', () => {
    const printed = formatProblems([...many({}), problem(5, { file: 'articles/two.md' })], 'text', 'content');
    assert.equal(printed.match(/one\.md:\d+:3/g)?.length, 20);
    assert.match(printed, /المواضع الأخرى في هذا الملف: 10 · 10 more in this file: unpaired-bracket/);
    assert.match(printed, /two\.md:5:3/);
  });

  test('prints every error', () => {
    const printed = formatProblems(many({ severity: 'error' }), 'text', 'content');
    assert.equal(printed.match(/one\.md:\d+:3/g)?.length, 30);
    assert.doesNotMatch(printed, /more in this file/);
  });

  test('leaves nothing out for programs', () => {
    const read: unknown = JSON.parse(formatProblems(many({}), 'json', 'content'));
    assert.ok(Array.isArray(read) && read.length === 30);
    assert.equal(formatProblems(many({}), 'github', 'content').split('\n').length, 30);
  });

  test("escapes what would end an annotation of GitHub's", () => {
    const message = { ar: 'خطأ ١٠٠%', en: 'a\nb' };
    assert.equal(
      formatProblems([problem(7, { file: 'articles/a,b:c.md', message })], 'github', 'content'),
      '::warning file=content/articles/a%2Cb%3Ac.md,line=7,col=3,title=unpaired-bracket::خطأ ١٠٠%25%0Aa%0Ab',
    );
  });
});
