import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { context, htmlOf, readBody } from './read-body.ts';

const words = [
  '::',
  ':::',
  '::::',
  'related',
  'اقرأ-أيضًا',
  'figure',
  'quote',
  'gallery',
  'note',
  'entry',
  'callout',
  'embed',
  'x',
  '{',
  '}',
  '=',
  '"',
  '«',
  '»',
  '“',
  "'",
  '\\',
  'slug',
  'src',
  'alt',
  'time',
  'pinned',
  'الرابط',
  'map.png',
  '../x',
  '2026-11-20',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '- ',
  '> ',
  '1. ',
  '# ',
  '## ',
  '|',
  '|-|',
  '```',
  '`',
  '*',
  '**',
  '_',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '[^1]',
  '[^1]: ',
  '^[',
  '<',
  '>',
  '<b>',
  '&',
  '&#12;',
  '\u202E',
  '\u2067',
  '\u2069',
  'نص',
  'NATO',
  '3-2',
  'https://e.org',
  'javascript:',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '<<<<<<< ',
  '=======',
];
const source = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary' })), {
  maxLength: 60,
});

describe('any text', () => {
  test('is read without an exception, and its problems and references lie in the file', () => {
    fc.assert(
      fc.property(source, fc.constantFrom('ar', 'en'), fc.integer({ min: 1, max: 50 }), (parts, lang, firstLine) => {
        const text = parts.join('');
        const { body, problems } = readBody(text, { lang, firstLine });
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column } of [...problems, ...body.references]) {
          const length = lines[line - firstLine]?.length;
          assert.ok(length !== undefined && column >= 1 && column <= length + 1, `${line}:${column}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('becomes HTML whose tags are balanced and whose ids are unique', () => {
    fc.assert(
      fc.property(source, (parts) => {
        const html = htmlOf(readBody(parts.join('')).body.parts);
        const open: string[] = [];
        for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)[^>]*>/g)) {
          if (name === 'br' || name === 'hr') continue;
          if (slash === '') open.push(name);
          else assert.equal(open.pop(), name, html);
        }
        assert.deepEqual(open, []);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length, html);
      }),
      { numRuns: 2000 },
    );
  });

  test('becomes HTML and text without characters that XML forbids', () => {
    fc.assert(
      fc.property(source, (parts) => {
        const { body } = readBody(parts.join('').replace(/[\uD800-\uDFFF]/g, ''));
        assert.doesNotMatch(htmlOf(body.parts) + body.text, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      }),
    );
  });

  test('becomes no link that runs a script', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('javascript:', 'JAVASCRIPT&colon;', 'data:', 'vb&#115;cript:'),
        source,
        (scheme, parts) => {
          const html = htmlOf(readBody(parts.join('').replaceAll('javascript:', scheme)).body.parts);
          assert.doesNotMatch(html, /href="\s*(?:javascript|data|vbscript):/i);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is read the same twice', () => {
    fc.assert(
      fc.property(source, (parts) => {
        assert.deepEqual(readBody(parts.join('')), readBody(parts.join(''), context));
      }),
      { numRuns: 300 },
    );
  });
});

describe('pathological Markdown is read to its end', () => {
  const many = 50_000;
  const cases: Readonly<Record<string, string>> = {
    'nested quotations': `${'>'.repeat(many)}a`,
    'quotations with blanks': '> '.repeat(many / 2),
    'nested lists': Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'opening brackets': '['.repeat(many),
    'closing brackets': ']'.repeat(many),
    'brackets in pairs': `${'['.repeat(many / 2)}a${']'.repeat(many / 2)}`,
    'links that are none': '[a](<b'.repeat(many / 5),
    'pictures that are none': '![['.repeat(many / 5),
    'footnotes that are none': '^['.repeat(many / 2),
    'footnote marks': '[^'.repeat(many / 2),
    'many footnotes': Array.from({ length: 5000 }, (_, n) => `نص[^${n}]\n\n[^${n}]: هامش\n`).join('\n'),
    'notes that nothing points at': Array.from({ length: 5000 }, (_, n) => `[^${n}]: هامش\n`).join('\n'),
    'notes in notes': `${'^[أ '.repeat(many / 8)}${']'.repeat(many / 8)}`,
    'links on one line': '[أ](/a/) '.repeat(many / 9),
    'links that are dropped': '[أ](javascript:1) '.repeat(many / 18),
    'pictures on one line': 'أ ![أ](map.png) '.repeat(many / 16),
    'a wide table of links': `${'|أ'.repeat(5000)}\n${'|-'.repeat(5000)}\n${'|[أ](/a/)'.repeat(5000)}`,
    'asterisks beside Arabic': '**«أ»**ب'.repeat(many / 8),
    'asterisks that open': '*أ **أ '.repeat(many / 8),
    'asterisks that close': 'أ** أ* '.repeat(many / 8),
    'asterisks and underscores': '*_'.repeat(many / 2),
    'a run of asterisks': `${'*'.repeat(many)}أ`,
    'back-ticks of growing length': Array.from({ length: 300 }, (_, n) => `e${'`'.repeat(n)}`).join(''),
    'entities that are none': '&'.repeat(many),
    'comments that are none': '<!--'.repeat(many / 4),
    'addresses that are none': '<https:'.repeat(many / 7),
    schemes: 'a://'.repeat(many / 4),
    'long schemes': `${'a'.repeat(many)}://`,
    colons: ':'.repeat(many),
    directives: '::a\n'.repeat(many / 4),
    'open blocks': ':::note\n'.repeat(many / 8),
    'blocks of growing length': Array.from({ length: 300 }, (_, n) => `${':'.repeat(n + 3)}note`).join('\n'),
    'fences that close nothing': ':::\n'.repeat(many / 4),
    'open quotes in a directive': `::related{slug=${'«'.repeat(many)}`,
    'attributes of a directive': `::related{${'slug=a '.repeat(many / 7)}}`,
    'headings of one text': '## أ\n\n'.repeat(many / 10),
    'references to nothing': '[a]: <\n'.repeat(many / 7),
    'table bars': `|a|\n|-|\n${'|'.repeat(many)}`,
    'percent signs in a picture': `![a](${'%25'.repeat(many / 3)}2e)`,
    'percent signs in a link': `[a](${'%25'.repeat(many / 3)}6a)`,
    isolates: '\u2067'.repeat(many),
    'quotes of all kinds': '"«“\''.repeat(many / 4),
    'Latin and Arabic in turns': 'aأ'.repeat(many / 2),
  };
  for (const [sentence, text] of Object.entries(cases)) {
    test(sentence, () => assert.ok(readBody(text).body.words >= 0));
  }
});
