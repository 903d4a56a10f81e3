import type { OutputFile } from '../assets/built-assets.ts';
import type { FileFacts } from '../publish/file-facts.ts';
import type { FingerprintedPage } from '../publish/page-records.ts';
import type { CheckedSite } from '../publish/site-check.ts';
import type { TextBatch } from './text-batch.ts';

/** What a build asks of the thread that writes its files. */
export type OutputCall =
  | { readonly method: 'makeFolders'; readonly files: readonly string[] }
  | { readonly method: 'keep'; readonly pages: readonly FingerprintedPage[] }
  | { readonly method: 'write'; readonly texts: TextBatch }
  | { readonly method: 'writeFiles'; readonly files: readonly OutputFile[] }
  | { readonly method: 'finish' }
  | { readonly method: 'toRecords' }
  | { readonly method: 'add'; readonly file: string; readonly facts: FileFacts }
  | { readonly method: 'check'; readonly index: boolean };

/** A call on its way; its answer has the same number. */
export type SentCall = OutputCall & { readonly id: number };

/** An error on its way between threads. */
export interface SentError {
  readonly message: string;
  readonly stack?: string;
  /** What else it tells: the code, the system call, the file. */
  readonly facts: object;
}

/** What a call is answered with; each method has its own part. */
export interface OutputResult {
  readonly checked?: CheckedSite;
  /** Files of pages that could not be kept. */
  readonly missing?: readonly string[];
  readonly records?: Uint8Array;
}

export type OutputAnswer =
  | {
      readonly id: number;
      readonly result: OutputResult;
      /** Of texts that were written, for the next ones. */
      readonly memory?: ArrayBuffer;
    }
  | { readonly id: number; readonly error: SentError };
