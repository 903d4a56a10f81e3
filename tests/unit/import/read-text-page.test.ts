import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImportedArticle, ImportedBlock } from '../../../scripts/import/imported.ts';
import type { WordedEntry } from '../../../scripts/import/report.ts';
import { createReport } from '../../../scripts/import/report.ts';
import { readTextPage } from '../../../scripts/import/text/read-text-page.ts';
import type { PageFixture } from './page-fixtures.ts';
import { readPageFixtures } from './page-fixtures.ts';

/** Share of fields that must be right; the issue of quality, not a wish. */
const floor = 0.95;

describe('reading pages saved as plain text', () => {
  const pages = readPageFixtures().map((page) => ({ page, found: read(page) }));

  it('gets at least 95 % of the fields of thirty pages right', (context) => {
    assert.equal(pages.length, 30);
    const all = score(pages);
    const unseen = score(pages.filter(({ page }) => page.name.includes('unseen')));
    context.diagnostic(
      `fields right: ${all.right} of ${all.total} (${percent(all)}); ten held-out pages ${percent(unseen)}`,
    );
    for (const fault of all.faults) context.diagnostic(fault);
    assert.ok(all.right / all.total >= floor, `${percent(all)} of fields are right\n${all.faults.join('\n')}`);
    assert.ok(unseen.right / unseen.total >= floor - 0.05, `${percent(unseen)} on the held-out pages`);
  });

  it('takes the short lines of a brief for its text, where it has no other', () => {
    const entries: WordedEntry[] = [];
    const report = createReport((entry) => entries.push(entry));
    const text = 'أمطار على الساحل\n\nهطلت أمطار غزيرة مساء.\n\nولا أضرار.\n';
    const body = readTextPage(text, 'brief.txt', report)?.body ?? [];
    assert.deepEqual(
      body.map((block) => (block.type === 'markdown' ? block.text : '')),
      ['هطلت أمطار غزيرة مساء.', 'ولا أضرار.'],
    );
    assert.equal(entries.filter(({ kind, rule }) => kind === 'doubtful' && rule === 'paragraph').length, 2);
  });

  it('takes the verb before a name for no part of it', () => {
    for (const [line, name] of [
      ['كتبت رنا خوري', 'رنا خوري'],
      ['كتب: سليم حداد', 'سليم حداد'],
      ['رنا خوري', 'رنا خوري'],
    ] as const) {
      const text = 'انتهت جلسة المجلس أمس بلا قرار بعد نقاش طويل دار حول الموازنة العامة للعام المقبل.';
      const dump = `جلسة المجلس تنتهي بلا قرار\n${line}\n18 شباط 2021 12:00\n\n${text}\n\n${text}\n`;
      assert.equal(read({ name: 'page', dump, expected: new Map() }).fields.get('author'), name, line);
    }
  });

  it('reports every line of every page once: as a field, as text, or as dropped', () => {
    for (const { page, found } of pages) {
      const lines = page.dump.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
      const reported = new Set(found.entries.map(({ line }) => line));
      const joined = found.entries.length < lines.length;
      assert.ok(joined || lines.every((line) => reported.has(line)), `${page.name}: a line is not in the report`);
      for (const { rule, confidence, message } of found.entries) {
        assert.ok(confidence > 0 && confidence <= 1 && message.ar !== '' && message.en !== '', rule);
      }
    }
  });
});

interface Found {
  readonly fields: ReadonlyMap<string, string>;
  readonly entries: readonly WordedEntry[];
}

function read(page: PageFixture): Found {
  const entries: WordedEntry[] = [];
  const article = readTextPage(
    page.dump,
    page.name,
    createReport((entry) => entries.push(entry)),
  );
  assert.ok(article, page.name);
  return { fields: toFields(article, entries), entries };
}

function toFields(article: ImportedArticle, entries: readonly WordedEntry[]): ReadonlyMap<string, string> {
  const texts = (rule: string): string =>
    entries
      .filter((entry) => entry.rule === rule)
      .map(({ text }) => text)
      .join('\n');
  const fields = {
    title: article.title,
    date: article.date,
    updated: article.updated,
    summary: article.summary,
    author: article.authors.map(({ name }) => name).join('\n'),
    agency: article.agency,
    section: article.section?.name,
    tags: article.tags.join('\n'),
    comments: article.comments,
    views: article.views,
    related: article.body.flatMap((block) => (block.type === 'related' ? [block.title] : [])).join('\n'),
    callout: article.body.flatMap((block) => (block.type === 'callout' ? [block.name] : [])).join('\n'),
    body: article.body.map(toLine).join('\n'),
    caption: texts('caption-without-picture'),
    credit:
      texts('credit-without-picture') === ''
        ? ''
        : entries.find(({ rule }) => rule === 'credit-without-picture')?.result,
  };
  return new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

function toLine(block: ImportedBlock): string {
  if (block.type === 'markdown') return block.text;
  if (block.type === 'related') return `related: ${block.title}`;
  return block.type === 'callout' ? `callout: ${block.name}` : '';
}

interface Score {
  readonly right: number;
  readonly total: number;
  readonly faults: readonly string[];
}

/** Of the fields that a page has or that were read, how many are exactly right; a body counts as one field. */
function score(pages: readonly { readonly page: PageFixture; readonly found: Found }[]): Score {
  const faults: string[] = [];
  let total = 0;
  for (const { page, found } of pages) {
    for (const name of new Set([...page.expected.keys(), ...found.fields.keys()])) {
      total += 1;
      const [wanted, got] = [page.expected.get(name), found.fields.get(name)];
      if (wanted !== got)
        faults.push(`${page.name} ${name}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
    }
  }
  return { right: total - faults.length, total, faults };
}

function percent({ right, total }: Score): string {
  return `${((right / total) * 100).toFixed(1)} %`;
}
