import { readFile } from 'node:fs/promises';
import { decodeText } from './decode-text.ts';
import type { ImportReport } from './report.ts';

/** Of signs; pictures, documents and archives hold more U+0000 than that, and a text has none but by damage. */
const MOST_NOUGHT = 0.001;

/**
 * Reads a saved page, and reports an encoding that is not UTF-8 or leaves signs unexplained.
 *
 * @param encoding WHATWG label, where the caller knows it
 * @returns undefined for a file that holds no text, such as a picture: that is reported, too
 */
export async function readSourceText(
  file: string,
  encoding: string | undefined,
  report: ImportReport,
): Promise<string | undefined> {
  const { text, encoding: found, by, replaced } = decodeText(await readFile(file), encoding);
  if (text.split('\0').length - 1 > text.length * MOST_NOUGHT) {
    report.add({ kind: 'failed', rule: 'not-text', source: file, confidence: 0.95 });
    return undefined;
  }
  if (found !== 'utf-8' || replaced > 0) {
    report.add({
      kind: replaced > 0 ? 'doubtful' : 'changed',
      rule: 'encoding',
      source: file,
      confidence: by === 'bytes' ? 0.7 : 1,
      result: replaced > 0 ? `${found}, U+FFFD × ${replaced}` : found,
    });
  }
  return text;
}
