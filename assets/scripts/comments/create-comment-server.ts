import type { ServiceAddress } from '../../shared/reader-services.ts';
import type { CommentServer } from './comment-server.ts';
import { createWalineComments } from './waline-comments.ts';

const adapters: Readonly<Record<ServiceAddress['provider'], (server: string, path: string) => CommentServer>> = {
  waline: createWalineComments,
};

/** The comments of one page at the newspaper's server. */
export function createCommentServer({ provider, server }: ServiceAddress, path: string): CommentServer {
  return adapters[provider](server, path);
}
