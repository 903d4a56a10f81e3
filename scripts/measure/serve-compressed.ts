import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { listenAt, type ListeningServer } from '../machine/listen-at.ts';
import { isCompressible } from '../publish/compress-folder.ts';
import { toContentType } from '../publish/content-type.ts';

const brotli = promisify(brotliCompress);

/** Serves a built site on 127.0.0.1 as a good host does: text as brotli, the rest as it is. */
export async function serveCompressed(folder: string): Promise<ListeningServer> {
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
  return listenAt(server);
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
