import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examineContent } from '../../../scripts/commands/doctor/examine-content.ts';
import { examineMachine } from '../../../scripts/commands/doctor/examine-machine.ts';
import { examineSettings } from '../../../scripts/commands/doctor/examine-settings.ts';
import type { Finding } from '../../../scripts/commands/doctor/finding.ts';
import { formatFindings } from '../../../scripts/commands/doctor/format-findings.ts';
import { readMachine, type Machine } from '../../../scripts/commands/doctor/read-machine.ts';
import { makeArticle, makeAuthor, makeNewsroom } from '../collections/make-newsroom.ts';
import { articleSource, readContent } from '../content/make-content-folder.ts';

const sound: Machine = {
  node: '22.3.0',
  wantedNode: '20.19',
  git: 'git version 2.39.5',
  history: 'whole',
  missingPackages: [],
  browser: '/usr/bin/chromium',
  memory: 8e9,
  freeDisk: 9e9,
  isWritable: true,
};

/** What is not sound, as level and English words. */
function faultsOf(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ level }) => level !== 'good').map(({ level, message }) => `${level}: ${message.en}`);
}

describe('the machine', () => {
  const machineWith = (changes: Partial<Machine>): string =>
    faultsOf(examineMachine({ ...sound, ...changes })).join('\n');

  test('of a newsroom that can build has no fault', () => {
    assert.equal(machineWith({}), '');
    assert.equal(machineWith({ node: '20.19.0' }), '');
  });

  const faults: readonly (readonly [string, Partial<Machine>, RegExp])[] = [
    ['an old Node', { node: '20.18.9' }, /^error: Node is 20\.18\.9; 20\.19 or newer/],
    ['a much older Node', { node: '18.20.0' }, /^error: Node is 18/],
    ['missing packages', { missingPackages: ['luxon', 'zod'] }, /^error: .*luxon, zod\. Run npm ci/],
    ['no git', { git: null, history: 'none' }, /^warning: There is no git/],
    ['no repository', { history: 'none' }, /^warning: The folder is no git repository/],
    ['a shallow clone', { history: 'shallow' }, /^warning: .*--unshallow/],
    ['no browser', { browser: null }, /^warning: No Chromium/],
    ['little memory', { memory: 1e9 }, /^warning: 1\.0 GB of memory/],
    ['a full disk', { freeDisk: 2e8 }, /^warning: 0\.2 GB free/],
    ['a folder that is not ours', { isWritable: false }, /^error: .*can't be written/],
  ];
  for (const [fault, changes, expected] of faults) {
    test(`is told of ${fault}`, () => assert.match(machineWith(changes), expected));
  }

  test('that runs these tests is read as it is', async () => {
    const machine = await readMachine();
    assert.equal(machine.node, process.versions.node);
    assert.deepEqual(machine.missingPackages, []);
    assert.ok(machine.freeDisk > 0 && machine.memory > 0);
  });
});

describe('the content', () => {
  test('without a fault is told with its articles', async () => {
    assert.deepEqual(faultsOf(examineContent(await readContent({}))), []);
  });

  test('with errors is told with their number, the place of the first and the way to the others', async () => {
    const read = await readContent({
      'articles/a.md': articleSource({ section: 'x' }),
      'articles/b.md': articleSource({ title: null }),
    });
    assert.match(
      faultsOf(examineContent(read)).join('\n'),
      /^error: Errors in the content: 2;.*articles\/a\.md:5:10.*npm run check/,
    );
  });

  test('of which nothing is published makes an empty site', async () => {
    const read = await readContent({ 'articles/sound.md': articleSource({ draft: 'true' }) });
    assert.match(faultsOf(examineContent(read)).join('\n'), /error: No article is published/);
  });
});

describe('the settings', () => {
  const articles = ['politics', 'economy'].map((section) =>
    makeArticle(section, { section, authors: [makeAuthor('rana')] }),
  );
  const whole = {
    url: 'https://news.example/',
    publisher: { legalName: 'المرفأ', logo: 'logo.png', ethicsPolicy: 'ethics', correctionsPolicy: 'corrections' },
  };

  test('lack nothing where readers and search engines find all they look for', () => {
    assert.deepEqual(faultsOf(examineSettings(makeNewsroom(articles, { site: whole }))), []);
  });

  test('are told what they lack', () => {
    const bare = makeNewsroom([makeArticle('a')], { site: { url: 'http://example.org/', tagline: '' } });
    const words = faultsOf(examineSettings(bare)).join('\n');
    for (const expected of [
      'is an example',
      'not encrypted',
      'No tagline',
      'no logo',
      'No page of ethics',
      'اقتصاد',
      'No article is signed',
    ])
      assert.ok(words.includes(expected), `${expected}: ${words}`);
  });
});

describe('what is printed', () => {
  test('stands in both languages under its subject, with a sign and a sum', () => {
    const text = formatFindings([
      ...examineMachine({ ...sound, node: '18.0.0', browser: null }),
      { subject: 'settings', level: 'good', message: { ar: 'سليم.', en: 'Sound.' } },
    ]);
    assert.match(text, /الجهاز · machine/);
    assert.match(text, /✗.* إصدار Node هو 18\.0\.0/);
    assert.match(text, /✓.* سليم\.\n {2}.*Sound\./);
    assert.match(text, /عوائق 1، ملاحظات 1 · 1 in the way, 1 to think about$/);
  });
});
