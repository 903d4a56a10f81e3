import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProse } from '../../../scripts/prose/check-prose.ts';
import { selectRules, toProseSettings } from '../../../scripts/prose/prose-settings.ts';
import { checkBody, rulesOf, toBodySource, toSource } from './check-text.ts';

const file = [
  '---',
  'title: "الوفدان في في جنيف"',
  'date: 2026-03-14',
  'image:',
  '  src: a.jpg',
  '  caption: "قال \\"نعم\\" ، ثم صمت"',
  '---',
  '',
  'قال إن بلاده استعداد بلاده لاستقبال الوفد .',
  '',
  '## عنوان «فرعي',
  '',
].join('\n');

describe("the check of an article's prose", () => {
  test('reads a line of list markers alone to its end', () => {
    for (const marker of ['- ', '1. ', '* ', '[^1]: ', '> ', '> - ']) checkBody(`${marker.repeat(50_000)}نص`);
  });

  test("names every problem at its place in the file, in the file's order", () => {
    assert.deepEqual(rulesOf(checkProse(toSource(file), toProseSettings({}))), [
      '2:20 doubled-word',
      '5:3 missing-credit',
      '6:24 space-before-mark',
      '9:22 doubled-word',
      '9:42 space-before-mark',
      '11:10 unpaired-quote',
    ]);
  });

  test('warns unless it is told otherwise', () => {
    const problems = checkProse(toSource(file), toProseSettings({}));
    assert.ok(problems.every(({ severity }) => severity === 'warning'));
  });

  test('says what was found and what to write, in both languages', () => {
    for (const { message } of checkProse(toSource(file), toProseSettings({}))) {
      assert.match(message.ar, /[\u0621-\u064A]{3}/);
      assert.match(message.en, /[A-Za-z]{3}/);
    }
  });

  test('obeys the levels of the site', () => {
    const settings = toProseSettings({ levels: { 'doubled-word': 'error', 'space-before-mark': 'off' } });
    const problems = checkProse(toSource(file), settings);
    assert.deepEqual(
      problems.map(({ rule, severity }) => `${severity} ${rule}`),
      ['error doubled-word', 'warning missing-credit', 'error doubled-word', 'warning unpaired-quote'],
    );
  });

  test('looks for errors only where nothing else is wanted', () => {
    assert.equal(selectRules(toProseSettings({}), 'errors'), undefined);
    assert.deepEqual(selectRules(toProseSettings({}), 'all'), toProseSettings({}));
    const settings = selectRules(toProseSettings({ levels: { 'unpaired-quote': 'error' } }), 'errors');
    assert.ok(settings);
    assert.deepEqual(rulesOf(checkProse(toSource(file), settings)), ['11:10 unpaired-quote']);
  });

  test('leaves texts in other languages alone', () => {
    assert.deepEqual(checkProse(toBodySource('Le comité a dit : « oui » , mais mais.', 'fr'), toProseSettings({})), []);
    assert.deepEqual(checkProse(toBodySource('در در ایران "', 'fa'), toProseSettings({})), []);
    assert.deepEqual(rulesOf(checkProse(toBodySource('اجتمعوا في في جنيف.', 'ar-SY'), toProseSettings({}))), [
      '1:12 doubled-word',
    ]);
  });

  test('finds nothing in an empty body or in a clean one', () => {
    assert.deepEqual(checkBody(''), []);
    assert.deepEqual(checkBody('قال الوزير: «نعم»، ثم صمت… وعاد في عام 2021.'), []);
  });

  test('takes long inputs without choking', () => {
    const long = 200_000;
    const inputs = [
      'ا'.repeat(long),
      ' '.repeat(long) + '،',
      `ا${' '.repeat(long)}ب`,
      `# ا${' '.repeat(long)}ب`,
      '،'.repeat(long),
      '«'.repeat(long),
      '"'.repeat(long),
      '('.repeat(long),
      '`'.repeat(long),
      '['.repeat(long),
      '!['.repeat(long / 2),
      '](a'.repeat(long / 4),
      '<!-- midad: '.repeat(long / 12),
      'ـ'.repeat(long),
      `ب${'\u064B'.repeat(long)}`,
      'في في '.repeat(long / 6),
      'لافرنتييف لافرنتيف '.repeat(long / 19),
      '\\'.repeat(long),
      '| a '.repeat(long / 4),
      `https://example.org/${'.'.repeat(long)}ا`,
      '> '.repeat(long / 2),
      '- '.repeat(long / 2),
      '*'.repeat(long),
      'ا\n'.repeat(long / 2),
      'دی '.repeat(long / 3),
    ];
    for (const input of inputs) {
      const problems = checkBody(input);
      assert.ok(
        problems.every(({ line, column }) => line >= 1 && column >= 1),
        input.slice(0, 12),
      );
    }
  });
});
