import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { isCompressible } from '../publish/compress-folder.ts';
import { toContentType } from '../publish/content-type.ts';

const brotli = promisify(brotliCompress);

/** A site on 127.0.0.1, at a port of the system's choosing. */
export interface CompressedServer {
  /** With a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on 127.0.0.1 as a good host does: text as brotli, the rest as it is. */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const known = new Map<string, Promise<Buffer>>();
  const read = (file: string): Promise<Buffer> => {
    const body = known.get(file) ?? readFile(file).then((bytes) => (isCompressible(file) ? brotli(bytes) : bytes));
    known.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    read(file).then(
      (body) => send(response, body, file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // listen() on a port makes the address an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(response: ServerResponse, body: Buffer, file: string): void {
  response.writeHead(200, {
    'content-type': toContentType(file),
    'content-length': body.length,
    'cache-control': 'no-store',
    ...(isCompressible(file) ? { 'content-encoding': 'br' } : {}),
  });
  response.end(body);
}
