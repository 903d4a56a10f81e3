import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tests as examples } from 'commonmark-spec';
import MarkdownIt from 'markdown-it';
import { toRootPath } from '../../../scripts/markdown/to-root-path.ts';
import { context, htmlOf, readBody } from './read-body.ts';

/** The inclusive range of numbers. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Every example of CommonMark 0.31.2 that is read otherwise, by the reason. */
const deviations = {
  'raw HTML is shown as text': [
    21,
    31,
    ...range(148, 191),
    201,
    308,
    309,
    344,
    475,
    476,
    477,
    491,
    494,
    524,
    536,
    ...range(613, 617),
    623,
    ...range(625, 631),
    642,
    643,
  ],
  'a picture alone in its paragraph is a figure, whose markup is the layout’s': [
    520,
    572,
    ...range(574, 576),
    ...range(578, 587),
    589,
    591,
  ],
  'a picture among other things is an error, and its description is printed': [517, 531, 573, 577, 588],
  'a bare address with a scheme is a link': [602, 608, 611],
} as const;
const deviating: ReadonlySet<number> = new Set(Object.values(deviations).flat());

/** What is not looked at, for it is ours by design and shows in most examples: ids, rel, directions, the demoted h1, the slash at the end of a page's address. */
function normalize(html: string): string {
  return html
    .replace(/ \/>/g, '>')
    .replace(/<\/?bdi>/g, '')
    .replace(/ href="([^"]*)"/g, (_, href: string) => ` href="${toRootPath(href, context.siteUrl)}"`)
    .replace(/ (?:dir|rel|id)="[^"]*"/g, '')
    .replace(/<(\/?)h1>/g, '<$1h2>')
    .replace(/<blockquote><\/blockquote>/g, '<blockquote>\n</blockquote>');
}

function render(markdown: string, lang: string): string {
  return normalize(htmlOf(readBody(markdown, { lang, hasMedia: () => true }).body.parts));
}

const cases = examples.map(({ number, section, markdown, html }) => ({
  name: `example ${number}, ${section}`,
  number,
  markdown: markdown.replaceAll('\u2192', '\t'),
  html: normalize(html.replaceAll('\u2192', '\t')),
}));

test('the examples are those of CommonMark 0.31.2', () => assert.equal(cases.length, 652));

describe('without typography a body is CommonMark', () => {
  for (const { name, number, markdown, html } of cases) {
    if (deviating.has(number)) test(`${name}, deviates`, () => assert.notEqual(render(markdown, 'en'), html));
    else test(name, () => assert.equal(render(markdown, 'en'), html));
  }
});

describe('with Arabic typography and isolation it is CommonMark too', () => {
  for (const { name, number, markdown } of cases) {
    test(name, () => assert.equal(setPlain(render(markdown, 'ar')), setPlain(render(markdown, 'en')), String(number)));
  }
});

/** Quotes and ellipses, which typography may set otherwise, as typed. */
function setPlain(html: string): string {
  return html
    .replace(/«|»|‹|›|“|”|&quot;/g, '"')
    .replace(/‘|’|&#39;/g, "'")
    .replaceAll('…', '...');
}

describe('where raw HTML is shown as text, the rest is CommonMark', () => {
  const md = new MarkdownIt('commonmark', { html: false });
  for (const { name, number, markdown } of cases) {
    if (!(deviations['raw HTML is shown as text'] as readonly number[]).includes(number)) continue;
    test(name, () => assert.equal(render(markdown, 'en'), normalize(md.render(markdown))));
  }
});
