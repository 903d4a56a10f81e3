import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetText } from '../../../../scripts/content/articles/forget-body.ts';
import { createGateContext } from '../../../../scripts/content/gate-context.ts';
import { parseArticle, type FiledArticle } from '../../../../scripts/content/articles/parse-article.ts';
import { parseSite } from '../../../../scripts/content/parse-site.ts';
import { toZonedTime } from '../../../../scripts/dates/zoned-time.ts';
import { createBodyParser } from '../../../../scripts/markdown/parse-body.ts';
import { keptBytes } from '../../kept-bytes.ts';

const { site } = parseSite(Buffer.from('name: صحيفة\nurl: https://news.example.org/\n'), () => false);
const context = createGateContext(site, toZonedTime(0, site.zone), createBodyParser(), () => false);

/** An article of so many characters after its first paragraph, with no more of its body than its text. */
function parseLongArticle(length: number): FiledArticle {
  const source = `---\ntitle: عنوان المقال\n---\nهذه فقرة أولى تقوم مقام الملخص.\n\n${'نص طويل '.repeat(length / 8)}\n`;
  const { body, ...article } = parseArticle({ file: 'articles/one.md', path: '' }, Buffer.from(source), context);
  return { ...article, body: { ...body, parts: [] } };
}

test('an article that forgets its text keeps none of it for the sake of its lead', () => {
  const long = 200_000;
  const make = (): FiledArticle[] => Array.from({ length: 10 }, () => parseLongArticle(long));
  assert.ok(keptBytes(make) > 10 * long);
  const forgotten = make().map((article) => forgetText(article, () => article.body).lead);
  assert.deepEqual(new Set(forgotten), new Set(['هذه فقرة أولى تقوم مقام الملخص.']));
  assert.ok(keptBytes(() => make().map((article) => forgetText(article, () => article.body).lead)) < 5 * long);
});
