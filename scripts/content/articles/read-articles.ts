import { setImmediate } from 'node:timers/promises';
import { startThread } from '../../machine/start-thread.ts';
import type { ArticleReading } from './article-memory.ts';
import { claimStretch, cutStretches, type ReadStretch, type ThreadOrder } from './article-stretches.ts';
import type { ContentFile } from '../files/content-file.ts';
import type { FiledArticle } from './parse-article.ts';
import { readFiles, type ReadFiles } from '../files/read-files.ts';

/** Articles from which on a second thread saves more time than it takes to start. */
const THREAD_FROM = 1_000;

export interface ArticlesToRead {
  readonly files: readonly ContentFile[];
  readonly parse: (file: ContentFile, bytes: Buffer) => FiledArticle;
  /** What is remembered of them, and what another thread would read them with; undefined where nothing is. */
  readonly remembered?: {
    readonly reading: ArticleReading;
    readonly order: Omit<ThreadOrder, 'files' | 'claims'>;
  };
}

/** Reads the articles of a content folder; many that nothing is remembered of, on two cores. */
export async function readArticles(
  { files, parse, remembered }: ArticlesToRead,
  threadFrom = THREAD_FROM,
): Promise<ReadFiles<FiledArticle>> {
  if (remembered?.reading.isNew !== true || files.length < threadFrom) {
    return readFiles(files, parse, remembered?.reading.recall);
  }
  const { reading, order } = remembered;
  const stretches = cutStretches(files);
  const made = new Map<number, ReadFiles<FiledArticle>>();
  const claims = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const helped = readElsewhere({ ...order, files, claims }, ({ stretch, saved, problems }) => {
    made.set(stretch, {
      read: reading.learn(Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength), stretches[stretch] ?? []),
      problems,
    });
  });
  // Until it is waited for, a thread that failed is no unhandled rejection.
  helped.catch(() => undefined);
  for (let stretch = claimStretch(claims); stretch < stretches.length; stretch = claimStretch(claims)) {
    made.set(stretch, await readFiles(stretches[stretch] ?? [], parse, reading.recall));
    await setImmediate();
  }
  await helped;
  const inOrder = stretches.flatMap((_files, stretch) => made.get(stretch) ?? []);
  return { read: inOrder.flatMap(({ read }) => read), problems: inOrder.flatMap(({ problems }) => problems) };
}

/** Reads in another thread whatever stretches nobody else claimed; returns when that thread has ended. */
function readElsewhere(order: ThreadOrder, onRead: (stretch: ReadStretch) => void): Promise<void> {
  const thread = startThread('scripts/content/articles/article-thread.ts', order);
  return new Promise((resolve, reject) => {
    thread.on('message', onRead);
    thread.on('error', reject);
    thread.on('exit', () => {
      resolve();
    });
  });
}
