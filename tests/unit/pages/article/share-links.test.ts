import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelsFor } from '../../../../scripts/labels/labels-for.ts';
import { toShareLinks } from '../../../../scripts/pages/article/share-links.ts';

const title = 'أول سفينة ترسو!! & "بعد" 100% #عاجل';
const url = 'https://example.org/articles/%D8%A3/?a=1&b=2';
const links = toShareLinks(title, url, labelsFor('ar'));

describe('toShareLinks', () => {
  const cases: readonly (readonly [
    channel: string,
    read: (address: URL) => readonly (string | null)[],
    wanted: readonly string[],
  ])[] = [
    ['telegram', ({ searchParams }) => [searchParams.get('url'), searchParams.get('text')], [url, title]],
    ['whatsapp', ({ searchParams }) => [searchParams.get('text')], [`${title}\n${url}`]],
    ['x', ({ searchParams }) => [searchParams.get('text'), searchParams.get('url')], [title, url]],
    ['facebook', ({ searchParams }) => [searchParams.get('u')], [url]],
    ['email', ({ searchParams }) => [searchParams.get('subject'), searchParams.get('body')], [title, url]],
  ];
  for (const [channel, read, wanted] of cases) {
    test(`hands ${channel} the title and the address whole`, () => {
      const link = links.find((one) => one.channel === channel);
      assert.ok(link);
      assert.deepEqual(read(new URL(link.href)), wanted);
    });
  }

  test('names each channel in the language of the page', () => {
    assert.deepEqual(
      links.map(({ text }) => text),
      ['تلغرام', 'واتساب', 'إكس', 'فيسبوك', 'البريد الإلكتروني'],
    );
    assert.equal(toShareLinks(title, url, labelsFor('en'))[0]?.text, 'Telegram');
  });
});
