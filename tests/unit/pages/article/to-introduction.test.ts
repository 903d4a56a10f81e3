import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toIntroduction } from '../../../../scripts/pages/article/to-introduction.ts';

const first = 'تكتب سلمى عن الدساتير منذ أن كانت تدوّن محاضر الجلسات في مكتبة كلية الحقوق.';
const second = 'درست القانون العام ثم انتقلت إلى الصحافة.';
const third = 'تشرف على الملفات وتهتم بالمحاكم الدستورية وقواعد التعديل وتاريخ الجمعيات التأسيسية في العالم.';

describe('toIntroduction', () => {
  test('has whole sentences, as many as there is room for', () => {
    assert.equal(toIntroduction(`${first} ${second} ${third}`), `${first} ${second}`);
    assert.equal(toIntroduction(`${first}\n${second}`), `${first} ${second}`);
  });

  test('has one sentence however long it is, and a text without an end whole', () => {
    const long = `${'كلمة '.repeat(60).trim()}.`;
    assert.equal(toIntroduction(`${long} ${second}`), long);
    assert.equal(toIntroduction('كاتبة من بيروت'), 'كاتبة من بيروت');
    assert.equal(toIntroduction(''), '');
  });

  test('takes the point of a title or of a number for no end', () => {
    const titled = 'رافقت د. هالة في بحثها عن نسبة 2.5 في المئة.';
    assert.equal(toIntroduction(`${titled} ${'كلمة '.repeat(60)}.`), titled);
  });

  test('keeps what closes after the mark', () => {
    const quoted = 'شعارها: «الرقم الذي لا يُعرف مقامه لا يُنشر!»';
    assert.equal(toIntroduction(`${quoted} ${'كلمة '.repeat(60)}.`), quoted);
  });
});
