import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCommonText } from '../../../../assets/shared/arabic/common-text.ts';
import { composeText } from '../../../../assets/shared/arabic/compose.ts';
import { anyText } from './any-text.ts';

test('composes as Normalization Form C does', () => {
  assert.equal(composeText('ا\u0653لاء'), 'آلاء');
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(composeText(text), text.normalize('NFC'));
    }),
    { numRuns: 5000 },
  );
});

test('leaves more than 30 marks in a row as they are, and composes what stands around them', () => {
  const run = '\u0651\u064E'.repeat(20);
  assert.equal(composeText(`ا\u0653ب${run}ا\u0653`), `آب${run}آ`);
  assert.equal(composeText(composeText(`ا\u0653ب${run}`)), `آب${run}`);
});

test('comes to an end with a megabyte of marks, which it leaves alone', () => {
  const marks = `ب${'\u0301\u0323'.repeat(500_000)}`;
  assert.equal(composeText(marks), marks);
});

test('common text is in Normalization Form C already', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (isCommonText(text)) assert.equal(text.normalize('NFC'), text);
    }),
    { numRuns: 5000 },
  );
  assert.equal(isCommonText('«قال» الرئيسُ: 50% في 2021… – é'), true);
  for (const text of ['مُحَم\u0651\u064Eد', 'مرحبـا', 'ترکیا', 'أ\u00A0ب', 'سوريا\u200F', '👍']) {
    assert.equal(isCommonText(text), false, text);
  }
});
