import { toMarkdown } from '../../shared/comment-text.ts';
import { askJson, ServiceError } from '../services/ask-json.ts';
import type { CommentServer, ReaderComment } from './comment-server.ts';
import { toPlainText } from './to-plain-text.ts';

const PAGE_SIZE = 20;
/** Replies of one comment that are shown at most. */
const MOST_REPLIES = 500;

/**
 * Waline's REST API. Its answers are trusted no further than their shape: a comment that lacks its id or text is left
 * out, a number that is none is nought.
 *
 * @see https://waline.js.org/next/reference/server/api.html
 */
export function createWalineComments(server: string, path: string): CommentServer {
  const url = `${server}api/comment`;
  return {
    list: async (page) => {
      const query = new URLSearchParams({
        path,
        page: String(page),
        pageSize: String(PAGE_SIZE),
        sortBy: 'insertedAt_desc',
      });
      const answer = await askJson(`${url}?${query}`);
      const { data, totalPages } = toRecord(answer);
      if (!Array.isArray(data)) throw new ServiceError('broken');
      return {
        comments: data.slice(0, PAGE_SIZE).flatMap((item) => toComment(item) ?? []),
        hasMore: Number(totalPages) > page,
      };
    },
    post: async ({ name, text, replyTo }) => {
      const reply = replyTo ? { pid: replyTo.id, rid: replyTo.root } : {};
      // The server says why only in words; these are English in this language.
      const answer = await askJson(`${url}?lang=en-US`, 'POST', {
        nick: name,
        comment: toMarkdown(text),
        url: path,
        ...reply,
      }).catch((error: unknown) => {
        throw error instanceof ServiceError ? new ServiceError(toFault(error.fault)) : error;
      });
      const comment = toComment(answer);
      if (comment === null) throw new ServiceError('broken');
      // Whoever wrote it sees the text as written, not as a filter may have left it.
      return { ...comment, text };
    },
    like: async (id) => {
      const answer = await askJson(`${url}/${encodeURIComponent(id)}`, 'PUT', { like: true });
      return toNumber(toRecord(answer).like);
    },
  };
}

function toFault(fault: string): string {
  if (/fast/i.test(fault)) return 'fast';
  return /duplicate/i.test(fault) ? 'duplicate' : fault;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function toNumber(value: unknown): number {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** A thread has two levels: what stands below a reply is left out. */
function toComment(value: unknown, isReply = false): ReaderComment | null {
  const { objectId, nick, comment, time, like, status, children } = toRecord(value);
  const isId = typeof objectId === 'number' || typeof objectId === 'string';
  if (!isId || typeof comment !== 'string' || status === 'spam') return null;
  const below: readonly unknown[] = Array.isArray(children) && !isReply ? children.slice(0, MOST_REPLIES) : [];
  const replies = below.flatMap((child) => toComment(child, true) ?? []);
  return {
    id: String(objectId),
    name: typeof nick === 'string' ? nick : '',
    text: toPlainText(comment),
    time: toNumber(time) || Number.NaN,
    likes: toNumber(like),
    isWaiting: status === 'waiting',
    replies: replies.sort((a, b) => a.time - b.time),
  };
}
