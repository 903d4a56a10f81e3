import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { search } from '../../../assets/shared/search-engine.ts';
import { openSearchIndex, type SearchIndex } from '../../../assets/shared/search-index.ts';
import { buildPartIndexes, joinPartEntries, toPartEntryFile } from '../../../scripts/search/build-part-indexes.ts';
import type { IndexEntry } from '../../../assets/shared/search-index-format.ts';
import { toMemoryFiles } from '../../../scripts/search/memory-files.ts';
import type { SearchDocument } from '../../../scripts/search/search-document.ts';
import { findUrls, makeDocument, makeIndex } from './make-index.ts';

const subjects = ['ميناء', 'انتخابات', 'حكومة', 'برلمان', 'مفاوضات', 'هدنة', 'موازنة', 'سفارة', 'نقابة', 'بلدية'];
const sections = [
  { slug: 'politics', name: 'سياسة' },
  { slug: 'world', name: 'عالم' },
];

/** Sixty articles over three years, the words of each telling it from others. */
const documents = Array.from({ length: 60 }, (_, i): SearchDocument => {
  const [one = '', other = ''] = [subjects[i % 10], subjects[Math.floor(i / 7) % 10]];
  const year = 2023 + Math.floor(i / 20);
  return makeDocument({
    url: `/articles/${i}/`,
    title: `${one} المدينة بعد ${other}`,
    body: `قالت مصادر إن ${other} الجديدة تبدأ غدًا.\nوأضافت أن ${one} لن تتأخر في ${year}.`,
    date: `${year}-${String(1 + (i % 12)).padStart(2, '0')}-10T09:00:00+03:00`,
    section: sections[i % 3 === 0 ? 1 : 0] ?? makeDocument({ url: '' }).section,
  });
});

/** The years of documents, after one in which nothing that may be found was published. */
async function makeJoined(all: readonly SearchDocument[]): Promise<SearchIndex> {
  const years = ['2022', ...new Set(all.map(({ date }) => date.slice(0, 4)))].sort();
  const parts = years.map((name) => ({ name, documents: () => all.filter(({ date }) => date.startsWith(name)) }));
  const files = await buildPartIndexes(parts, { synonyms: [], boosts: {} });
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const toEntry = (name: string): IndexEntry =>
    JSON.parse(Buffer.from(contents.get(toPartEntryFile(name)) ?? []).toString()) as IndexEntry;
  const entry = joinPartEntries(new Map(years.map((name) => [name, toEntry(name)])));
  return openSearchIndex(toMemoryFiles([entry, ...files]));
}

const joined = await makeJoined(documents);
const { index: whole } = await makeIndex(documents);

describe('indexes of parts, joined', () => {
  const queries = [
    'ميناء',
    'انتخابات المدينة',
    '"هدنة المدينة"',
    'موازنة -برلمان',
    'section:عالم سفارة',
    'نقابه',
    'year:2024',
  ];
  for (const query of queries) {
    test(`answer «${query}» as one index of everything does`, async () => {
      const expected = await findUrls(whole, query);
      assert.ok(expected.length > 0);
      assert.deepEqual(await findUrls(joined, query), expected);
    });
  }

  test('show the newest first over all parts', async () => {
    assert.deepEqual(
      await findUrls(joined, 'المدينة', { sort: 'newest' }),
      await findUrls(whole, 'المدينة', { sort: 'newest' }),
    );
  });

  test('count what there is in every section and year', async () => {
    const { facets } = await search(joined, 'المدينة');
    const counted = await search(whole, 'المدينة');
    const bySlug = (
      values: readonly { readonly slug: string; readonly count: number }[],
    ): ReadonlyMap<string, number> => new Map(values.map(({ slug, count }) => [slug, count]));
    assert.deepEqual(bySlug(facets.section), bySlug(counted.facets.section));
    assert.deepEqual(bySlug(facets.year), bySlug(counted.facets.year));
  });

  test('know every word of every part', async () => {
    const forms = (await joined.vocabulary()).map(({ form }) => form);
    for (const { form } of await whole.vocabulary()) assert.ok(forms.includes(form), form);
  });

  test('mark the words of a hit where they stand', async () => {
    const found = await search(joined, 'بلدية');
    for (const page of found.pages) {
      const { text } = await joined.fragment(page);
      assert.match(text, /بلدية/);
      assert.ok(found.positionsOn(page).length > 0);
    }
  });
});

test('an index of nothing finds nothing', async () => {
  const { index, built } = await makeIndex([]);
  assert.equal(built.indexed, 0);
  assert.deepEqual(await findUrls(index, 'ميناء'), []);
});
