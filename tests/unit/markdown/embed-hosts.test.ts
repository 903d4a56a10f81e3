import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmbeddable } from '../../../scripts/markdown/embed-hosts.ts';

test('a page of a listed host or of its subdomain may be embedded', () => {
  for (const url of [
    'https://youtube.com/watch?v=a',
    'https://www.youtube.com/a',
    'HTTPS://WWW.YouTube.com/a',
    'https://youtu.be/a',
  ]) {
    assert.equal(isEmbeddable(url), true, url);
  }
});

test('whatever else is refused', () => {
  const refused = [
    'http://youtube.com/a',
    '//youtube.com/a',
    'youtube.com/a',
    'https://youtube.com.evil.example/',
    'https://evilyoutube.com/',
    'https://youtube.com@evil.example/',
    'https://user@youtube.com/',
    'javascript:alert(1)//https://youtube.com',
    'https://',
    '',
    'https://xyoutu.be/a',
    'data:text/html,https://youtube.com',
    'https://example.com/?https://youtube.com',
  ];
  for (const url of refused) assert.equal(isEmbeddable(url), false, url);
});
