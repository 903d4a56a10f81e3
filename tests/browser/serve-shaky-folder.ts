import { createServer } from 'node:http';
import sirv from 'sirv';
import { listenAt, type ListeningServer } from '../../scripts/machine/listen-at.ts';

/** A folder on 127.0.0.1 behind a line that can be cut. */
export interface ShakyServer extends ListeningServer {
  /** Whether every request ends without an answer. */
  cut: boolean;
}

/** Serves a built site; with the line cut the browser finds no server, as without a connection. */
export async function serveShakyFolder(dir: string): Promise<ShakyServer> {
  const serve = sirv(dir, { dev: true });
  const server = createServer((request, response) => {
    if (shaky.cut) {
      request.socket.destroy();
      return;
    }
    response.setHeader('connection', 'close');
    serve(request, response, () => {
      response.statusCode = 404;
      response.end('404');
    });
  });
  const shaky: ShakyServer = { cut: false, ...(await listenAt(server)) };
  return shaky;
}
