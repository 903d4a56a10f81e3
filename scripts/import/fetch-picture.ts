import { isIP } from 'node:net';

export interface FetchedPicture {
  readonly bytes?: Uint8Array;
  readonly reason: string;
  /** The host could not be reached, so that asking it for more is no use. */
  readonly isHostFault: boolean;
}

export interface FetchOptions {
  /** Bytes. */
  readonly largest: number;
  /** The one host that may be this machine or a private address. */
  readonly ownHost: string | undefined;
}

const timeoutMs = 15_000;
const mostRedirects = 5;

/**
 * Fetches a picture. A file to be imported must not make this machine ask its own network for anything, so addresses in
 * private ranges are refused, in redirects too, unless they are the old site's own. Never throws.
 */
export async function fetchPicture(url: URL, options: FetchOptions): Promise<FetchedPicture> {
  let current = url;
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      if (current.host !== options.ownHost && isPrivate(current.hostname)) return fail('private address', false);
      const response = await fetch(current, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
      const next = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && next !== null) {
        await response.body?.cancel();
        current = new URL(next, current);
        if (!/^https?:$/.test(current.protocol)) return fail('redirect', false);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return fail(`HTTP ${response.status}`, false);
      }
      const bytes = await readAtMost(response, options.largest);
      return bytes === undefined ? fail('too large', false) : { bytes, reason: '', isHostFault: false };
    }
    return fail('redirects', false);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return fail(cause instanceof Error ? cause.message : String(cause), true);
  }
}

function fail(reason: string, isHostFault: boolean): FetchedPicture {
  return { reason, isHostFault };
}

async function readAtMost(response: Response, largest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > largest) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Loopback, link-local, private and unspecified addresses (RFC 1918, 3927, 4193, 6598), and names of this machine. */
function isPrivate(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(name) === 4)
    return /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      name,
    );
  if (isIP(name) === 6) return /^(?:::1?$|::ffff:|f[cd]|fe[89ab])/.test(name);
  return name === 'localhost' || /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(name) || !name.includes('.');
}
