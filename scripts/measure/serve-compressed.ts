import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);

/** Content types by the ending of a file; `packed` ones are compressed already. */
const types: Readonly<Record<string, { readonly type: string; readonly packed?: true }>> = {
  '.html': { type: 'text/html; charset=utf-8' },
  '.css': { type: 'text/css' },
  '.js': { type: 'text/javascript' },
  '.json': { type: 'application/json' },
  '.svg': { type: 'image/svg+xml' },
  '.webmanifest': { type: 'application/manifest+json' },
  '.woff2': { type: 'font/woff2', packed: true },
  '.webp': { type: 'image/webp', packed: true },
  '.avif': { type: 'image/avif', packed: true },
  '.jpg': { type: 'image/jpeg', packed: true },
  '.png': { type: 'image/png', packed: true },
};
const unknown = { type: 'application/octet-stream', packed: true } as const;

export interface CompressedServer {
  /** With a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on 127.0.0.1 as a good host does: text as brotli, the rest as it is. */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const known = new Map<string, Promise<Buffer>>();
  const read = (file: string, packed: boolean): Promise<Buffer> => {
    const made = known.get(file) ?? readFile(file).then((bytes) => (packed ? bytes : brotli(bytes)));
    known.set(file, made);
    return made;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const { type, packed } = { packed: false, ...(types[path.extname(file)] ?? unknown) };
    read(file, packed).then(
      (bytes) => send(response, bytes, type, packed),
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

function send(response: ServerResponse, bytes: Buffer, type: string, packed: boolean): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...(packed ? {} : { 'content-encoding': 'br' }),
  });
  response.end(bytes);
}
