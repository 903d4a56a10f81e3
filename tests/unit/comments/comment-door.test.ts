import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openDoor } from '../../../scripts/comments/comment-door.ts';
import type { ListeningServer } from '../../../scripts/machine/listen-at.ts';

interface Passed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the door before the comment server', () => {
  let behind: Server;
  let door: ListeningServer;
  let passed: Passed[] = [];
  let status = 200;
  let now = 0;

  before(async () => {
    behind = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        passed.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
        response.writeHead(status, { 'content-type': 'application/json' }).end('{"errno":0}');
      });
    });
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
    const { port } = behind.address() as AddressInfo;
    door = await openDoor({
      target: () => port,
      port: 0,
      host: '127.0.0.1',
      clock: () => now,
      pause: 20_000,
      behindProxy: true,
    });
  });

  beforeEach(() => {
    passed = [];
    status = 200;
    // Longer than anything is remembered.
    now += 100_000_000;
  });

  after(async () => {
    await door.close();
    behind.close();
  });

  const send = (method: string, path: string, body: unknown, reader = '192.0.2.1'): Promise<Response> =>
    fetch(new URL(path, door.url), {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': reader, cookie: 'a=b' },
    });
  const comment = { nick: 'ليلى', comment: 'شكرًا', url: '/articles/a/' };

  test('a comment passes with nothing but its name, text and page', async () => {
    await send('POST', '/api/comment', {
      ...comment,
      ua: 'browser',
      mail: 'a@b.c',
      link: 'https://x.example',
      ip: '1',
    });
    assert.deepEqual(JSON.parse(passed[0]?.body ?? ''), comment);
  });

  test('who the reader is does not pass', async () => {
    await send('POST', '/api/comment', comment);
    for (const name of ['user-agent', 'x-forwarded-for', 'cookie', 'accept-language']) {
      assert.equal(passed[0]?.headers[name], undefined, name);
    }
  });

  test('a second comment of one reader waits; another reader does not', async () => {
    await send('POST', '/api/comment', comment);
    const second = await send('POST', '/api/comment', { ...comment, comment: 'ثان' });
    assert.equal(second.status, 429);
    assert.deepEqual(await second.json(), { errno: 429, errmsg: 'fast' });
    assert.equal((await send('POST', '/api/comment', comment, '192.0.2.2')).status, 200);
    now += 20_000;
    assert.equal((await send('POST', '/api/comment', comment)).status, 200);
  });

  test('a comment that the server could not keep may be sent again at once', async () => {
    status = 500;
    await send('POST', '/api/comment', comment);
    status = 200;
    assert.equal((await send('POST', '/api/comment', comment)).status, 200);
  });

  for (const [what, body, expected] of [
    ['an empty text', { ...comment, comment: '\u064B ' }, 400],
    ['a text that is no text', { ...comment, comment: { length: 3 } }, 400],
    ['no name', { ...comment, nick: '' }, 400],
    ['a text beyond the limit', { ...comment, comment: 'ن'.repeat(10_240) }, 400],
    ['an address elsewhere', { ...comment, url: 'https://x.example/' }, 400],
    ['a reply to no comment', { ...comment, pid: 'x y', rid: 1 }, 400],
    ['what is no JSON', '{', 400],
    ['a list', '[1]', 400],
    ['a megabyte', 'x'.repeat(1_000_000), 413],
  ] as const) {
    test(`${what} does not pass`, async () => {
      assert.equal((await send('POST', '/api/comment', body)).status, expected);
      assert.deepEqual(passed, []);
    });
  }

  test('a view counts once in half an hour, upwards, in its own column', async () => {
    const view = { path: '/articles/a/', type: 'time', action: 'inc' };
    assert.equal((await send('POST', '/api/article', view)).status, 200);
    assert.equal((await send('POST', '/api/article', view)).status, 429);
    assert.equal((await send('POST', '/api/article', { ...view, path: '/articles/b/' })).status, 200);
    assert.equal((await send('POST', '/api/article', { path: '/c/', type: 'url' })).status, 400);
    assert.equal((await send('POST', '/api/article', { path: '/c/', action: 'desc' })).status, 400);
  });

  for (const [who, headers] of [
    ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a reader who sends Global Privacy Control', { 'sec-gpc': '1' }],
    ['a reader who sends Do Not Track', { dnt: '1' }],
  ] as const) {
    test(`a view of ${who} does not count`, async () => {
      const answer = await fetch(new URL('/api/article', door.url), {
        method: 'POST',
        body: JSON.stringify({ path: '/articles/a/', type: 'time', action: 'inc' }),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.9', ...headers },
      });
      assert.equal(answer.status, 403);
      assert.deepEqual(passed, []);
    });
  }

  test('a like passes once a day, and nothing else changes a comment', async () => {
    assert.equal((await send('PUT', '/api/comment/3', { like: true, comment: 'x' })).status, 200);
    assert.deepEqual(JSON.parse(passed[0]?.body ?? ''), { like: true });
    assert.equal((await send('PUT', '/api/comment/3', { like: true })).status, 429);
    assert.equal((await send('PUT', '/api/comment/4', { like: false })).status, 403);
    assert.equal((await send('PUT', '/api/comment/4', { comment: 'x' })).status, 403);
  });

  test('reading passes as it is', async () => {
    const answer = await fetch(new URL('/api/comment?path=%2Fa%2F&page=2', door.url));
    assert.equal(answer.status, 200);
    assert.equal(passed[0]?.path, '/api/comment?path=%2Fa%2F&page=2');
  });

  test('a server that is gone is told apart from one that refuses', async () => {
    const closed = await openDoor({
      target: () => 1,
      port: 0,
      host: '127.0.0.1',
      clock: () => 0,
      pause: 0,
      behindProxy: false,
    });
    const answer = await fetch(new URL('/api/comment?path=/', closed.url));
    assert.equal(answer.status, 502);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    await closed.close();
  });
});
