import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { digitPolicies, formatDigits, formatNumber, toAsciiDigits } from '../../../../assets/shared/arabic/digits.ts';
import { anyText } from './any-text.ts';

test('Arabic-Indic and Persian digits become ASCII, and nothing else changes', () => {
  assert.equal(toAsciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0123456789'), '0123456789 0123456789 0123456789');
  assert.equal(toAsciiDigits('في ١٨ شباط، ٥٠٪'), 'في 18 شباط، 50٪');
});

test('a text has the digits of the policy', () => {
  assert.equal(formatDigits('18 شباط ۲۰٢١', 'arab'), '١٨ شباط ٢٠٢١');
  assert.equal(formatDigits('18 شباط ۲۰٢١', 'latn'), '18 شباط 2021');
  assert.deepEqual(digitPolicies, ['latn', 'arab']);
});

test('numbers are grouped from 10 000 on', () => {
  const table: readonly (readonly [number, string, string])[] = [
    [0, '0', '٠'],
    [7, '7', '٧'],
    [100, '100', '١٠٠'],
    [1003, '1003', '١٠٠٣'],
    [9999, '9999', '٩٩٩٩'],
    [10_000, '10,000', '١٠٬٠٠٠'],
    [12_345, '12,345', '١٢٬٣٤٥'],
    [1_234_567, '1,234,567', '١٬٢٣٤٬٥٦٧'],
    [1.5, '1.5', '١٫٥'],
    [0.1 + 0.2, '0.3', '٠٫٣'],
    [12_500.25, '12,500.25', '١٢٬٥٠٠٫٢٥'],
    [0.0001, '0', '٠'],
    [-5, '\u200E-5', '\u061C-٥'],
    [-0.0001, '0', '٠'],
    [1e21, '1,000,000,000,000,000,000,000', '١٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠'],
    [Number.NaN, '–', '–'],
    [Number.POSITIVE_INFINITY, '–', '–'],
  ];
  for (const [value, latn, arab] of table) {
    assert.equal(formatNumber(value, 'latn'), latn);
    assert.equal(formatNumber(value, 'arab'), arab);
  }
});

test('digits of any text survive the way there and back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(toAsciiDigits(formatDigits(text, 'arab')), toAsciiDigits(text));
      assert.equal(formatDigits(text, 'latn'), toAsciiDigits(text));
    }),
  );
});

test('any number can be printed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer()), (value) => {
      for (const policy of digitPolicies) assert.notEqual(formatNumber(value, policy), '');
    }),
  );
});
