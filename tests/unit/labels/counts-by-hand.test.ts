import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import ts from '@typescript/typescript6';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import type { HandJoined } from './find-hand-joined-numbers.ts';
import { findHandJoinedNumbers } from './find-hand-joined-numbers.ts';

/** What readers see is made here: every number in it has the site's digits. Elsewhere are messages to editors. */
const forReaders = /^(?:assets|scripts\/(?:pages|labels|seo|feeds|search|eleventy))\//;
const forEditors = /^scripts\/labels\/desk-labels\.ts$/;
/** Pages of the writer's own server, in no build. */
const forWriters = /(?:specimen|problems)\.njk$/;
const layouts = path.join(projectRoot, 'layouts');

function findInRoom(room: string): readonly HandJoined[] {
  const file = path.join(projectRoot, ...room.split('/'), 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { readonly config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file));
  assert.ok(fileNames.length > 10, room);
  return findHandJoinedNumbers(
    ts.createProgram(fileNames, options),
    projectRoot,
    (name) => forReaders.test(name) && !forEditors.test(name),
  );
}

function findInText(text: string, bothSides: boolean): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'midad-counts-'));
  try {
    const file = path.join(folder, 'planted.ts');
    writeFileSync(file, text);
    const program = ts.createProgram([file], { strict: true, noLib: false, types: [], target: ts.ScriptTarget.ES2022 });
    return findHandJoinedNumbers(program, folder, () => bothSides).map(({ line, text: found }) => `${line} ${found}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('numbers beside Arabic words', () => {
  for (const room of ['scripts', 'assets/shared', 'assets/scripts']) {
    test(`are put together by the functions that make them agree, in ${room}`, () => {
      assert.deepEqual(
        findInRoom(room).map(({ file, line, text }) => `${file}:${line} ${text}`),
        [],
      );
    });
  }

  test('would be found out: planted counts in literals, sums, conversions and lengths', () => {
    const planted = [
      'declare const n: number, list: readonly string[], text: string, maybe: number | undefined;',
      'export const literal = `${n} تعليقات`;',
      "export const sum = n + ' مقالًا';",
      "export const inner = 'قبل ' + n + ' ساعات' + text;",
      'export const converted = `(${String(n)} صورة)`;',
      'export const fixed = `${n.toFixed(1)} دقيقة`;',
      'export const length = `${list.length} نتيجة`;',
      'export const union = `${maybe ?? 0} نتيجة`;',
    ];
    assert.deepEqual(
      findInText(planted.join('\n'), false).map((found) => Number.parseInt(found, 10)),
      [2, 3, 4, 5, 6, 7, 8],
    );
  });

  test('are let be where they name a thing, are words already or stand beside none', () => {
    const sound = [
      'declare const n: number, text: string;',
      'export const formatted = `${text} تعليقات`;',
      'export const place = `في السطر ${n} من الملف`;',
      'export const bracket = `كلمة مكررة (المواضع: ${n}).`;',
      'export const address = `/page/${n}/`;',
    ];
    assert.deepEqual(findInText(sound.join('\n'), false), []);
    assert.deepEqual(findInText('export const page = (n: number) => `صفحة ${n}`;', true), ['1 `صفحة ${n}`']);
  });

  test('stand in no layout, which prints what it is given: no Arabic words, no lengths, no arithmetic', () => {
    const files = readdirSync(layouts, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.njk'));
    assert.ok(files.length > 20);
    for (const file of files) {
      const source = readFileSync(path.join(layouts, file), 'utf8').replace(/\{#.*?#\}/gs, '');
      const printed = [...source.matchAll(/\{\{(.*?)\}\}/gs)].map(([, expression = '']) => expression);
      for (const expression of printed) {
        assert.doesNotMatch(expression, /\|\s*(?:length|round|int|float|abs)\s*$|\d\s*[+*/%-]|[+*/%]\s*\d/, file);
      }
      if (forWriters.test(file)) continue;
      assert.doesNotMatch(source, /[\u0621-\u064A]/, file);
    }
  });
});
