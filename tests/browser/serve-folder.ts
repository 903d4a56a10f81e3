import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { listenAt, type ListeningServer } from '../../scripts/machine/listen-at.ts';

/** Serves a built site as a static host does: what is missing, with the site's own page. */
export async function serveFolder(dir: string): Promise<ListeningServer> {
  const serve = sirv(dir, { dev: true });
  const notFound = path.join(dir, '404.html');
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(existsSync(notFound) ? readFileSync(notFound) : '');
    });
  });
  return listenAt(server);
}
