import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { ImportReport } from '../report.ts';
import { createWxrParser, type WxrFault } from './create-wxr-parser.ts';
import type { WxrEvent } from './wxr-item.ts';

/** Faults in the XML that are named one by one; a file that is no XML has one in every line. */
const mostFaults = 50;

/**
 * Reads a WordPress export, gzipped or not, as a stream: an item is forgotten when the next one comes. A file that
 * cannot be read to its end gives what stands before.
 *
 * @param report gets the faults; undefined on a second reading
 */
export async function* readWxr(file: string, report: ImportReport | undefined): AsyncGenerator<WxrEvent> {
  let faults = 0;
  const tell = (fault: WxrFault): void => {
    if (fault.rule === 'xml-fault') faults += 1;
    if (fault.rule !== 'xml-fault' || faults <= mostFaults) report?.add({ ...fault, source: file, confidence: 1 });
  };
  const parser = createWxrParser(tell);
  try {
    for await (const text of readText(file)) {
      parser.feed(text);
      yield* parser.take();
    }
    parser.end();
  } catch (error) {
    parser.breakOff(error);
  }
  yield* parser.take();
  const untold = faults - mostFaults;
  if (untold > 0)
    report?.add({ kind: 'doubtful', rule: 'xml-fault', source: file, confidence: 1, result: `+ ${untold}` });
}

async function* readText(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
  const stream = (await isGzip(file)) ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => stream.destroy(error));
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of stream) yield decoder.decode(chunk as Uint8Array, { stream: true });
  yield decoder.decode();
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
