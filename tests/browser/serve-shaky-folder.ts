import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { FolderServer } from './serve-folder.ts';

/** A folder on 127.0.0.1 behind a line that can be cut. */
export interface ShakyServer extends FolderServer {
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // listen() on a port makes the address an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const shaky: ShakyServer = {
    url: `http://127.0.0.1:${port}/`,
    cut: false,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return shaky;
}
