import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { checksumFile } from '../../scripts/publish/checksums.ts';
import { listSite } from '../../scripts/publish/check-site.ts';
import { createS3Store } from '../../scripts/publish/s3-store.ts';
import { sealSite } from '../../scripts/publish/seal-site.ts';
import { recordFile, uploadSite, type FileStore } from '../../scripts/publish/upload-site.ts';
import { findLackingPages } from '../unit/publish/find-lacking-pages.ts';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { startS3Server } from './start-s3-server.ts';

const siteUrl = 'https://small.example.org/';
const toStory = (title: string, date: string): string => toArticleFile({ title: `"${title}"`, date, tags: '["إدلب"]' });
const content = await makeContent({
  ...smallNewspaper,
  'articles/first.md': toStory('خبر أول', '2026-11-01'),
  'articles/خبر-ثان.md': toStory('خبر ثانٍ', '2026-11-02'),
});
const old = await buildFixture({ content: content.dir, url: siteUrl, index: true });
await sealSite(old.dir, old.report.check, true);
await rm(path.join(content.dir, 'articles', 'first.md'));
await content.write('articles/third.md', toStory('خبر ثالث', '2026-11-03'));
// Another colour changes the bytes, and so the names, of what every page loads.
await content.write(
  'site.yaml',
  (smallNewspaper['site.yaml'] ?? '').replace('slug: sports,', 'slug: sports, color: "#7a1f2b",'),
);
const fresh = await buildFixture({ content: content.dir, url: siteUrl, index: true });
await sealSite(fresh.dir, fresh.report.check, true);
const server = await startS3Server();
after(async () => {
  if (!(server instanceof Error)) await server.stop();
  await Promise.all([content.remove(), old.remove(), fresh.remove()]);
});

if (server instanceof Error) {
  test('an S3 server could not be installed here, so nothing was tried against a real one', (context) => {
    context.diagnostic(`LEFT OUT: ${server.message}`);
  });
} else {
  const { endpoint, bucket, key, copy, list, read } = server;
  /** The server answers before the last bytes are in its files, which S3 does not: what is sent is waited for. */
  const toStore = (prefix: string): FileStore => {
    const store = createS3Store({ endpoint, bucket, region: 'us-east-1', prefix, ...key });
    const isThere = async (file: string, bytes: Buffer): Promise<boolean> => (await read(prefix + file)).equals(bytes);
    return {
      ...store,
      put: async (file, bytes) => {
        await store.put(file, bytes);
        for (let tries = 1; !(await isThere(file, bytes)); tries += 1) {
          assert.ok(tries < 1_000, `${file} is not what was sent`);
          await pause(10);
        }
      },
    };
  };
  const readAll = async (prefix: string): Promise<ReadonlyMap<string, Buffer>> =>
    new Map(await Promise.all((await list(prefix)).map(async (name) => [name, await read(prefix + name)] as const)));
  const assertHolds = async (prefix: string, dir: string): Promise<void> => {
    assert.deepEqual([...(await list(prefix))].sort(), [...listSite(dir), checksumFile, recordFile].sort());
  };
  const upload = (dir: string, store: FileStore) => uploadSite(dir, store, { takeOver: false });

  describe('an upload to a real S3 server', () => {
    test('keeps every file with its type and the time it may be kept, under Arabic names too', async () => {
      await upload(old.dir, toStore('whole/'));
      await assertHolds('whole/', old.dir);
      const ask = async (file: string): Promise<readonly (string | null)[]> => {
        const { headers } = await fetch(`${endpoint}/${bucket}/whole/${encodeURI(file)}`);
        return [headers.get('content-type'), headers.get('cache-control')];
      };
      const asked = 'public, max-age=0, must-revalidate';
      assert.deepEqual(await ask('index.html'), ['text/html; charset=utf-8', asked]);
      assert.deepEqual(await ask('tags/إدلب/index.html'), ['text/html; charset=utf-8', asked]);
      assert.deepEqual(await ask('feed.xml'), ['application/rss+xml; charset=utf-8', asked]);
      const style = listSite(old.dir).find((name) => name.endsWith('.css')) ?? '';
      assert.deepEqual(await ask(style), ['text/css; charset=utf-8', 'public, max-age=31536000, immutable']);
    });

    test('leaves no page without its assets at whatever random moment it is cut, and the next one ends it', async () => {
      await copy('whole/', 'old/');
      const { sent, removed } = await upload(fresh.dir, toStore('whole/'));
      assert.ok(removed > 2);
      let cuts = 0;
      const cutAfter = async (requests: number): Promise<void> => {
        const prefix = `cut-${(cuts += 1)}/`;
        await copy('old/', prefix);
        const store = toStore(prefix);
        let left = requests;
        const cutOff = <Result>(work: () => Promise<Result>): Promise<Result> =>
          (left -= 1) < 0 ? Promise.reject(new Error('The line went dead.')) : work();
        const cutting: FileStore = {
          get: store.get,
          put: (file, bytes) => cutOff(() => store.put(file, bytes)),
          remove: (file) => cutOff(() => store.remove(file)),
        };
        await assert.rejects(upload(fresh.dir, cutting), /line went dead/);
        assert.deepEqual(findLackingPages(await readAll(prefix)), []);
        await upload(fresh.dir, store);
        await assertHolds(prefix, fresh.dir);
      };
      // Its record is written besides, so that no upload has fewer requests than this.
      const moment = fc.integer({ min: 0, max: sent + removed });
      await fc.assert(fc.asyncProperty(moment, cutAfter), { numRuns: 24, endOnFailure: true });
    });

    test('with a key that the store does not know is refused with a sentence that says what to look at', async () => {
      const store = createS3Store({ endpoint, bucket, region: 'us-east-1', prefix: '', ...key, accessKeyId: 'NOBODY' });
      await assert.rejects(upload(old.dir, store), /InvalidAccessKeyId[\s\S]*صلاحيات المفتاح/);
    });
  });
}
