import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileLimit, parseSource } from '../../../../scripts/content/files/parse-source.ts';
import { articleSource, listProblems, readContent } from '../make-content-folder.ts';

const file = 'articles/faulty.md';

/** Text in the Arabic code page of Windows; only the letters that the tests use. */
function toWindows1256(text: string): Buffer {
  const codes = new Map(Array.from('البرلمنيدأ', (letter) => [letter, encode1256(letter)]));
  return Buffer.from(Array.from(text, (sign) => codes.get(sign) ?? sign.charCodeAt(0)));
}

function encode1256(letter: string): number {
  const decoder = new TextDecoder('windows-1256');
  for (let byte = 0x80; byte <= 0xff; byte += 1) if (decoder.decode(Uint8Array.of(byte)) === letter) return byte;
  throw new RangeError(letter);
}

function firstFault(bytes: Buffer): string {
  const [problem] = parseSource(bytes).problems;
  return problem === undefined ? 'none' : `${problem.line}:${problem.column} ${problem.rule} ${problem.message.en}`;
}

describe('parseSource', () => {
  test('takes away a byte order mark and turns CRLF and CR into LF', () => {
    assert.equal(parseSource(Buffer.from('\uFEFFأ\r\nب\rج\n')).text, 'أ\nب\nج\n');
  });

  test('names UTF-16 with and without a byte order mark', () => {
    const text = articleSource();
    assert.match(firstFault(Buffer.from(`\uFEFF${text}`, 'utf16le')), /^1:1 not-utf8 .*UTF-16/);
    assert.match(firstFault(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), /^1:1 not-utf8 .*UTF-16/);
    assert.match(firstFault(Buffer.from(text, 'utf16le')), /^1:1 not-utf8 .*UTF-16/);
  });

  test('names windows-1256 at the first byte of its text', () => {
    assert.match(
      firstFault(toWindows1256('---\ntitle: "البرلمان"\n---\n\nيبدأ البرلمان.\n')),
      /^2:9 not-utf8 .*windows-1256/,
    );
  });

  test('names a lone broken byte by its value, and no encoding, in a UTF-8 file', () => {
    const bytes = Buffer.concat([Buffer.from('سطر أول\nسطر '), Buffer.of(0xe9), Buffer.from(' ثان\n')]);
    assert.match(firstFault(bytes), /^2:5 not-utf8 .*0xE9/);
  });

  test('does not take a replacement character that the file holds for a broken byte', () => {
    const bytes = Buffer.concat([Buffer.from('أ\uFFFDب\nج'), Buffer.of(0xd8)]);
    assert.match(firstFault(bytes), /^2:2 not-utf8 .*0xD8/);
    assert.equal(parseSource(Buffer.from('أ\uFFFDب')).text, 'أ\uFFFDب');
  });

  test('finds control characters, each at its place', () => {
    const { problems, text } = parseSource(Buffer.from('أ\u0000ب\n\tج\u001Bد\u0085ه\u007F\n\uFFFE'));
    assert.equal(text, undefined);
    assert.deepEqual(
      problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
      ['1:2 control-character', '2:3 control-character', '2:7 control-character', '3:1 control-character'],
    );
  });

  test('refuses a file over the limit, and takes one of just that size', () => {
    assert.equal(parseSource(Buffer.alloc(fileLimit, 'x')).problems.length, 0);
    assert.match(firstFault(Buffer.alloc(fileLimit + 1, 'x')), /^1:1 file-too-large/);
  });

  test('finds an empty file', () => {
    assert.match(firstFault(Buffer.from('')), /^1:1 empty-file/);
    assert.match(firstFault(Buffer.from('\uFEFF\r\n')), /^1:1 empty-file/);
  });
});

describe('places in files of other line ends and forms', () => {
  const faulty = articleSource({ author: 'dsk' }, 'فقرة.\n\n::related{slug="nothing"}');
  const expected = [`${file}:4:9 unknown-author`, `${file}:10:17 unknown-article`];

  for (const [name, source] of [
    ['a byte order mark', `\uFEFF${faulty}`],
    ['CRLF', faulty.replaceAll('\n', '\r\n')],
    ['CR', faulty.replaceAll('\n', '\r')],
    ['a byte order mark and CRLF', `\uFEFF${faulty.replaceAll('\n', '\r\n')}`],
  ] as const) {
    test(`are those of the file with ${name}`, async () => {
      assert.deepEqual(listProblems(await readContent({ [file]: source })), expected);
    });
  }

  test('are those of the file whose letters are decomposed (NFD)', async () => {
    const decomposed = 'آأؤإئ'.normalize('NFD');
    const source = articleSource({ tags: `["${decomposed}", "."]` }, `${decomposed} \u202E100`);
    const column = 'tags: ["'.length + decomposed.length + '", "'.length + 1;
    assert.deepEqual(listProblems(await readContent({ [file]: source })), [
      `${file}:6:${column} wrong-tag`,
      `${file}:9:${decomposed.length + 2} bidi-control`,
    ]);
  });

  test('are those of the line with direction characters that were left out of it', async () => {
    const source = articleSource({}, 'إلى \u2067\u202Bغزة\u2069 ::وصل ثم \u202E100');
    assert.deepEqual(listProblems(await readContent({ [file]: source })), [
      `${file}:8:6 redundant-mark`,
      `${file}:8:21 bidi-control`,
    ]);
  });
});
