import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleSource, readContent } from './make-content-folder.ts';

const entries = [
  ':::entry{time="2026-05-31T10:00" title="افتتاح"}\nبدأت الجلسة.\n:::',
  ':::خبر{time="2026-05-31T12:30" title="تصويت" مهم}\nأُقر البند.\n:::',
].join('\n\n');

async function read(fields: Readonly<Record<string, string>>, body = entries) {
  const { newsroom, agenda } = await readContent({
    'articles/session.md': articleSource({ date: '2026-05-31T09:00', ...fields }, body),
  });
  const article = newsroom?.articles.find(({ slug }) => slug === 'session');
  return { article, due: agenda.due.map(({ change, time }) => `${change} ${time.iso}`) };
}

describe('live coverage', () => {
  test('goes on for a day after its last entry, and the site knows when it will have ended', async () => {
    const { article, due } = await read({ kind: 'live' });
    assert.equal(article?.liveUntil?.iso, '2026-06-01T12:30:00+03:00');
    assert.deepEqual(due, ['closes 2026-06-01T12:30:00+03:00']);
  });

  test('ends when its editor says so, before or after that', async () => {
    const { article, due } = await read({ kind: 'live', ended: '2026-06-03T18:00' });
    assert.equal(article?.liveUntil?.iso, '2026-06-03T18:00:00+03:00');
    assert.deepEqual(due, ['closes 2026-06-03T18:00:00+03:00']);
    assert.deepEqual((await read({ النوع: 'مباشر', انتهت: '2026-05-31T13:00' })).due, []);
  });

  test('without entries goes on for a day after its beginning', async () => {
    assert.equal((await read({ kind: 'live' }, 'نبدأ قريبًا.')).article?.liveUntil?.iso, '2026-06-01T09:00:00+03:00');
  });

  test('is no matter of other articles', async () => {
    const { article, due } = await read({}, 'نص.');
    assert.equal(article?.liveUntil, undefined);
    assert.deepEqual(due, []);
  });

  test('knows its key entries', async () => {
    const { article } = await read({ kind: 'live' });
    assert.deepEqual(
      article?.body.parts.flatMap((part) => (part.type === 'entry' ? [[part.title, part.key]] : [])),
      [
        ['تصويت', true],
        ['افتتاح', false],
      ],
    );
  });
});
