import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenAt, type ListeningServer } from '../machine/listen-at.ts';
import { parsePageRequest, renderCommentPage } from './comment-page.ts';
import { createJudge, refusal, type Judge, type JudgeOptions } from './judge-request.ts';

/** Bytes of a request's body; a comment of the greatest length, every letter escaped, is half of it. */
const BODY_LIMIT = 64 * 1024;
/** How long the server behind the door may think, in milliseconds. */
const PATIENCE = 10_000;

export interface DoorOptions extends JudgeOptions {
  /** Port of the server behind, on 127.0.0.1. */
  readonly target: () => number;
  /** Where the door listens. */
  readonly port: number;
  readonly host: string;
}

/** What the server asks its list of sign-in services from, at every request; there are none. */
export const noSignInPath = '/no-sign-in';

/**
 * Stands before the comment server and lets through what the newspaper offers: a name and a text, a like, a view.
 * Readers' addresses are looked at here, to slow floods, and forgotten; the server behind sees neither address nor
 * browser, so it can keep none.
 */
export async function openDoor(options: DoorOptions): Promise<ListeningServer> {
  const judge = createJudge(options);
  const server = createServer((request, response) => {
    answer(request, response, options, judge).catch(() => refuse(response, 502, 'unreachable'));
  });
  return listenAt(server, options.port, options.host);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: DoorOptions,
  judge: Judge,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://door');
  const { pathname } = url;
  if (pathname === noSignInPath) {
    response.setHeader('content-type', 'application/json').end('{"services":[]}');
    return;
  }
  if (pathname === '/page') {
    await answerPage(url, response, options);
    return;
  }
  const body = await readBody(request);
  const verdict = body === null ? refusal(413, 'long') : judge(request, pathname, body);
  if ('status' in verdict) {
    refuse(response, verdict.status, verdict.reason);
    return;
  }
  await forward(request, response, verdict.body, options);
  // What was not taken in may be sent again at once.
  if (response.statusCode >= 500) verdict.undo?.();
}

/** Comments on a page of their own, for readers without JavaScript. */
async function answerPage(url: URL, response: ServerResponse, { target }: DoorOptions): Promise<void> {
  const request = parsePageRequest(url);
  if (request === null) {
    refuse(response, 404, 'refused');
    return;
  }
  const query = new URLSearchParams({ path: request.path, page: String(request.page), pageSize: '50' });
  const answer = await fetch(`http://127.0.0.1:${target()}/api/comment?${query.toString()}`, {
    signal: AbortSignal.timeout(PATIENCE),
  });
  const html = renderCommentPage(request, await answer.json());
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

/** A request's body, or null when it is longer than any that the newspaper sends. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    // A request without an encoding yields buffers.
    const bytes = part as Buffer;
    size += bytes.length;
    if (size <= BODY_LIMIT) parts.push(bytes);
  }
  return size > BODY_LIMIT ? null : Buffer.concat(parts);
}

/** Headers that say who the reader is or comes from. */
const telling = ['user-agent', 'x-forwarded-for', 'x-real-ip', 'forwarded', 'cookie', 'accept-language', 'via'];
/** Headers that hold between two machines only. */
const ofOneHop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade', 'expect'];

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  { target }: DoorOptions,
): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !telling.includes(name) && !ofOneHop.includes(name)),
  );
  return new Promise((resolve) => {
    const inner = ask(
      {
        host: '127.0.0.1',
        port: target(),
        method: request.method,
        path: request.url,
        headers: { ...headers, ...(bytes.length > 0 ? { 'content-length': bytes.length } : {}) },
        timeout: PATIENCE,
        // A kept connection may be closed by the other side just as it is used again.
        agent: false,
      },
      (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(response);
        answered.on('error', () => response.destroy());
        response.on('close', resolve);
      },
    );
    inner.on('timeout', () => inner.destroy(new Error('The comment server took too long.')));
    inner.on('error', () => {
      refuse(response, 502, 'unreachable');
      resolve();
    });
    inner.end(bytes);
  });
}

/** Answers as the server does: `{"errno", "errmsg"}`. */
function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  response.end(JSON.stringify({ errno: status, errmsg: reason }));
}
