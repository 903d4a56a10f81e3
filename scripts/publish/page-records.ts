import { deserialize, serialize } from 'node:v8';
import { detachText } from '../machine/detach-text.ts';
import type { FileFacts } from './file-facts.ts';

/** A page by its file, with the hash of all that it is printed from. */
export interface FingerprintedPage {
  readonly file: string;
  readonly fingerprint: string;
}

/** What is known of printed pages, so that a page with the same fingerprint is neither printed nor read again. */
export interface PageRecords {
  /** What an earlier build learnt of the page that it printed from the same; undefined where there was none. */
  readonly recall: (page: FingerprintedPage) => FileFacts | undefined;
  /** Takes a page that was recalled over into what is kept for the next build. */
  readonly keep: (page: FingerprintedPage) => void;
  /** Notes what was printed; a page with faults is no page to keep. */
  readonly note: (page: FingerprintedPage, facts: FileFacts) => void;
  /** All that was kept and noted, for {@link createPageRecords} in the next build. */
  readonly toBytes: () => Buffer;
}

interface PageRecord extends Pick<FileFacts, 'checksum' | 'size'> {
  readonly fingerprint: string;
  /** Its addresses, then its ids, as numbers of texts: pages share most of them, and there are millions. */
  readonly numbers: Uint32Array;
  readonly addresses: number;
}

/** Records as they are saved, in columns. */
interface Saved {
  readonly texts: readonly string[];
  readonly files: readonly string[];
  readonly fingerprints: readonly string[];
  readonly checksums: readonly string[];
  readonly sizes: readonly number[];
  /** Of each page, how many of its numbers are addresses, and where its numbers end among all. */
  readonly addresses: readonly number[];
  readonly ends: readonly number[];
  readonly numbers: Uint32Array;
}

/** @param saved by {@link PageRecords.toBytes}, in the same version of Midad and Node; null where nothing was */
export function createPageRecords(saved: Uint8Array | null): PageRecords {
  // V8 gives back what it was given, and says so of nothing.
  const last = saved === null ? null : (deserialize(saved) as Saved);
  const texts = [...(last?.texts ?? [])];
  const numberOf = new Map(texts.map((text, number) => [text, number]));
  const before = last === null ? new Map<string, PageRecord>() : restore(last);
  const now = new Map<string, PageRecord>();
  const toNumber = (text: string): number => {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    const kept = detachText(text);
    numberOf.set(kept, texts.length);
    return texts.push(kept) - 1;
  };
  const find = ({ file, fingerprint }: FingerprintedPage): PageRecord | undefined => {
    const record = before.get(file);
    return record?.fingerprint === fingerprint ? record : undefined;
  };
  return {
    recall: (page) => {
      const record = find(page);
      if (record === undefined) return undefined;
      const { checksum, size, numbers, addresses } = record;
      const read = Array.from(numbers, (number) => texts[number] ?? '');
      return { checksum, size, addresses: read.slice(0, addresses), ids: read.slice(addresses), faults: [] };
    },
    keep: (page) => {
      const record = find(page);
      if (record !== undefined) now.set(page.file, record);
    },
    note: ({ file, fingerprint }, { checksum, size, addresses, ids, faults }) => {
      if (faults.length > 0) return;
      const numbers = Uint32Array.from([...addresses, ...ids], toNumber);
      now.set(file, { fingerprint, checksum, size, numbers, addresses: addresses.length });
    },
    toBytes: () => serialize(toSaved(now, texts)),
  };
}

function restore(saved: Saved): Map<string, PageRecord> {
  const { files, fingerprints, checksums, sizes, addresses, ends } = saved;
  return new Map(
    files.map((file, place) => {
      const numbers = saved.numbers.subarray(ends[place - 1] ?? 0, ends[place]);
      const [fingerprint = '', checksum = ''] = [fingerprints[place], checksums[place]];
      return [file, { fingerprint, checksum, size: sizes[place] ?? 0, numbers, addresses: addresses[place] ?? 0 }];
    }),
  );
}

/** Texts that no page has any more are left behind. */
function toSaved(records: ReadonlyMap<string, PageRecord>, texts: readonly string[]): Saved {
  const kept: string[] = [];
  const newNumbers = new Map<number, number>();
  const all = [...records.values()];
  const numbers = new Uint32Array(all.reduce((sum, record) => sum + record.numbers.length, 0));
  let end = 0;
  const ends = all.map((record) => {
    for (const old of record.numbers) {
      const number = newNumbers.get(old) ?? kept.push(texts[old] ?? '') - 1;
      newNumbers.set(old, number);
      numbers[end] = number;
      end += 1;
    }
    return end;
  });
  return {
    texts: kept,
    files: [...records.keys()],
    fingerprints: all.map(({ fingerprint }) => fingerprint),
    checksums: all.map(({ checksum }) => checksum),
    sizes: all.map(({ size }) => size),
    addresses: all.map(({ addresses }) => addresses),
    ends,
    numbers,
  };
}
