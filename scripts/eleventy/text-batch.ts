/** Texts one after another in one piece of memory, which can change threads without being copied. */
export interface TextBatch {
  /** Every text's file, and the bytes that it takes. */
  readonly files: readonly { readonly file: string; readonly size: number }[];
  /** All texts, in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Collects texts until there are enough for a message. */
export interface TextCollector {
  /** Adds a text; returns what was collected before, where there was no room for it. */
  readonly add: (file: string, text: string) => TextBatch | null;
  /** Ends the collection begun; null where it holds nothing. */
  readonly take: () => TextBatch | null;
}

/** A letter of UTF-16 takes at most so many bytes in UTF-8. */
const MOST_BYTES = 3;

/** @param room bytes of a batch; a text that may need more gets one of its own */
export function createTextCollector(room: number): TextCollector {
  let files: { readonly file: string; readonly size: number }[] = [];
  let bytes: Buffer<ArrayBuffer> | null = null;
  let used = 0;
  const take = (): TextBatch | null => {
    const batch = bytes === null ? null : { files, bytes: bytes.subarray(0, used) };
    files = [];
    bytes = null;
    used = 0;
    return batch;
  };
  return {
    add: (file, text) => {
      const need = text.length * MOST_BYTES;
      const full = bytes !== null && bytes.length - used < need ? take() : null;
      bytes ??= Buffer.from(new ArrayBuffer(Math.max(room, need)));
      const size = bytes.write(text, used);
      files.push({ file, size });
      used += size;
      return full;
    },
    take,
  };
}

/** The texts of a batch; each is a view of its memory. */
export function* readBatch({ files, bytes }: TextBatch): Generator<readonly [file: string, text: Uint8Array]> {
  let start = 0;
  for (const { file, size } of files) {
    yield [file, bytes.subarray(start, start + size)];
    start += size;
  }
}
