import { SaxesParser } from 'saxes';
import { decodeUtf8 } from '../machine/decode-utf8.ts';
import type { Message } from '../problem.ts';
import { toChecksum } from './checksums.ts';
import { readAddresses } from './read-addresses.ts';

/** What the check of a site needs to know of one file, so that nobody need read the file again. Plain JSON. */
export interface FileFacts {
  /** SHA-256 in hexadecimal digits. */
  readonly checksum: string;
  /** Bytes. */
  readonly size: number;
  /** Addresses that it links to or loads, as written, each once; no page of another site. */
  readonly addresses: readonly string[];
  /** Places of a page that can be linked to. */
  readonly ids: readonly string[];
  /** What is wrong with it, whatever else the site holds. */
  readonly faults: readonly Message[];
}

type Findings = Pick<FileFacts, 'addresses' | 'ids' | 'faults'>;

const nothing: Findings = { addresses: [], ids: [], faults: [] };
const styleAddress = /url\(\s*["']?([^"')]+)/g;
const scriptAddress = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;

/**
 * Reads what the check of a site needs out of one of its files.
 *
 * @param file its name; what ends it tells what it holds
 */
export function toFileFacts(file: string, bytes: Uint8Array): FileFacts {
  return { checksum: toChecksum(bytes), size: bytes.length, ...toFindings(file, bytes) };
}

function toFindings(file: string, bytes: Uint8Array): Findings {
  const read = (): string => decodeUtf8(bytes);
  if (file.endsWith('.html')) return findInPage(bytes);
  if (file.endsWith('.xml')) return { ...nothing, faults: findXmlFaults(read()) };
  if (/\.(?:json|webmanifest)$/.test(file)) return { ...nothing, faults: findJsonFaults(read()) };
  if (file.endsWith('.css')) return { ...nothing, addresses: findMatches(read(), styleAddress) };
  if (file.endsWith('.js')) return { ...nothing, addresses: findMatches(read(), scriptAddress) };
  return nothing;
}

function findInPage(html: Uint8Array): Findings {
  const end = Buffer.from(html.slice(-16)).toString();
  const cut = { en: 'The page is cut off before its end.', ar: 'الصفحة مقطوعة قبل آخرها.' };
  return { faults: end.trimEnd().endsWith('</html>') ? [] : [cut], ...readAddresses(html) };
}

function findMatches(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, address = '']) => address))];
}

function findXmlFaults(text: string): readonly Message[] {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
    return [];
  } catch (error) {
    return [
      {
        en: `The XML is not well-formed: ${String(error)}.`,
        ar: 'ليس هذا XML سليمًا، ولن تقرأه برامج الخلاصات.',
      },
    ];
  }
}

function findJsonFaults(text: string): readonly Message[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [{ en: `The JSON cannot be read: ${String(error)}.`, ar: 'ليس هذا JSON سليمًا، ولن تقرأه البرامج.' }];
  }
}
