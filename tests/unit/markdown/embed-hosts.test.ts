import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmbeddable } from '../../../scripts/markdown/embed-hosts.ts';
import { toPlayer } from '../../../scripts/markdown/embed-players.ts';

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

test('a page is played by the player of its host, under the id that its address holds', () => {
  const players: Readonly<Record<string, string | null>> = {
    'https://www.youtube.com/watch?app=desktop&v=abc_DEF-123': 'https://www.youtube-nocookie.com/embed/abc_DEF-123',
    'https://youtu.be/abc_DEF-123?t=4': 'https://www.youtube-nocookie.com/embed/abc_DEF-123',
    'https://m.youtube.com/shorts/abc_DEF-123': 'https://www.youtube-nocookie.com/embed/abc_DEF-123',
    'https://vimeo.com/76979871': 'https://player.vimeo.com/video/76979871?dnt=1',
    'https://www.dailymotion.com/video/x8abcd': 'https://www.dailymotion.com/embed/video/x8abcd',
    'https://twitter.com/someone/status/1577': 'https://platform.twitter.com/embed/Tweet.html?id=1577&dnt=true',
    'https://t.me/s/channel/42': 'https://t.me/channel/42?embed=1',
    'https://www.facebook.com/someone/videos/99/':
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fsomeone%2Fvideos%2F99%2F&show_text=false',
    'https://www.facebook.com/someone/posts/99':
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fsomeone%2Fposts%2F99',
    'https://www.instagram.com/reel/Cx_1-a/': 'https://www.instagram.com/p/Cx_1-a/embed/',
  };
  for (const [url, player] of Object.entries(players)) assert.equal(toPlayer(url)?.src, player, url);
});

test('a page that can only be opened has no player, nor has an address that holds such a one', () => {
  const opened = [
    'https://www.youtube.com/@channel',
    'https://t.me/channel',
    'https://t.me/c/1234567/42',
    'https://x.com/someone',
    ...['youtu.be/abc_DEF-123', 'vimeo.com/76979871', 'www.dailymotion.com/video/x8abcd', 'x.com/a/status/1'],
    ...['t.me/channel/1', 'www.facebook.com/a/videos/1', 'www.facebook.com/a/posts/1', 'www.instagram.com/p/Cx_1-a'],
  ].map((url) => (url.startsWith('https:') ? url : `https://example.org/?u=https://${url}`));
  for (const url of opened) assert.equal(toPlayer(url), null, url);
});
