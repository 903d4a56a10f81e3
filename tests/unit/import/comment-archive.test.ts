import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCommentArchive } from '../../../scripts/content/parse-comment-archive.ts';
import type { ImportedComment } from '../../../scripts/import/imported.ts';
import { toZonedTime } from '../../../scripts/dates/zoned-time.ts';
import { renderCommentArchive } from '../../../scripts/import/render-comment-archive.ts';
import { makeSite } from '../collections/make-newsroom.ts';

const now = toZonedTime(Date.UTC(2026, 5, 1), 'UTC');

function makeComment(id: string, changes: Partial<ImportedComment> = {}): ImportedComment {
  const date = `2020-01-0${id}T10:00:00Z`;
  return {
    type: 'comment',
    id,
    article: 'a',
    author: `قارئ ${id}`,
    date,
    text: `نص ${id}`,
    approved: true,
    ...changes,
  };
}

/** The threads as the gate reads them back: the names at their heads, with those below. */
function readBack(comments: readonly ImportedComment[]): readonly (readonly [string, readonly string[]])[] {
  const text = renderCommentArchive(comments);
  assert.ok(text !== null);
  const file = { file: 'comments/a.yaml', path: 'a.yaml' };
  const archive = parseCommentArchive(file, Buffer.from(text), makeSite(), now);
  assert.deepEqual(archive.problems, []);
  return archive.comments.map(({ name, replies }) => [name, replies.map((reply) => reply.name)]);
}

describe('the archive of imported comments', () => {
  it('holds threads of two levels, the oldest first', () => {
    const comments = [
      makeComment('3', { parent: '2' }),
      makeComment('2', { parent: '1' }),
      makeComment('4'),
      makeComment('1'),
    ];
    assert.deepEqual(readBack(comments), [
      ['قارئ 1', ['قارئ 2', 'قارئ 3']],
      ['قارئ 4', []],
    ]);
  });

  it('leaves out what was not let through, and lets replies to it stand by themselves', () => {
    assert.deepEqual(readBack([makeComment('1', { approved: false }), makeComment('2', { parent: '1' })]), [
      ['قارئ 2', []],
    ]);
    assert.equal(renderCommentArchive([makeComment('1', { approved: false })]), null);
  });

  it('is not caught in a ring of replies', () => {
    assert.equal(readBack([makeComment('1', { parent: '2' }), makeComment('2', { parent: '1' })]).length, 2);
  });

  it('takes hostile names and texts as the gate wants them, and no addresses', () => {
    const hostile = makeComment('1', {
      author: ' \u202E\n',
      email: 'reader@example.org',
      url: 'https://spam.example/',
      text: `\u202Eمقلوب\u2066\n\n${'ن'.repeat(20_000)}\n# - : {}\u0000\uD800`,
    });
    assert.deepEqual(readBack([hostile]), [['؟', []]]);
    assert.ok(!renderCommentArchive([hostile])?.includes('example'));
    assert.equal(renderCommentArchive([makeComment('1', { text: ' \n\u202E ' })]), null);
  });
});
