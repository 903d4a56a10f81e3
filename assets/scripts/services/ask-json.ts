/** Milliseconds that a server may take. */
const PATIENCE = 10_000;

/** A server did not do what it was asked. */
export class ServiceError extends Error {
  /** A fault that the page has words for (`ServiceFault`, `CommentFault`), or the server's own words. */
  readonly fault: string;

  constructor(fault: string) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Asks a server of the newspaper's and gives what it answers as `data`. No cookie goes along, and of the page only
 * its origin.
 *
 * @throws ServiceError saying what went wrong: the fault's name, or the server's own words for it
 */
export async function askJson(url: string, method = 'GET', body?: object): Promise<unknown> {
  const answer = await send(url, method, body);
  const value: unknown = await answer.json().catch((error: unknown) => {
    throw new ServiceError(isTimeout(error) ? 'slow' : 'broken');
  });
  if (typeof value !== 'object' || value === null) throw new ServiceError('broken');
  const { errno, errmsg, data } = value as {
    readonly errno?: unknown;
    readonly errmsg?: unknown;
    readonly data?: unknown;
  };
  if (errno === 0 && answer.ok) return data;
  throw new ServiceError(answer.status >= 500 ? 'offline' : typeof errmsg === 'string' ? errmsg : 'refused');
}

async function send(url: string, method: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
  } catch (error) {
    throw new ServiceError(isTimeout(error) ? 'slow' : 'offline');
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
