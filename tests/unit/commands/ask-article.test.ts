import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { describe, test } from 'node:test';
import { askArticle, AskingStopped } from '../../../scripts/commands/ask-article.ts';
import type { ArticleOrder } from '../../../scripts/commands/article-order.ts';
import { makeArticle, makeAuthor, makeNewsroom } from '../collections/make-newsroom.ts';

type Key = 'down' | 'return' | 'escape';

const authors = [makeAuthor('rana', { name: 'رنا خوري' }), makeAuthor('omar', { name: 'عمر شامي' })];
const newsroom = makeNewsroom([makeArticle('خبر-عاجل')], { authors });

/**
 * Asks as a terminal would, and answers each question with its keys: a text is typed, a key pressed.
 *
 * @param answers keys by the words of the question
 */
async function converse(
  given: Partial<ArticleOrder>,
  answers: readonly (readonly [question: string, ...keys: readonly string[]])[],
  room = newsroom,
): Promise<{ readonly order: ArticleOrder; readonly shown: string }> {
  const input = new PassThrough();
  let shown = '';
  let next = 0;
  const press = (key: string): void => {
    const isKey = (name: string): name is Key => ['down', 'return', 'escape'].includes(name);
    if (isKey(key)) input.emit('keypress', '', { name: key });
    else for (const sign of key) input.emit('keypress', sign, { name: sign, sequence: sign });
  };
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      shown += chunk.toString();
      const [question, ...keys] = answers[next] ?? [];
      if (question !== undefined && shown.includes(question)) {
        next += 1;
        // The question listens only once it has been drawn.
        setImmediate(() => keys.forEach(press));
      }
      done();
    },
  });
  const order = await askArticle(given, room, { input, output });
  assert.equal(next, answers.length, shown);
  return { order, shown };
}

describe('npm run new in a terminal', () => {
  test('asks in Arabic for everything, and takes sections and authors by name', async () => {
    const { order, shown } = await converse({}, [
      ['ما عنوان المادة؟', 'ما وراء الموازنة', 'return'],
      ['في أي قسم؟', 'down', 'return'],
      ['من كاتبها؟', 'return'],
      ['ما نوعها؟', 'down', 'return'],
      ['متى تُنشر؟', 'return'],
    ]);
    const first = newsroom.authors[0]?.slug;
    assert.deepEqual(order, {
      title: 'ما وراء الموازنة',
      section: 'economy',
      author: first,
      kind: 'opinion',
      slug: 'ما-وراء-الموازنة',
      draft: true,
    });
    assert.ok(shown.includes('اقتصاد') && shown.includes('رنا خوري') && shown.includes('رأي'));
  });

  test('asks for nothing that was said, and for a time where the article is to wait', async () => {
    const { order } = await converse({ title: 'جلسة الغد', section: 'politics', author: 'rana', kind: 'news' }, [
      ['متى تُنشر؟', 'down', 'return'],
      ['متى؟ مثل', '2026-12-01T08:30', 'return'],
    ]);
    assert.equal(order.date, '2026-12-01T08:30');
    assert.equal(order.draft, false);
  });

  test('says what is wrong with an answer and asks again', async () => {
    const { order, shown } = await converse({ section: 'politics', author: 'rana', kind: 'news', draft: true }, [
      ['ما عنوان المادة؟', 'خبر', 'return'],
      ['اكتب عنوانًا من 5 أحرف', ' عاجل جدًّا', 'return'],
    ]);
    assert.equal(order.title, 'خبر عاجل جدًّا');
    assert.ok(shown.includes('من 5 أحرف'));
  });

  test('asks for another file name where the one of the headline is taken', async () => {
    const { order } = await converse(
      { title: 'خبر عاجل', section: 'politics', author: 'rana', kind: 'news', draft: true },
      [['ما اسم الملف؟', 'khabar-2', 'return']],
    );
    assert.equal(order.slug, 'khabar-2');
  });

  test('finds one of many authors by a part of the name, in any spelling', async () => {
    const many = Array.from({ length: 20 }, (_, index) => makeAuthor(`a${index}`, { name: `كاتب ${index}` }));
    const room = makeNewsroom([], { authors: [...many, makeAuthor('ibrahim', { name: 'إبراهيم الحلبي' })] });
    const { order } = await converse(
      { title: 'عنوان طويل', section: 'politics', kind: 'news', draft: true },
      [['من كاتبها؟', 'ابراهيم', 'return']],
      room,
    );
    assert.equal(order.author, 'ibrahim');
  });

  test('leaves without an order when the editor does', async () => {
    await assert.rejects(converse({}, [['ما عنوان المادة؟', 'escape']]), AskingStopped);
  });
});
