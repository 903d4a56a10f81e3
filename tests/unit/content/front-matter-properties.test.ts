import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { articleFields } from '../../../scripts/content/schemas/article-schema.ts';
import { createGateContext } from '../../../scripts/content/gate-context.ts';
import type { FiledArticle } from '../../../scripts/content/articles/parse-article.ts';
import { parseArticle } from '../../../scripts/content/articles/parse-article.ts';
import { parseSite } from '../../../scripts/content/parse-site.ts';
import { resolveNewsroom } from '../../../scripts/content/references/resolve-newsroom.ts';
import { createBodyParser } from '../../../scripts/markdown/parse-body.ts';
import { toZonedTime } from '../../../scripts/dates/zoned-time.ts';

const siteYaml = 'name: "صحيفة"\nurl: https://news.example.org/\nsections: [{slug: politics, name: "سياسة"}]\n';
const { site, locate } = parseSite(Buffer.from(siteYaml), () => false);
const now = toZonedTime(Date.UTC(2026, 5, 1), site.zone);
const context = createGateContext(site, now, createBodyParser(), () => false);

function parse(bytes: Buffer): FiledArticle {
  return parseArticle({ file: 'articles/one.md', path: '' }, bytes, context);
}

/** Every problem of a file, those of other files' business included. */
function problemsOf(
  bytes: Buffer,
): readonly { readonly line: number; readonly column: number; readonly rule: string }[] {
  const base = {
    site,
    hijriAdjustment: 0,
    hasMedia: () => false,
    locateInSite: locate,
    now,
    include: 'all',
    authors: [],
    pages: [],
    mostRead: undefined,
    archives: [],
  } as const;
  return resolveNewsroom({ ...base, articles: [parse(bytes)] }).problems;
}

function assertPlacesInside(source: Buffer): void {
  const lines = source
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  for (const { line, column, rule } of problemsOf(source)) {
    const length = lines[line - 1]?.length;
    assert.ok(length !== undefined, `${rule} on line ${line} of ${lines.length}`);
    assert.ok(column >= 1 && column <= length + 1, `${rule} at ${line}:${column}, where the line has ${length}`);
  }
}

const names = Object.entries(articleFields).flatMap(([name, { ar }]) => [name, ar]);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom(
    'auther',
    '__proto__',
    'constructor',
    '<<',
    'العنوانن',
    '"title"',
    '? x',
    '- ',
    '\u200Btitle',
    'layout',
  ),
  fc.string({ maxLength: 6 }),
);
const sign = fc.constantFrom(
  ...'"\'[]{}:,#&*!|>%@`-?~\\/. \t\n،؛؟«»ابجدأإىة0٣a'.split(''),
  '\u202E',
  '\u2067',
  '\u0651',
  '\u0654',
  '\uFEFF',
  '\r',
);
const scalar = fc.oneof(
  fc.constantFrom(
    '"عنوان سليم للمادة"',
    '2026-03-14',
    'desk',
    'politics',
    'true',
    'نعم',
    'null',
    '12',
    '[أ، ب]',
    '[a, [b, {c: d}]]',
  ),
  fc.constantFrom(
    '{src: x.jpg}',
    '{comments: 1, views: x}',
    '\n  - a\n  -\n  - {title: x, url: y}',
    '|\n  نص\n  آخر',
    '"\\u202E\\0\\ud800"',
    '&a x',
    '*a',
  ),
  fc.string({ unit: sign, maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const frontMatter = fc
  .array(fc.tuple(name, scalar), { maxLength: 8 })
  .map((fields) => fields.map(([key, value]) => `${key}: ${value}\n`).join(''));
const body = fc.string({ unit: sign, maxLength: 40 });
const article = fc
  .tuple(fc.constantFrom('---\n', '---\n', '---\n', '\uFEFF---\n', '---\r\n', '', '---js\n'), frontMatter, body)
  .map(([opening, fields, text]) => `${opening}${fields}---\n${text}`);

describe('the gate', () => {
  test('throws at no front matter, and places every problem inside its file', () => {
    fc.assert(
      fc.property(article, (source) => assertPlacesInside(Buffer.from(source))),
      { numRuns: 1500 },
    );
  });

  test('throws at no bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const { line, column } of problemsOf(Buffer.from(bytes))) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: 500 },
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(article, (source) =>
        assert.deepEqual(problemsOf(Buffer.from(source)), problemsOf(Buffer.from(source))),
      ),
      { numRuns: 100 },
    );
  });

  test('gives names of JavaScript no power', () => {
    const { problems } = parse(
      Buffer.from('---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n---\nنص\n'),
    );
    assert.ok(problems.length > 0);
    assert.equal('polluted' in {}, false);
  });
});

describe('front matter made to exhaust its reader', () => {
  const levels = Array.from(
    'bcdefghi',
    (letter, index) => `${letter}: &${letter} [${`*${'abcdefgh'.charAt(index)}, `.repeat(9)}x]`,
  );
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...levels].join('\n');
  const cases: readonly (readonly [string, string, string])[] = [
    ['aliases of aliases', `${bomb}\ntitle: *i`, 'yaml-alias'],
    ['ten thousand brackets', `title: ${'['.repeat(10_000)}`, 'yaml-syntax'],
    ['ten thousand closed brackets', `title: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'yaml-syntax'],
    ['ten thousand hyphens', `title:\n${'- '.repeat(10_000)}`, 'yaml-syntax'],
    ['ten thousand braces', `title: ${'{a: '.repeat(10_000)}`, 'yaml-syntax'],
    [
      'three hundred levels of lines',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'unknown-field',
    ],
    ['eight thousand fields', Array.from({ length: 8000 }, (_, index) => `k${index}:`).join('\n'), 'unknown-field'],
    ['sixty thousand quotation marks', '"'.repeat(60_000), 'yaml-syntax'],
    ['ten megabytes', `title: ${'x'.repeat(10_000_000)}`, 'file-too-large'],
    ['a hundred kilobytes', `title: ${'x'.repeat(100_000)}`, 'front-matter-too-large'],
  ];
  for (const [what, yaml, rule] of cases) {
    test(`is an error: ${what}`, () => {
      const { problems } = parse(Buffer.from(`---\n${yaml}\n---\n\nنص.\n`));
      assert.ok(
        problems.some((problem) => problem.rule === rule),
        problems
          .slice(0, 3)
          .map((problem) => problem.rule)
          .join(),
      );
    });
  }
});
