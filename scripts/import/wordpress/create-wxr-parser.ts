import { SaxesParser } from 'saxes';
import type { ReportEntry } from '../report.ts';
import { createXmlMender } from './mend-xml.ts';
import { createWxrBuilder, fieldLimit } from './wxr-builder.ts';
import type { WxrEvent } from './wxr-item.ts';

/** Characters without any element's end after which the parser is given up: it keeps all of them. */
const silenceLimit = fieldLimit * 2;
/** What stands around the items, for a parser that begins at one of them. */
const wrapper = '<rss><channel>';

/** Something in a file that could not be read as it stands; line and column are 1-based. */
export type WxrFault = Pick<ReportEntry, 'kind' | 'rule' | 'line' | 'column' | 'result'>;

/** Reads an export piece by piece. */
export interface WxrParser {
  /** Reads the next piece of the file. */
  readonly feed: (chunk: string) => void;
  /** Reads what the last piece left open. */
  readonly end: () => void;
  /** Tells where reading stood when it was cut short. */
  readonly breakOff: (error: unknown) => void;
  /** What is whole since the last call. */
  readonly take: () => readonly WxrEvent[];
}

/**
 * Reads the XML of an export over its faults, each told at its place: a bare ampersand, tags that do not match, a field
 * without end, after which reading goes on at the next item. Entities that the file defines itself are never expanded,
 * so none can grow.
 */
export function createWxrParser(onFault: (fault: WxrFault) => void): WxrParser {
  const builder = createWxrBuilder();
  /** Lines of the file before the parser's first. */
  let lineBefore = 0;
  let blankLines = 0;
  let silence = 0;
  let hasBegun = false;
  let isSkipping = false;

  const fail = (result: string, line: number, column: number): void =>
    onFault({ kind: 'doubtful', rule: 'xml-fault', line, column, result });
  const mender = createXmlMender(({ line, column }) => fail('bare &', line + blankLines, column));
  const start = (): SaxesParser => {
    const made = new SaxesParser({ position: true });
    const lineOf = (): number => made.line + lineBefore;
    const take = (text: string): void => {
      if (!builder.text(text)) onFault({ kind: 'dropped', rule: 'field-too-large', line: lineOf() });
    };
    made.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, ''), lineOf(), made.column + 1));
    made.on('opentag', ({ name, attributes }) => {
      silence = 0;
      builder.open(name, toTexts(attributes), lineOf());
    });
    made.on('closetag', ({ name }) => {
      silence = 0;
      builder.close(name);
    });
    made.on('text', take);
    made.on('cdata', take);
    return made;
  };
  let parser = start();

  /** Exports often begin with a blank line that a plugin printed: it is no part of the XML, and counts as a line. */
  const skipBlanks = (chunk: string): string => {
    if (hasBegun) return chunk;
    const text = chunk.replace(/^[\s\uFEFF]+/, '');
    hasBegun = text !== '';
    blankLines += countLines(chunk.slice(0, chunk.length - text.length));
    lineBefore = blankLines;
    return text;
  };
  /** After a field without end: nothing up to the next item, which a parser of its own begins with. */
  const skipToItem = (text: string): string => {
    if (!isSkipping) return text;
    const next = text.search(/<item[\s>]/);
    lineBefore += countLines(next < 0 ? text : text.slice(0, next));
    if (next < 0) return '';
    isSkipping = false;
    parser = start();
    parser.write(wrapper);
    return text.slice(next);
  };
  const giveUp = (): void => {
    onFault({ kind: 'failed', rule: 'field-too-large', line: parser.line + lineBefore });
    lineBefore += parser.line - 1;
    silence = 0;
    isSkipping = true;
    builder.cut();
  };
  const write = (mended: string): void => {
    const text = skipToItem(mended);
    if (isSkipping) return;
    silence += text.length;
    parser.write(text);
    if (silence > silenceLimit) giveUp();
  };
  return {
    feed: (chunk) => write(mender.mend(skipBlanks(chunk))),
    end: () => {
      write(mender.end());
      if (!isSkipping) parser.close();
      builder.cut();
    },
    breakOff: (error) => {
      fail(error instanceof Error ? error.message : String(error), parser.line + lineBefore, parser.column + 1);
      builder.cut();
    },
    take: builder.take,
  };
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
