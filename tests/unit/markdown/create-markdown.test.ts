import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { createMarkdown } from '../../../scripts/markdown/create-markdown.ts';

const md = createMarkdown({ arabic: false });
const bare = new MarkdownIt('commonmark', { html: false, xhtmlOut: false, maxNesting: 100 }).enable('table');

const signs = [
  'a',
  'b',
  'c',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '\\',
  '&',
  '&amp;',
  ':',
  '/',
  '#',
  '- ',
  '1. ',
  '> ',
  '    ',
  '|',
  '|-|\n',
  '---',
  '===',
  '~',
  '"',
  "'",
  '.',
  ',',
  '{',
  '}',
  '=',
  '+',
  '$',
  '%',
  '@',
  ';',
  '?',
  '\u00A0',
  'é',
];

/** The frame in which a wide table scrolls is ours. */
const unframe = (html: string): string =>
  html.replace(/<div class="table"[^>]*>\n(<table>[^]*?<\/table>\n)<\/div>\n/g, '$1');

test('what uses nothing of ours is rendered as markdown-it renders it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 40 }), (parts) => {
      // Directives, footnotes and bare addresses are ours.
      const source = parts.join('').replace(/::+/g, ':').replaceAll('://', ':').replaceAll('^', '');
      assert.equal(unframe(md.render(source)), bare.render(source));
    }),
    { numRuns: 5000 },
  );
});
