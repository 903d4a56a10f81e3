import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { frontMatterLimit, splitFrontMatter } from '../../../../scripts/content/files/split-front-matter.ts';

function fault(text: string): string {
  const result = splitFrontMatter(text);
  return result.ok ? 'none' : `${result.problem.line}:${result.problem.column} ${result.problem.rule}`;
}

describe('splitFrontMatter', () => {
  test('cuts a file in two and knows on which line each half begins', () => {
    const result = splitFrontMatter('---\na: 1\nb: 2\n---\n\nنص\n');
    assert.deepEqual(result, {
      ok: true,
      split: { yaml: 'a: 1\nb: 2\n', yamlLine: 2, body: '\nنص\n', bodyLine: 5 },
    });
  });

  test('takes blanks after the hyphens, empty fields and a file that ends with them', () => {
    assert.equal(fault('--- \na: 1\n---\t\nنص'), 'none');
    assert.equal(fault('---\n---\nنص'), 'none');
    assert.equal(fault('---\na: 1\n---'), 'none');
  });

  test('leaves later lines of hyphens to the body', () => {
    const result = splitFrontMatter('---\na: 1\n---\nنص\n---\nنص\n');
    assert.ok(result.ok && result.split.body === 'نص\n---\nنص\n');
  });

  test('takes no front matter in another language, and none that is not on the first line', () => {
    for (const opening of ['---js', '--- json', '---toml', '---coffee', '+++', '{']) {
      assert.equal(fault(`${opening}\na: 1\n---\nنص`), '1:1 front-matter-language', opening);
    }
    assert.equal(fault('\n\n---\na: 1\n---\nنص'), '1:1 missing-front-matter');
    assert.equal(fault('نص\n'), '1:1 missing-front-matter');
  });

  test('points at a line that was meant to close the front matter', () => {
    for (const [closing, place] of [
      ['----', '3:1'],
      ['\u2014', '3:1'],
      ['\u2014-', '3:1'],
      ['--', '3:1'],
      [' ---', '3:2'],
      ['---.', '3:1'],
    ] as const) {
      assert.equal(fault(`---\na: 1\n${closing}\nنص\n`), `${place} unclosed-front-matter`, closing);
    }
  });

  test('says after which line the closing hyphens are missing', () => {
    const result = splitFrontMatter('---\na: 1\ntags:\n  - b\n\nنص المادة.\n');
    assert.ok(!result.ok);
    assert.match(result.problem.message.en, /after line 4/);
  });

  test('refuses front matter over the limit', () => {
    const padding = 'x'.repeat(frontMatterLimit - 'a: \n'.length);
    assert.equal(fault(`---\na: ${padding}\n---\nنص`), 'none');
    assert.equal(fault(`---\na: ${padding}x\n---\nنص`), '1:1 front-matter-too-large');
    assert.equal(fault(`---\na: ${'ا'.repeat(frontMatterLimit / 2)}\n---\nنص`), '1:1 front-matter-too-large');
  });
});
