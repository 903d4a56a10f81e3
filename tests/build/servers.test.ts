import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { makeSite } from '../unit/collections/make-newsroom.ts';
import { findPort } from '../../scripts/machine/find-port.ts';
import { compressFolder } from '../../scripts/publish/compress-folder.ts';
import { toHeaderRules } from '../../scripts/publish/header-rules.ts';
import { formatCaddy, formatNginx } from '../../scripts/publish/server-files.ts';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { runCommand } from './run-command.ts';

const url = 'https://example.org/repo/';
const content = await makeContent({
  ...smallNewspaper,
  'articles/statement.md': toArticleFile({
    title: '"بيان المجلس"',
    date: '2026-11-03',
    tags: '["السوق"]',
    aliases: '["/news/2021/statement.html", "/p/701/"]',
  }),
  'articles/retracted.md': toArticleFile({
    title: '"خبر لم يثبت"',
    date: '2026-11-02',
    withdrawn: '{ date: 2026-11-05, reason: "تبيّن أن الوثيقة مزورة." }',
  }),
});
const site = await buildFixture({ content: content.dir, url });
await content.remove();
const folder = await mkdtemp(path.join(tmpdir(), 'midad-servers-'));
const root = path.join(folder, 'www');
await mkdir(root);
await rename(site.dir, path.join(root, 'repo'));
await mkdir(path.join(root, 'repo', 'admin'));
await writeFile(path.join(root, 'repo', 'admin', 'index.html'), '<!doctype html><title>x</title>');
await compressFolder(path.join(root, 'repo'));
// Servers that are started by root read files as somebody else.
await Promise.all([folder, root, path.join(root, 'repo')].map((one) => chmod(one, 0o755)));
const running: { readonly child: ChildProcess; readonly ended: Promise<unknown> }[] = [];
after(async () => {
  for (const { child, ended } of running) {
    child.kill();
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function ask(port: number, address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path: address, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Starts a server and waits until it answers; null where it is not installed. */
async function start(program: string, args: readonly string[], port: number): Promise<ChildProcess | null> {
  const child = spawn(program, [...args], { stdio: 'ignore' });
  const gone = new Promise<null>((resolve) => child.on('error', () => resolve(null)));
  running.push({ child, ended: new Promise((resolve) => child.on('exit', resolve).on('error', resolve)) });
  for (let tries = 0; tries < 600; tries += 1) {
    const reached = await Promise.race([gone, ask(port, '/repo/robots.txt').catch(() => undefined)]);
    if (reached === null) return null;
    if (reached !== undefined) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${program} did not answer.`);
}

const editor = { host: 'github', repository: 'midad/newspaper', branch: 'main', folder: 'content' } as const;

async function startNginx(port: number): Promise<ChildProcess | null> {
  const served = { host: 'localhost', port, root, rules: toHeaderRules(makeSite({ url, editor })) };
  const conf = path.join(folder, 'nginx.conf');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(folder, name)};`,
  );
  await writeFile(
    conf,
    [
      'daemon off; worker_processes 1;',
      `pid ${path.join(folder, 'nginx.pid')}; error_log ${path.join(folder, 'nginx.log')};`,
      // Its own modules, where the system lays them; brotli is told apart by its absence there.
      'events { }',
      'http {',
      ...temp,
      'access_log off;',
      'types { text/html html; text/css css; application/javascript js; application/json json; text/plain txt; text/xml xml; image/webp webp; image/svg+xml svg; image/png png; image/jpeg jpg; font/woff2 woff2; }',
      'default_type application/octet-stream;',
      formatNginx(served, false),
      '}',
    ].join('\n'),
  );
  return start('nginx', ['-c', conf, '-e', path.join(folder, 'nginx.log')], port);
}

async function startCaddy(port: number): Promise<ChildProcess | null> {
  const served = { host: 'localhost', port, root, rules: toHeaderRules(makeSite({ url, editor })) };
  const file = path.join(folder, 'Caddyfile');
  await writeFile(file, `{\n    admin off\n    auto_https off\n}\n${formatCaddy(served)}`);
  return start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port);
}

for (const [name, launch] of [
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const) {
  describe(`${name} with our configuration, where it is installed`, async () => {
    const port = await findPort();
    const server = await launch(port);
    const check = (sentence: string, body: () => Promise<void>): void => {
      test(sentence, async (context) => {
        if (server === null) context.diagnostic(`LEFT OUT: ${name} is not installed on this machine.`);
        else await body();
      });
    };
    check('gives the web editor a policy of its own, and every other page the site’s', async () => {
      const policyOf = async (address: string): Promise<string> =>
        (await ask(port, address)).headers['content-security-policy'] ?? '';
      assert.match(await policyOf('/repo/'), /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.match(await policyOf('/repo/admin/'), /connect-src 'self' data: blob: https:\/\/api\.github\.com;/);
    });

    const tag = `/repo/tags/${encodeURIComponent('السوق')}`;

    check('sends the security headers with pages, files and errors', async () => {
      for (const address of ['/repo/', '/repo/feed.xml', '/repo/nowhere/', '/repo/robots.txt']) {
        const { headers } = await ask(port, address);
        assert.match(
          headers['content-security-policy'] ?? '',
          /^default-src 'none';.*frame-ancestors 'none'$/,
          address,
        );
        assert.equal(headers['x-content-type-options'], 'nosniff', address);
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', address);
        assert.match(headers['strict-transport-security'] ?? '', /max-age=\d{8}/, address);
      }
    });

    check('keeps hashed files for a year and asks for pages each time', async () => {
      const page = await ask(port, '/repo/');
      assert.equal(page.headers['cache-control'], 'public, max-age=0, must-revalidate');
      const style = /href="(\/repo\/assets\/[^"]+\.css)"/.exec(page.body.toString())?.[1] ?? '';
      const asset = await ask(port, style);
      assert.equal(asset.status, 200);
      assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.match(asset.headers['content-type'] ?? '', /^text\/css/);
    });

    check('finds Arabic addresses, and adds a slash that is missing', async () => {
      const found = await ask(port, `${tag}/`);
      assert.equal(found.status, 200);
      assert.match(found.headers['content-type'] ?? '', /^text\/html; *charset=utf-8$/i);
      const bare = await ask(port, tag);
      assert.ok([301, 308].includes(bare.status));
      assert.equal(
        decodeURI(new URL(bare.headers.location ?? '', `http://localhost:${port}`).pathname),
        '/repo/tags/السوق/',
      );
      assert.equal((await ask(port, `${tag.toLowerCase()}/`)).status, 200);
    });

    check('answers what is missing with our page and 404', async () => {
      const { status, body } = await ask(port, '/repo/articles/nowhere/');
      assert.equal(status, 404);
      assert.match(body.toString(), /<html lang="ar" dir="rtl"/);
    });

    check('sends readers of old addresses on, and says that a withdrawn article is gone', async () => {
      for (const old of ['/repo/news/2021/statement.html', '/repo/p/701/']) {
        const moved = await ask(port, old);
        assert.equal(moved.status, 301, old);
        assert.equal(moved.headers.location, '/repo/articles/statement/');
      }
      const gone = await ask(port, '/repo/articles/retracted/');
      assert.equal(gone.status, 410);
      assert.match(gone.body.toString(), /<html lang="ar" dir="rtl"/);
      assert.match(gone.headers['content-security-policy'] ?? '', /default-src 'none'/);
    });

    check('never hands out marker and header files', async () => {
      for (const hidden of ['/repo/.midad', '/repo/_headers', '/repo/_redirects', '/repo/_hosts/nginx.conf']) {
        assert.equal((await ask(port, hidden)).status, 404, hidden);
      }
    });

    check('names the types of feeds', async () => {
      const typeOf = async (file: string): Promise<string> =>
        (await ask(port, `/repo/${file}`)).headers['content-type'] ?? '';
      assert.match(await typeOf('feed.xml'), /^application\/rss\+xml/);
      assert.match(await typeOf('atom.xml'), /^application\/atom\+xml/);
      assert.match(await typeOf('feed.json'), /^application\/feed\+json/);
    });

    check('sends what was compressed beforehand', async () => {
      const plain = await ask(port, '/repo/');
      const zipped = await ask(port, '/repo/', { 'accept-encoding': 'gzip' });
      assert.equal(zipped.headers['content-encoding'], 'gzip');
      assert.deepEqual(gunzipSync(zipped.body), plain.body);
      if (name === 'Caddy') {
        const small = await ask(port, '/repo/', { 'accept-encoding': 'br' });
        assert.equal(small.headers['content-encoding'], 'br');
        assert.deepEqual(brotliDecompressSync(small.body), plain.body);
      }
    });

    check('answers ranges, and questions whether something changed', async () => {
      const part = await ask(port, '/repo/robots.txt', { range: 'bytes=0-9' });
      assert.equal(part.status, 206);
      assert.equal(part.body.length, 10);
      const { headers } = await ask(port, '/repo/');
      const again = await ask(port, '/repo/', { 'if-none-match': headers.etag ?? '' });
      assert.equal(again.status, 304);
    });
  });
}

describe('npm run hosting -- config', () => {
  test('takes the name of a host and nothing round it', async () => {
    const named = await runCommand('hosting', ['config', 'caddy', '--host', 'news.example.org']);
    assert.deepEqual([named.code, named.said.split('\n')[0]], [0, 'news.example.org {']);
    for (const host of ['https://news.example.org', 'news.example.org:8080', 'news.example.org/repo']) {
      const { code, said } = await runCommand('hosting', ['config', 'caddy', '--host', host]);
      assert.equal(code, 1, host);
      assert.match(said, /A host name alone is wanted/);
    }
  });
});
