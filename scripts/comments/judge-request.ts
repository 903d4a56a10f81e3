import type { IncomingMessage } from 'node:http';
import { findCommentFault, fromMarkdown } from '../../assets/shared/comment-text.ts';
import { isRobot } from '../../assets/shared/reader-services.ts';
import { createOncePer, type OncePer } from './once-per.ts';

const MINUTE = 60_000;

export interface JudgeOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds between two comments from one address. */
  readonly pause: number;
  /** Takes the reader's address from the last entry of `X-Forwarded-For`: right only behind a proxy of one's own. */
  readonly behindProxy: boolean;
}

/** What becomes of a request: it is refused, or passes with this body. */
export type Verdict =
  { readonly status: number; readonly reason: string } | { readonly body: Buffer; readonly undo?: () => void };

/** Turns a request away with an HTTP status and the reason that the newspaper's script has words for. */
export function refusal(status: number, reason: string): Verdict {
  return { status, reason };
}

/** Says what becomes of a request. */
export type Judge = (request: IncomingMessage, pathname: string, body: Buffer) => Verdict;

/**
 * Lets comments, likes and views through, each so often and cut down to what the newspaper sends; what only reads passes
 * as it is.
 */
export function createJudge({ clock, pause, behindProxy }: JudgeOptions): Judge {
  const comments = createOncePer(pause, clock);
  const likes = createOncePer(24 * 60 * MINUTE, clock);
  const views = createOncePer(30 * MINUTE, clock);
  return (request, pathname, body) => {
    const { method, headers } = request;
    const reader = toReader(request, behindProxy);
    if (method === 'POST' && pathname === '/api/article') {
      return isUncounted(request) ? refusal(403, 'refused') : judgeView(parseObject(body), reader, views);
    }
    // A signed-in moderator writes through the server's own pages.
    if (headers.authorization !== undefined) return { body };
    if (method === 'POST' && pathname === '/api/comment') return judgeComment(parseObject(body), reader, comments);
    if (method === 'PUT' && pathname.startsWith('/api/comment/')) {
      if (parseObject(body).like !== true) return refusal(403, 'refused');
      return likes.take(`${reader} ${pathname}`) ? toBody({ like: true }) : refusal(429, 'fast');
    }
    return { body };
  };
}

/** Programs, and readers who ask not to be tracked; the site's own script counts neither, others may. */
function isUncounted({ headers }: IncomingMessage): boolean {
  return headers['sec-gpc'] === '1' || headers.dnt === '1' || isRobot(headers['user-agent'] ?? '');
}

function judgeComment(
  { nick, comment, url, pid, rid }: Readonly<Record<string, unknown>>,
  reader: string,
  comments: OncePer,
): Verdict {
  if (typeof nick !== 'string' || typeof comment !== 'string' || !isAddress(url)) return refusal(400, 'refused');
  const fault = findCommentFault(nick, fromMarkdown(comment));
  if (fault !== null) return refusal(400, fault);
  const isReply = pid !== undefined || rid !== undefined;
  if (isReply && !(isId(pid) && isId(rid))) return refusal(400, 'refused');
  if (!comments.take(reader)) return refusal(429, 'fast');
  const kept = isReply ? { nick, comment, url, pid, rid } : { nick, comment, url };
  return { ...toBody(kept), undo: () => comments.give(reader) };
}

function judgeView({ path, type, action }: Readonly<Record<string, unknown>>, reader: string, views: OncePer): Verdict {
  // The server would write to whichever column is named, and count down as well as up.
  const isView = isAddress(path) && (type ?? 'time') === 'time' && (action ?? 'inc') === 'inc';
  if (!isView) return refusal(400, 'refused');
  return views.take(`${reader} ${path}`) ? toBody({ path, type: 'time', action: 'inc' }) : refusal(429, 'fast');
}

function toBody(value: object): { readonly body: Buffer } {
  return { body: Buffer.from(JSON.stringify(value)) };
}

/** A page of the newspaper, from its root. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^\/\S{0,500}$/.test(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'number' ? Number.isSafeInteger(value) && value > 0 : /^[a-z\d]{1,40}$/i.test(String(value));
}

/** The address that floods are told apart by. */
function toReader(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return (behindProxy ? last : undefined) ?? request.socket.remoteAddress ?? '';
}

function parseObject(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
