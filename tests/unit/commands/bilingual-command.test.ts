import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Argument, CommanderError, Option } from 'commander';
import { BilingualCommand } from '../../../scripts/commands/bilingual-command.ts';
import { parsePort } from '../../../scripts/commands/build-options.ts';
import { createNumberParser } from '../../../scripts/commands/create-number-parser.ts';
import { projectRoot } from '../../../scripts/machine/project-root.ts';

/** What a command with options of every kind says of the words of a command line. */
function say(...words: readonly string[]): string {
  let said = '';
  const command = new BilingualCommand('npm run made --');
  command.exitOverride().configureOutput({ writeErr: (text) => (said += text) });
  command
    .command('take')
    .addArgument(new Argument('<kind>', 'which').choices(['news', 'opinion']))
    .requiredOption('--to <dir>', 'where to')
    .addOption(new Option('--format <format>').choices(['text', 'json']))
    .option('--port <port>', 'port', parsePort)
    .option('--count <n>', 'count', createNumberParser(1, 100))
    .addOption(new Option('--fast').conflicts('slow'))
    .option('--slow')
    .action(() => undefined);
  assert.throws(() => command.parse(words, { from: 'user' }), CommanderError);
  return said;
}

const cases: readonly (readonly [sentence: string, words: string, ar: string, en: string])[] = [
  ['an unknown option', 'take news --to x --colour', 'لا خيار اسمه «‎--colour‎».', "unknown option '--colour'"],
  ['an option that is nearly one', 'take news --to x --prot', 'لعلك تقصد «‎--port‎».', 'Did you mean --port?'],
  ['a command that is nearly one', 'tak', 'لا أمر اسمه «‎tak‎». لعلك تقصد «‎take‎».', "unknown command 'tak'"],
  ['a word that is missing', 'take --to x', 'ينقص الأمر «‎kind‎».', "missing required argument 'kind'"],
  ['a value that is missing', 'take news --to', 'الخيار «‎--to <dir>‎» تنقصه قيمته.', 'argument missing'],
  ['an option that is needed', 'take news', 'لا بد من الخيار «‎--to <dir>‎».', 'not specified'],
  [
    'a value that is none of the choices',
    'take news --to x --format yaml',
    'القيمة «‎yaml‎» لا تصلح للخيار «‎--format <format>‎». اكتب واحدًا من: text، json.',
    'Allowed choices are text, json.',
  ],
  [
    'a word that is none of the choices',
    'take letter --to x',
    'القيمة «‎letter‎» لا تصلح لما اسمه «‎kind‎». اكتب واحدًا من: news، opinion.',
    'Allowed choices are news, opinion.',
  ],
  [
    'a value that its own reader refuses',
    'take news --to x --port abc',
    'القيمة «‎abc‎» لا تصلح للخيار «‎--port <port>‎». المنفذ رقم من 1 إلى 65535.',
    'A port is 1 to 65535.\n',
  ],
  [
    'a number beyond its limits',
    'take news --to x --count 101',
    'اكتب عددًا صحيحًا من 1 إلى 100.',
    'A whole number from 1 to 100 is wanted.',
  ],
  ['two options that exclude each other', 'take news --to x --fast --slow', 'لا يجتمع الخياران', 'cannot be used with'],
  ['words too many', 'take news opinion --to x', 'كلمات أكثر مما يأخذه الأمر', 'too many arguments'],
];

describe('a command line that a command does not take', () => {
  for (const [sentence, words, ar, en] of cases) {
    test(`is answered in both languages: ${sentence}`, () => {
      const [first = '', second = '', third = ''] = say(...words.split(' ')).split(/\n(?=خطأ:|Everything)/);
      assert.ok(`${first}\n`.includes(en), first);
      assert.ok(second.startsWith('خطأ: ') && second.includes(ar), second);
      assert.match(third, /--help/);
      assert.doesNotMatch(first, /[\u0621-\u064A]/, 'Arabic in the English line');
    });
  }

  test('is answered so by every command', () => {
    const folder = path.join(projectRoot, 'scripts', 'commands');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'bilingual-command.ts');
    const texts = files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
    assert.deepEqual(
      texts.filter(([, text]) => text.includes('new Command(')).map(([name]) => name),
      [],
    );
    assert.ok(texts.filter(([, text]) => text.includes('new BilingualCommand(')).length > 20);
  });
});
