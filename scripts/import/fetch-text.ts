import { decodeText } from './decode-text.ts';

/** A feed larger than this is none. Bytes. */
const largest = 50_000_000;
const timeoutMs = 60_000;

/**
 * Fetches a page or feed whose address the editor gave.
 *
 * @throws Error that names the address, in both languages
 */
export async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.byteLength > largest) throw new Error('too large');
    return decodeText(bytes, /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]).text;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`${url}: ${cause instanceof Error ? cause.message : String(cause)} · تعذر جلب العنوان`, {
      cause: error,
    });
  }
}
