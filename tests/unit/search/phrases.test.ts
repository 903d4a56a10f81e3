import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { search } from '../../../assets/shared/search-engine.ts';
import type { SearchIndex } from '../../../assets/shared/search-index.ts';
import { findUrls, makeDocument, makeIndex } from './make-index.ts';

describe('phrases and exclusions', () => {
  let index: SearchIndex;

  before(async () => {
    ({ index } = await makeIndex([
      makeDocument({ url: '/together/', body: 'صوّت مجلس الأمن على القرار.' }),
      makeDocument({ url: '/apart/', body: 'الأمن في مجلس بعيد عن القرار.' }),
      makeDocument({ url: '/across/', body: 'انفضّ المجلس.\nالأمن شأن آخر.' }),
      makeDocument({ url: '/we/', body: 'تبدأ الديباجة بعبارة نحن الشعب.' }),
      makeDocument({ url: '/people/', body: 'رأي الشعب في الديباجة.' }),
    ]));
  });

  test('words in quotes stand together, in whatever quotes', async () => {
    for (const query of ['«مجلس الأمن»', '"مجلس الامن"', '“مجلس الأمن”', '„مجلس الأمن“']) {
      assert.deepEqual(await findUrls(index, query), ['/together/'], query);
    }
  });

  test('a phrase does not reach over the end of a paragraph', async () => {
    assert.ok(!(await findUrls(index, '«المجلس الأمن»')).includes('/across/'));
  });

  test('a phrase of one telling word keeps its other words', async () => {
    assert.deepEqual(await findUrls(index, '«نحن الشعب»'), ['/we/']);
  });

  test('a phrase that is nowhere as it stands finds its words, and that is said', async () => {
    const outcome = await search(index, '«الأمن القرار»');
    assert.equal(outcome.isLoose, true);
    assert.ok(outcome.pages.length >= 2);
    assert.equal((await search(index, '«مجلس الأمن»')).isLoose, false);
    assert.equal((await search(index, '«قسطنطينية بيزنطة»')).isLoose, false);
  });

  test('a word or a phrase with a hyphen before it is left out', async () => {
    assert.deepEqual(await findUrls(index, 'الديباجة -نحن -رأي'), []);
    assert.deepEqual(await findUrls(index, 'الديباجة -«نحن الشعب»'), ['/people/']);
    assert.ok(!(await findUrls(index, 'القرار −مجلس')).includes('/together/'));
  });
});

describe('what the newsroom sets', () => {
  const documents = [
    makeDocument({ url: '/title/', title: 'الميناء', body: 'كلمات عن غيره كثيرة جدا هنا' }),
    makeDocument({ url: '/body/', title: 'عنوان', body: 'الميناء ثم الميناء ثم الميناء ثم الميناء' }),
  ];

  test('a field counts for as much as its boost says', async () => {
    const high = await makeIndex(documents, { boosts: { title: 20 } });
    assert.equal((await findUrls(high.index, 'الميناء'))[0], '/title/');
    const none = await makeIndex(documents, { boosts: { title: 0 } });
    assert.equal((await findUrls(none.index, 'الميناء'))[0], '/body/');
  });

  test('a kind counts for as much as its boost says', async () => {
    const kinds = documents.map((document, i) => ({
      ...document,
      title: 'الميناء',
      kind: i === 0 ? 'news' : 'opinion',
    }));
    const { index } = await makeIndex(kinds, { boosts: { opinion: 0.01 } });
    assert.equal((await findUrls(index, 'الميناء'))[0], '/title/');
  });
});

describe('an article without a word', () => {
  test('keeps its place, and those after it theirs', async () => {
    const { index } = await makeIndex([
      makeDocument({ url: '/signs/', title: '…', date: '2026-01-01T09:00:00+03:00' }),
      makeDocument({ url: '/words/', title: 'البرلمان', date: '2026-01-02T09:00:00+03:00' }),
    ]);
    assert.equal(index.table.pages, 2);
    assert.deepEqual(await findUrls(index, 'البرلمان'), ['/words/']);
  });
});
