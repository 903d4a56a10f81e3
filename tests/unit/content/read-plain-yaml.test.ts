import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../scripts/content/read-plain-yaml.ts';
import { renderYaml } from '../../../scripts/content/render-file.ts';

/** What the package `yaml` makes of a text; undefined where it finds a fault. */
function readByPackage(yaml: string): unknown {
  const { contents, errors, warnings } = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  return errors.length + warnings.length === 0 ? contents : undefined;
}

const filed = `title: "قمة \\"عمّان\\": ما بعدها"
date: 2026-03-14T09:30:00+03:00
author: rana-khoury
الوسوم:
  - غزة
  - "مجلس الأمن"
image:
  src: "a/b.jpg"
  alt: وزير الخارجية في المطار
  decorative: true
related:
- am-1688379
- title: "تقرير"
  url: "https://example.org/a?b=c,d"
legacy:
  comments: 0
  views: 0701
draft: false
`;

const sign = fc.constantFrom(
  ...' \n\t:#-"\'\\[]{},&*!|>%@`?.~='.split(''),
  ...[
    'a',
    'e',
    '0',
    '1',
    '9',
    'ا',
    'ً',
    '\u00A0',
    '\u0085',
    '\u200F',
    '\uFEFF',
    '\u{1F600}',
    '---',
    ': ',
    ' #',
    '\n  ',
    '<<',
  ],
);
const word = fc.constantFrom(
  ...['true', 'False', 'null', '~', 'yes', '1e3', '1e-3', '0x1f', '0o7', '.inf', '-1', '1.5', '007', '2026-03-14'],
  ...[
    'غزة',
    'a b',
    'a:b',
    'a: b',
    'a #b',
    'a#b',
    '"a"',
    '"a" b',
    '"\\n"',
    '"\\\\"',
    "'a'",
    '[a]',
    '{a: b}',
    '|',
    '- a',
  ],
);
const row = fc
  .tuple(
    fc.nat({ max: 4 }),
    fc.constantFrom('', '- ', '-', '- - '),
    fc.constantFrom('', 'a: ', 'ب:', 'a:\n', '"a": '),
    word,
  )
  .map(([margin, dash, key, value]) => `${' '.repeat(margin)}${dash}${key}${value}\n`);

/** Front matter with a few signs put in, or taken out. */
const damaged = fc
  .array(fc.tuple(fc.nat({ max: filed.length }), fc.nat({ max: 2 }), fc.oneof(sign, word, fc.constant(''))), {
    maxLength: 3,
  })
  .map((edits) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), filed));

describe('plain YAML', () => {
  test('is read into the nodes that the package makes of it', () => {
    assert.deepEqual(readPlainYaml(filed), readByPackage(filed));
  });

  test('is told from all other YAML, or read as the package reads it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          damaged,
          fc.array(row, { maxLength: 6 }).map((rows) => rows.join('')),
        ),
        (yaml) => {
          const read = readPlainYaml(yaml);
          if (read !== undefined) assert.deepEqual(read, readByPackage(yaml), JSON.stringify(yaml));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is what the site’s own commands write', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abz019 :#-"\\/.,؟«»غزةٌ'.split('')) });
    const fields = { title: text, tags: fc.array(text, { minLength: 1 }), draft: fc.boolean(), part: fc.nat() };
    const links = fc.array(fc.record({ title: text, url: fc.webUrl() }), { minLength: 1 });
    fc.assert(
      fc.property(fc.record({ ...fields, sources: links, image: fc.record({ src: text, alt: text }) }), (value) => {
        const yaml = renderYaml(value);
        assert.deepEqual(readPlainYaml(yaml), readByPackage(yaml), yaml);
      }),
    );
  });
});
