import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findExcess } from '../../../scripts/publish/host-limits.ts';

const MB = 1024 * 1024;
const none = new Map<string, number>();

describe('what a host would refuse', () => {
  test('is a file too many, on Cloudflare Pages alone', () => {
    const sizes = new Map(Array.from({ length: 20_001 }, (_, i) => [`a/${i}/index.html`, 10] as const));
    assert.deepEqual(
      findExcess('cloudflare', sizes, '').map(({ en }) => en),
      ['Files: 20001, and cloudflare takes 20000.'],
    );
    assert.deepEqual(findExcess('netlify', sizes, ''), []);
    assert.deepEqual(findExcess('s3', sizes, ''), []);
  });

  test('is a file too large, and named', () => {
    const [found, ...others] = findExcess('cloudflare', new Map([['media/film.mp4', 26 * MB]]), '');
    assert.match(found?.en ?? '', /media\/film\.mp4/);
    assert.match(found?.ar ?? '', /حجم الملف media\/film\.mp4/);
    assert.deepEqual(others, []);
  });

  test('is a site too large for GitHub Pages', () => {
    const sizes = new Map(Array.from({ length: 11 }, (_, i) => [`media/${i}.webp`, 99 * MB] as const));
    assert.match(findExcess('github-pages', sizes, '')[0]?.en ?? '', /^Bytes of the site/);
  });

  test('is a redirect too many; remarks and blank lines are none', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `/old/${i} /new/${i} 301`).join('\n');
    assert.deepEqual(findExcess('cloudflare', none, `# Old addresses\n\n${lines}\n`), []);
    assert.equal(findExcess('cloudflare', none, `${lines}\n/one/more /new/ 301\n`).length, 1);
  });
});
