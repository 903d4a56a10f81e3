import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { ImportReport } from '../report.ts';
import { createWxrBuilder, fieldLimit } from './wxr-builder.ts';
import { createXmlMender } from './mend-xml.ts';
import type { WxrEvent } from './wxr-item.ts';

/** Faults that are named one by one; a file that is no XML has one in every line. */
const mostFaults = 50;
/** Characters without any element's end after which the parser is given up: it keeps all of them. */
const silenceLimit = fieldLimit * 2;
const wrapper = '<rss><channel>';

/**
 * Reads a WordPress export, gzipped or not, as a stream: an item is forgotten when the next one comes. A fault in the
 * XML is reported at its line and column and read over; entities that the file defines itself are never expanded, so
 * none can grow. After a field without end, reading goes on at the next item.
 *
 * @param report gets the faults; undefined on a second reading
 */
export async function* readWxr(file: string, report: ImportReport | undefined): AsyncGenerator<WxrEvent> {
  const builder = createWxrBuilder();
  let faults = 0;
  let lineBefore = 0;
  let silence = 0;
  let blankLines = 0;
  const state = { isSkipping: false };
  const fail = (message: string, line: number, column: number): void => {
    faults += 1;
    if (faults <= mostFaults)
      report?.add({ kind: 'doubtful', rule: 'xml-fault', source: file, line, column, confidence: 1, result: message });
  };
  const mender = createXmlMender(({ line, column }) => fail('bare &', line + blankLines, column));
  let parser = start();
  function start(): SaxesParser {
    const made = new SaxesParser({ position: true });
    made.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, ''), made.line + lineBefore, made.column + 1));
    made.on('opentag', ({ name, attributes }) => {
      silence = 0;
      builder.open(name, toTexts(attributes), made.line + lineBefore);
    });
    made.on('closetag', ({ name }) => {
      silence = 0;
      builder.close(name);
    });
    const take = (text: string): void => {
      if (!builder.text(text))
        report?.add({
          kind: 'dropped',
          rule: 'field-too-large',
          source: file,
          line: made.line + lineBefore,
          confidence: 1,
        });
    };
    made.on('text', take);
    made.on('cdata', take);
    return made;
  }
  const feed = (chunk: string): void => {
    let text = chunk;
    if (state.isSkipping) {
      const next = text.search(/<item[\s>]/);
      lineBefore += countLines(next < 0 ? text : text.slice(0, next));
      if (next < 0) return;
      state.isSkipping = false;
      parser = start();
      parser.write(wrapper);
      text = text.slice(next);
    }
    silence += text.length;
    parser.write(text);
    if (silence <= silenceLimit) return;
    report?.add({
      kind: 'failed',
      rule: 'field-too-large',
      source: file,
      line: parser.line + lineBefore,
      confidence: 1,
    });
    lineBefore += parser.line - 1;
    silence = 0;
    state.isSkipping = true;
    builder.cut();
  };
  /** The blank lines before the first tag still count as lines. */
  const skipBlanks = (chunk: string): string => {
    const text = chunk.replace(/^[\s\uFEFF]+/, '');
    blankLines += countLines(chunk.slice(0, chunk.length - text.length));
    lineBefore = blankLines;
    return text;
  };
  try {
    let isFirst = true;
    for await (const chunk of readText(file)) {
      // Exports often begin with a blank line that a plugin printed.
      const text: string = isFirst ? skipBlanks(chunk) : chunk;
      isFirst &&= text === '';
      feed(mender.mend(text));
      yield* builder.take();
    }
    feed(mender.end());
    yield* builder.take();
    if (!state.isSkipping) parser.close();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), parser.line + lineBefore, parser.column + 1);
  }
  builder.cut();
  yield* builder.take();
  if (faults > mostFaults)
    report?.add({
      kind: 'doubtful',
      rule: 'xml-fault',
      source: file,
      confidence: 1,
      result: `+ ${faults - mostFaults}`,
    });
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

/** Attributes without namespaces, which is how the parser is told to read. */
function toTexts(
  attributes: Readonly<Record<string, string | { readonly value: string }>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value]),
  );
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
