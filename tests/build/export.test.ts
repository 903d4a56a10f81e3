import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { exportFields, type ExportRecord } from '../../scripts/search/export-record.ts';
import { searchServers, type SearchServer } from '../../scripts/search/server-mappings.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { runCommand } from './run-command.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'midad-export-'));
const content = await makeContent({
  ...smallNewspaper,
  'site.yaml': `${smallNewspaper['site.yaml']}search:\n  synonyms:\n    - سوريا، سورية\n`,
  'articles/council.md': toArticleFile(
    { title: '"المُعارَضة تُعلن قرارًا"', date: '2026-11-03T09:30', tags: 'مجلس الأمن' },
    'قال المتحدث إن القرار ٢٢٥٤ ما زال أساس الحل.',
  ),
  'articles/older.md': toArticleFile({ title: '"خبر أقدم منه"', date: '2025-02-01' }),
  'articles/idea.md': toArticleFile({ title: '"فكرة لم تكتمل"', date: '2026-11-04', draft: 'true' }),
  'articles/soon.md': toArticleFile({ title: '"مادة الغد"', date: '2026-11-21T06:30' }),
  'articles/hidden.md': toArticleFile({ title: '"مادة لا تُفهرس"', date: '2026-10-01', noindex: 'true' }),
});
after(() => Promise.all([content.remove(), rm(folder, { recursive: true, force: true })]));

let files = 0;

/** What the command writes into a file. */
async function exportTo(...words: readonly string[]): Promise<string> {
  files += 1;
  const file = path.join(folder, `export-${files}`);
  const options = ['--content', content.dir, '--now', '2026-11-20', '--output', file];
  const { code, said } = await runCommand('export', [...options, ...words]);
  assert.equal(code, 0, said);
  return readFile(file, 'utf8');
}

function parseLines(text: string): readonly ExportRecord[] {
  assert.ok(text.endsWith('\n'));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportRecord);
}

describe('npm run export', () => {
  test('prints an object a line for each article that may be found, the newest first', async () => {
    const [newest, older, ...rest] = parseLines(await exportTo('--url', 'https://example.org/news/'));
    assert.equal(rest.length, 0);
    assert.equal(older?.slug, 'older');
    assert.ok(newest);
    assert.match(newest.id, /^[0-9a-z]{7}$/);
    assert.equal(newest.url, 'https://example.org/news/articles/council/');
    assert.equal(newest.title, 'المُعارَضة تُعلن قرارًا');
    assert.equal(newest.titleFolded, 'المعارضه تعلن قرارا');
    assert.equal(newest.body, 'قال المتحدث إن القرار ٢٢٥٤ ما زال أساس الحل.');
    assert.equal(newest.bodyFolded, 'قال المتحدث ان القرار 2254 ما زال اساس الحل.');
    assert.deepEqual(newest.tags, ['مجلس الأمن']);
    assert.equal(newest.publishedAt, '2026-11-03T09:30:00+03:00');
    assert.equal(newest.publishedTimestamp, Date.parse(newest.publishedAt) / 1_000);
    assert.ok(!('image' in newest));
  });

  test('names every record for the bulk API of OpenSearch', async () => {
    const lines = (await exportTo('--format', 'bulk')).trimEnd().split('\n');
    const records = parseLines(await exportTo());
    assert.deepEqual(
      lines.filter((_, i) => i % 2 === 0).map((line) => JSON.parse(line) as unknown),
      records.map(({ id }) => ({ index: { _index: 'articles', _id: id } })),
    );
    assert.deepEqual(
      lines.filter((_, i) => i % 2 === 1).map((line) => JSON.parse(line) as unknown),
      records,
    );
  });

  test('refuses content with errors, and writes nothing', async () => {
    const faulty = await makeContent({ ...smallNewspaper, 'articles/bad.md': toArticleFile({ date: '2026-02-31' }) });
    const file = path.join(folder, 'nothing.ndjson');
    const { code, said } = await runCommand('export', ['--content', faulty.dir, '--output', file]);
    await faulty.remove();
    assert.equal(code, 1);
    assert.match(said, /bad\.md/);
    await assert.rejects(readFile(file));
  });
});

describe('npm run export -- --mapping', () => {
  const names = Object.keys(exportFields).sort();
  const namesOf: Readonly<Record<SearchServer, (mapping: string) => readonly string[]>> = {
    // The field `id` is Typesense's own.
    typesense: (mapping) => [
      'id',
      ...(JSON.parse(mapping) as { fields: readonly { name: string }[] }).fields.map(({ name }) => name),
    ],
    meilisearch: (mapping) => {
      const { displayedAttributes } = JSON.parse(mapping) as { displayedAttributes: readonly string[] };
      return [...displayedAttributes, ...names.filter((name) => name.endsWith('Folded'))];
    },
    opensearch: (mapping) =>
      Object.keys((JSON.parse(mapping) as { mappings: { properties: object } }).mappings.properties),
  };
  for (const server of searchServers) {
    test(`tells ${server} of every field`, async () => {
      assert.deepEqual([...namesOf[server](await exportTo('--mapping', server))].sort(), names);
    });
  }

  test('hands on the synonyms of the newsroom', async () => {
    const meilisearch = JSON.parse(await exportTo('--mapping', 'meilisearch')) as { synonyms: unknown };
    assert.deepEqual(meilisearch.synonyms, { سوريا: ['سورية'], سورية: ['سوريا'] });
    assert.match(await exportTo('--mapping', 'opensearch'), /"سوريا, سورية"/);
  });
});
