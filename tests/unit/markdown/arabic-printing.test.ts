import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { htmlOf, readBody } from './read-body.ts';

const html = (source: string, lang = 'ar'): string => htmlOf(readBody(source, { lang }).body.parts);

describe('direction in an Arabic body', () => {
  test('plain Arabic is printed without any mark', () => {
    assert.equal(html('قال الوزير: «نعم»، في 18 شباط 2021.'), '<p>قال الوزير: «نعم»، في 18 شباط 2021.</p>\n');
  });

  test('what does not show is not printed, and neither is its entity', () => {
    assert.equal(html('قال\u200Bوا نعم'), '<p>قالوا نعم</p>\n');
    assert.equal(html('قال&#x200B;وا نعم'), '<p>قالوا نعم</p>\n');
  });

  test('a Latin run is isolated', () => {
    assert.equal(html('انضم إلى NATO، ثم خرج.'), '<p>انضم إلى <bdi>NATO</bdi>، ثم خرج.</p>\n');
  });

  test('so is one that crosses emphasis', () => {
    assert.equal(html('في *New* York اليوم'), '<p>في <bdi><em>New</em> York</bdi> اليوم</p>\n');
  });

  test('so is one in a heading, a list, a table and a footnote', () => {
    for (const source of [
      '## عن NATO الآن',
      '- عن NATO الآن',
      '| عن NATO الآن |\n|---|',
      'نص[^1]\n\n[^1]: عن NATO الآن',
    ]) {
      assert.match(html(source), /عن <bdi>NATO<\/bdi> الآن/);
    }
  });

  test('a heading’s fragment and listed text have no marks', () => {
    const { headings } = readBody('## عن NATO!').body;
    assert.equal(headings[0]!.text, 'عن NATO!');
    assert.doesNotMatch(headings[0]!.fragment, /bdi/);
  });

  test('the text for search has no marks', () => {
    assert.equal(readBody('عن *NATO* الآن').body.text, 'عن NATO الآن');
  });

  test('a visible address has its direction on the link', () => {
    assert.equal(
      html('نص https://e.org/a ثم <b@e.org>'),
      '<p>نص <a href="https://e.org/a" rel="noopener" dir="ltr">https://e.org/a</a> ثم <a href="mailto:b@e.org" dir="ltr">b@e.org</a></p>\n',
    );
  });

  test('code takes its direction from its text', () => {
    assert.equal(html('اكتب `npm ci` الآن'), '<p>اكتب <code dir="auto">npm ci</code> الآن</p>\n');
    assert.equal(
      html('```yaml\ntitle: x\n```'),
      '<pre dir="auto"><code class="language-yaml">title: x\n</code></pre>\n',
    );
    assert.equal(html('    title: x'), '<pre dir="auto"><code>title: x\n</code></pre>\n');
  });

  test('keeps the parts of dates and marks of notes in code in their order behind an Arabic name', () => {
    assert.equal(
      html('```yaml\nالتاريخ: 2026-04-21T08:30\nقبل عام[^1]\nx-2026-04-21\n```'),
      '<pre dir="auto"><code class="language-yaml">التاريخ: <bdi dir="ltr">2026-04-21T08:30</bdi>\nقبل عام<bdi dir="ltr">[^1]</bdi>\nx-2026-04-21\n</code></pre>\n',
    );
    assert.equal(
      html('```a.2026-04-21\nx\n```'),
      '<pre dir="auto"><code class="language-a.2026-04-21">x\n</code></pre>\n',
    );
  });

  test('escaped signs beside a Latin run stay escaped', () => {
    assert.equal(html('شركة AT&T و<b>'), '<p>شركة <bdi>AT&amp;T</bdi> و&lt;<bdi>b</bdi>&gt;</p>\n');
  });
});

describe('typography in an Arabic body', () => {
  test('an ellipsis is one sign', () => {
    assert.equal(html('نعم... ثم'), '<p>نعم… ثم</p>\n');
  });

  test('straight quotes that pair up become guillemets, across emphasis too', () => {
    assert.equal(html('قال "نعم" ثم'), '<p>قال «نعم» ثم</p>\n');
    assert.equal(html('قال "نعم **جدًا**" ثم'), '<p>قال «نعم <strong>جدًا</strong>» ثم</p>\n');
  });

  test('code and addresses stay as typed', () => {
    assert.match(html('اكتب `"a..."` ثم'), /<code dir="auto">&quot;a\.\.\.&quot;<\/code>/);
    assert.match(html('انظر https://e.org/a...b ثم'), />https:\/\/e\.org\/a\.\.\.b<\/a>/);
    assert.match(html('```\n"a"...\n```'), /<code>&quot;a&quot;\.\.\.\n<\/code>/);
    assert.match(html('[نص](/a...b/)'), /href="\/a\.\.\.b\/"/);
  });

  test('the text for search is the printed one', () => {
    assert.equal(readBody('قال "نعم"...').body.text, 'قال «نعم»…');
  });
});

describe('a body in another script', () => {
  test('has neither', () => {
    assert.equal(
      html('He said "yes"... عن `x` https://e.org', 'en'),
      '<p>He said &quot;yes&quot;... عن <code>x</code> <a href="https://e.org" rel="noopener">https://e.org</a></p>\n',
    );
  });

  test('is told by its language’s script', () => {
    assert.match(html('گفت NATO بود', 'fa'), /<bdi>/);
    assert.doesNotMatch(html('عن NATO الآن', 'ar-Latn'), /<bdi>/);
  });
});
