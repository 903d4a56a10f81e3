import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markQuestions } from '../../../../scripts/pages/article/mark-questions.ts';

function marked(html: string): string {
  const [part] = markQuestions([{ type: 'html', html }]);
  return part?.type === 'html' ? part.html : '';
}

describe('the questions of an interview', () => {
  test('are the paragraphs that are bold as a whole', () => {
    assert.equal(
      marked('<p><strong>ما سؤالك؟</strong></p>\n<p>جوابه.</p>'),
      '<p class="question"><strong>ما سؤالك؟</strong></p>\n<p>جوابه.</p>',
    );
    assert.equal(
      marked('<p><strong>من <bdi>UN</bdi> أو\n<em>غيرها</em>؟</strong></p>'),
      '<p class="question"><strong>من <bdi>UN</bdi> أو\n<em>غيرها</em>؟</strong></p>',
    );
  });

  test('are no bold words inside a paragraph, however many', () => {
    for (const html of [
      '<p><strong>كلمة</strong> في جملة.</p>',
      '<p>جملة <strong>فيها</strong></p>',
      '<p><strong>أول</strong> وبينهما <strong>آخر</strong></p>',
      '<li><strong>بند</strong></li>',
      '<p><strong>أول</strong></p'.slice(0, -3),
    ])
      assert.equal(marked(html), html);
  });
});
