import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenAt, type ListeningServer } from '../../scripts/machine/listen-at.ts';

/** What an imitated comment server does with a request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface ImitatedWaline extends ListeningServer {
  /** Every request so far but the browser's own enquiries: `GET /api/comment?…`. */
  readonly asked: string[];
  behaviour: Behaviour;
}

/** Answers by Waline's protocol. */
export function say(response: ServerResponse, data: unknown, status = 200): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ errno: 0, errmsg: '', data }));
}

/** An honest server with nothing in it. */
export const honest: Behaviour = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
  const asked = (searchParams.get('url') ?? searchParams.get('path') ?? '').split(',');
  if (pathname === '/api/article') {
    say(response, request.method === 'POST' ? [{ time: 1 }] : asked.map(() => ({ time: 1 })));
  } else if (searchParams.get('type') === 'count') {
    say(
      response,
      asked.map(() => 0),
    );
  } else say(response, { page: 1, totalPages: 1, pageSize: 20, count: 0, data: [] });
};

/** A server at another origin than the newspaper's that says and does what a test wants. */
export async function imitateWaline(): Promise<ImitatedWaline> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => imitated.behaviour(request, response, body));
  });
  const imitated: ImitatedWaline = { asked, behaviour: honest, ...(await listenAt(server)) };
  return imitated;
}
