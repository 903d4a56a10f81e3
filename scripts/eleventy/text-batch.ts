import { transcode } from 'node:buffer';

/** Whose text comes next in a batch, and the bytes that it takes. */
interface BatchedFile {
  readonly file: string;
  readonly size: number;
  readonly fingerprint: string | undefined;
}

/** Texts one after another in one piece of memory, which can change threads without being copied. */
export interface TextBatch {
  readonly files: readonly BatchedFile[];
  /**
   * All texts, in UTF-16 with the lower byte first: as V8 keeps Arabic, so that filling it costs a fifth of what UTF-8
   * does, and the thread that has more time makes that.
   */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Collects texts until there are enough for a message. */
export interface TextCollector {
  /** Adds a text; returns what was collected before, where there was no room for it. */
  readonly add: (file: string, text: string, fingerprint?: string) => TextBatch | null;
  /** Ends the collection begun; null where it holds nothing. */
  readonly take: () => TextBatch | null;
  /** Takes back memory whose texts nobody needs any more: new memory costs the system a page fault for every page. */
  readonly reuse: (memory: ArrayBuffer) => void;
}

/** What a letter of UTF-16 takes. */
const LETTER_BYTES = 2;

/** @param room bytes of a batch; a text that needs more gets one of its own */
export function createTextCollector(room: number): TextCollector {
  let files: BatchedFile[] = [];
  let bytes: Buffer<ArrayBuffer> | null = null;
  let used = 0;
  const spare: ArrayBuffer[] = [];
  const allocate = (size: number): ArrayBuffer => (size > room ? undefined : spare.pop()) ?? new ArrayBuffer(size);
  const take = (): TextBatch | null => {
    const batch = bytes === null ? null : { files, bytes: bytes.subarray(0, used) };
    files = [];
    bytes = null;
    used = 0;
    return batch;
  };
  return {
    add: (file, text, fingerprint) => {
      const size = text.length * LETTER_BYTES;
      const full = bytes !== null && bytes.length - used < size ? take() : null;
      bytes ??= Buffer.from(allocate(Math.max(room, size)));
      // Half a pair of surrogates has no UTF-8: it becomes U+FFFD, as everywhere in Node.
      bytes.write(text.toWellFormed(), used, 'utf16le');
      files.push({ file, size, fingerprint });
      used += size;
      return full;
    },
    take,
    reuse: (memory) => {
      if (memory.byteLength === room) spare.push(memory);
    },
  };
}

/** The texts of a batch, each in UTF-8. */
export function* readBatch({
  files,
  bytes,
}: TextBatch): Generator<readonly [file: string, text: Buffer, fingerprint: string | undefined]> {
  let start = 0;
  for (const { file, size, fingerprint } of files) {
    yield [file, transcode(bytes.subarray(start, start + size), 'utf16le', 'utf8'), fingerprint];
    start += size;
  }
}
