import type { SiteCheck } from '../publish/site-check.ts';
import { startThread } from '../machine/start-thread.ts';
import type { OutputAnswer, OutputCall, OutputResult, SentCall, SentError } from './output-call.ts';
import type { OutputPlace, SiteOutput } from './site-output.ts';
import { createTextCollector, type TextBatch } from './text-batch.ts';

/** Bytes that are sent at once; a message costs as much as printing a short page. */
const BATCH_BYTES = 1_000_000;
/** Batches on their way: enough to keep the thread busy, few enough to stay out of the memory's peak. */
const MOST_BATCHES = 16;

/**
 * {@link openSiteOutput} in a thread of its own: on a second core pages are encoded, checked, hashed and written while
 * others are printed. The thread keeps nobody waiting who does not wait for it.
 */
export function openThreadedOutput(place: OutputPlace): SiteOutput {
  const collector = createTextCollector(BATCH_BYTES);
  const { ask, close } = openThread(place, collector.reuse);
  const sent: Promise<unknown>[] = [];
  const send = (call: OutputCall): void => {
    const answer = ask(call);
    // Whoever waits next hears of it.
    answer.catch(() => undefined);
    sent.push(answer);
  };
  const sendTexts = (texts: TextBatch | null): void => {
    if (texts !== null) send({ method: 'write', texts });
  };
  return {
    makeFolders: (files) => {
      send({ method: 'makeFolders', files });
      return Promise.resolve();
    },
    keep: async (pages) => (await ask({ method: 'keep', pages })).missing ?? [],
    write: async (file, text, fingerprint) => {
      sendTexts(collector.add(file, text, fingerprint));
      while (sent.length > MOST_BATCHES) await sent.shift();
    },
    writeFiles: async (files) => {
      sendTexts(collector.take());
      await ask({ method: 'writeFiles', files });
    },
    finish: async () => {
      sendTexts(collector.take());
      await Promise.all(sent);
      await ask({ method: 'finish' });
      return createCheck(ask, close);
    },
    toRecords: async () => {
      sendTexts(collector.take());
      return (await ask({ method: 'toRecords' })).records ?? null;
    },
    close,
  };
}

type Ask = (call: OutputCall) => Promise<OutputResult>;

/** The check, which stays in the thread with all that it saw. */
function createCheck(ask: Ask, close: () => Promise<void>): SiteCheck {
  const added: Promise<unknown>[] = [];
  return {
    add: (file, facts) => {
      added.push(ask({ method: 'add', file, facts }));
    },
    finish: async (index) => {
      await Promise.all(added);
      const { checked } = await ask({ method: 'check', index });
      await close();
      if (checked === undefined) throw new Error('The thread that writes files checked none.');
      return checked;
    },
  };
}

interface Waiting {
  readonly resolve: (result: OutputResult) => void;
  readonly reject: (error: Error) => void;
}

const ended = 'The thread that writes files ended.';

function openThread(
  place: OutputPlace,
  reuse: (memory: ArrayBuffer) => void,
): { readonly ask: Ask; readonly close: () => Promise<void> } {
  const worker = startThread('scripts/eleventy/output-thread.ts', place);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasEnded = false;
  let isClosing = false;
  const settle = (id: number, how: (waiting: Waiting) => void): void => {
    const found = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0 && !isClosing) worker.unref();
    if (found !== undefined) how(found);
  };
  const fail = (error: Error): void => {
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  };
  worker.on('message', (answer: OutputAnswer) => {
    if ('memory' in answer) reuse(answer.memory);
    settle(answer.id, ({ resolve, reject }) => {
      if ('error' in answer) reject(toError(answer.error));
      else resolve(answer.result);
    });
  });
  worker.on('error', fail);
  worker.on('exit', () => {
    hasEnded = true;
    fail(new Error(ended));
  });
  worker.unref();
  return {
    ask: (call) => {
      if (hasEnded) return Promise.reject(new Error(ended));
      const id = (last += 1);
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const moved = call.method === 'write' ? [call.texts.bytes.buffer] : [];
        worker.postMessage({ id, ...call } satisfies SentCall, moved);
      });
    },
    close: async () => {
      // An answer that is still on its way must not let the process end while its failure waits to be told.
      isClosing = true;
      await worker.terminate();
    },
  };
}

function toError({ message, stack, facts }: SentError): Error {
  const error = Object.assign(new Error(message), facts);
  if (stack !== undefined) error.stack = stack;
  return error;
}
