import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';
import { buildWithServices } from './build-with-services.ts';

const article = '/articles/old-harbour-agreement/';
const [quiet, open] = await Promise.all([
  buildFixture(),
  buildWithServices({
    server: 'https://readers.example.org/',
    files: { 'comments/nobody-wrote-this.yaml': 'comments:\n  - { name: "قارئ", date: 2021-01-01, text: "نص" }\n' },
  }),
]);
after(() => Promise.all([quiet.remove(), open.remove()]));

describe('old comments', () => {
  test('are printed under their article, each with its replies, where no service is on', async () => {
    const $ = await quiet.page(article);
    const threads = $('#comments .comments-old > .comment');
    assert.equal(threads.length, 2);
    assert.equal(threads.first().children('.comment-head').find('.comment-name').text(), 'قارئة من الحي القديم');
    assert.equal(threads.first().find('.comment-replies .comment-text').text().trim(), 'وأنا كنت في الخارج.');
    assert.equal(threads.first().find('time').first().attr('datetime'), '2021-02-21T10:15:00+02:00');
    assert.equal($('#comments :is(form, button, script, template, a)').length, 0);
    assert.ok($('link[rel=stylesheet][href*="services"]').length === 1);
  });

  test('are text, whatever stands in them', async () => {
    const $ = await quiet.page(article);
    const text = $('#comments .comment-text').first();
    assert.ok(text.text().includes('<b>ليس غامقًا</b> {{ 7 * 7 }}'));
    assert.equal(text.find('b').length, 0);
  });

  test('stand below what is written now, under a heading that tells them apart', async () => {
    const $ = await open.page(article);
    assert.equal($('.comments-archive h3').text(), 'تعليقات قديمة');
    assert.ok($.html().indexOf('data-comments ') < $.html().indexOf('comments-archive'));
  });

  test('of no article are told of and printed nowhere', () => {
    const told = open.warnings.filter(({ rule }) => rule === 'archive-unknown');
    assert.deepEqual(
      told.map(({ file }) => file),
      ['comments/nobody-wrote-this.yaml'],
    );
  });

  test('an article without them and without a service has no section of comments', async () => {
    const $ = await quiet.page('/articles/port-reopens/');
    assert.equal($('#comments').length, 0);
  });
});
