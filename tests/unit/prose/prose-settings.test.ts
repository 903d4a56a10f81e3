import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import { houseSpellings } from '../../../scripts/prose/house-spellings.ts';
import { proseSchema, ruleNameList, ruleNames, toProseSettings } from '../../../scripts/prose/prose-settings.ts';
import { rules } from '../../../scripts/prose/rules.ts';
import { createSpellingTable } from '../../../scripts/prose/spelling-table.ts';
import { readContent } from '../content/make-content-folder.ts';
import { rulesOf } from './check-text.ts';

describe('the rules', () => {
  test('have names that no other has, in English and in Arabic', () => {
    const names = ruleNameList.flatMap((name) => [name, fold(ruleNames[name])]);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(Object.keys(rules).sort(), [...ruleNameList].sort());
  });
});

describe('the settings', () => {
  test('warn by every rule unless the site says otherwise', () => {
    const { levels, spellings } = toProseSettings({ levels: { tatweel: 'off' } });
    assert.equal(levels.tatweel, 'off');
    assert.equal(levels['doubled-word'], 'warning');
    assert.deepEqual(spellings, []);
  });

  test("refuse rules and levels that don't exist", () => {
    assert.equal(proseSchema.safeParse({ levels: { tatweel: 'loud' } }).success, false);
    assert.equal(proseSchema.safeParse({ levels: { kashida: 'off' } }).success, false);
    assert.equal(proseSchema.safeParse({ spellings: [['سورية']] }).success, false);
    assert.equal(proseSchema.safeParse({ levels: { tatweel: 'off' }, spellings: [['سورية', 'سوريا']] }).success, true);
  });
});

describe('the table of spellings', () => {
  const { find, mayHold } = createSpellingTable(houseSpellings);

  test('names no spelling twice', () => {
    const all = houseSpellings.flat();
    assert.equal(new Set(all).size, all.length);
  });

  test('finds every spelling, with particles and endings', () => {
    for (const [group, spellings] of houseSpellings.entries()) {
      for (const [variant, spelling] of spellings.entries()) {
        for (const word of [spelling, `و${spelling}`, `ول${spelling}`]) {
          assert.ok(mayHold(word), word);
          assert.deepEqual(find(word), { group, variant }, word);
        }
      }
    }
    assert.deepEqual(find('والأمريكيين'), find('أمريكا'));
    assert.deepEqual(find('الدِّيموقراطية'), find('ديموقراطي'));
  });

  test('knows nothing of other words', () => {
    for (const word of ['كتاب', 'السوريون', 'أوربان', 'مسؤولية'.slice(0, 3), 'ا', ''])
      assert.equal(find(word), undefined, word);
  });
});

describe('the gate', () => {
  const site = (prose: string): string =>
    `name: "صحيفة"\nurl: "https://example.org/"\nsections:\n  - slug: politics\n    name: "سياسة"\n${prose}`;
  const article =
    '---\ntitle: "اجتماع في في جنيف"\ndate: 2026-03-14T09:30\nauthor: desk\nsection: politics\n---\n\nعاد إلى سوريا .\n';

  test('checks prose when it is asked to, with the settings of the site', async () => {
    const files = {
      'site.yaml': site('prose:\n  levels: { space-before-mark: off }\n  spellings: [[سورية, سوريا]]\n'),
      'articles/a.md': article,
    };
    const { problems, newsroom } = await readContent(files, { prose: 'all' });
    assert.deepEqual(rulesOf(problems.filter(({ file }) => file === 'articles/a.md')), [
      '2:19 doubled-word',
      '8:9 house-spelling',
    ]);
    assert.ok(newsroom !== null);
  });

  test("checks by the rules that make errors when it isn't asked", async () => {
    const files = { 'site.yaml': site('prose:\n  levels: { doubled-word: error }\n'), 'articles/a.md': article };
    const { problems, newsroom } = await readContent(files);
    assert.deepEqual(rulesOf(problems.filter(({ file }) => file === 'articles/a.md')), ['2:19 doubled-word']);
    assert.equal(newsroom, null);
  });

  test("says which rule of the settings doesn't exist, and which level", async () => {
    const { problems } = await readContent({
      'site.yaml': site('prose:\n  levels: { tatwel: off, boilerplate: loud }\n'),
    });
    const messages = problems.filter(({ file }) => file === 'site.yaml').map(({ message }) => message.en);
    assert.equal(messages.length, 2);
    assert.match(messages.join('\n'), /tatweel/);
    assert.match(messages.join('\n'), /warning/);
  });

  test('prints no allowance and counts columns in the file as it is written', async () => {
    const decomposed =
      '---\ntitle: "عنوان المقال"\ndate: 2026-03-14T09:30\nauthor: desk\nsection: politics\n---\n\nا\u0653لاء في في جنيف. <!-- midad: allow tatweel -->\n';
    const { problems, newsroom } = await readContent({ 'articles/a.md': decomposed }, { prose: 'all' });
    assert.deepEqual(rulesOf(problems.filter(({ file }) => file === 'articles/a.md')), ['8:10 doubled-word']);
    const body = newsroom?.articles.find(({ file }) => file === 'articles/a.md')?.body;
    assert.equal(body?.text, 'آلاء في في جنيف.');
  });
});
