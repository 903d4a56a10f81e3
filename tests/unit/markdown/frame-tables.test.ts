import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMarkdown } from '../../../scripts/markdown/create-markdown.ts';

const md = createMarkdown({ arabic: true });
const framesOf = (source: string): readonly string[] => md.render(source).match(/<div class="table"[^>]*>/g) ?? [];
const table = (head: string): string => `| ${head} | الأغلبية |\n|---|---|\n| تعديل | الثلثان |`;

describe('the frame of a wide table', () => {
  test('is a region that takes the focus and is named after the heads of the columns', () => {
    assert.deepEqual(framesOf(table('**المادة** `٧`')), [
      '<div class="table" role="region" tabindex="0" aria-label="المادة ٧، الأغلبية">',
    ]);
  });

  test('is named as the heads are printed', () => {
    assert.match(md.render(table('"المادة", ثم...')), /aria-label="«المادة»، ثم…، الأغلبية"/);
  });

  test('closes after the table', () => {
    assert.match(md.render(`${table('أ')}\n\nنص`), /<\/table>\n<\/div>\n<p>/);
  });

  test('is numbered where two tables have the same heads', () => {
    const [first = '', second = ''] = framesOf(`${table('أ')}\n\nنص\n\n${table('أ')}`);
    assert.match(first, /"أ، الأغلبية"/);
    assert.match(second, /"أ، الأغلبية \(2\)"/);
  });

  test('is no region where the heads say nothing', () => {
    assert.deepEqual(framesOf('| | |\n|---|---|\n| تعديل | الثلثان |'), ['<div class="table">']);
  });
});
