import { parentPort, workerData } from 'node:worker_threads';
import type { SiteCheck } from '../publish/site-check.ts';
import { openSiteOutput, type NearOutput, type OutputPlace } from './site-output.ts';
import type { OutputAnswer, OutputCall, OutputResult, SentCall, SentError } from './output-call.ts';
import { readBatch } from './text-batch.ts';

/** The other end of `openThreadedOutput`: does what it is asked for, one call after another. */
function listen(port: NonNullable<typeof parentPort>, place: OutputPlace): void {
  const opening = openSiteOutput(place);
  let check: SiteCheck | null = null;
  /** After a file that could not be written nothing more is: the build is lost. */
  let failure: SentError | null = null;
  const carryOut = async (call: OutputCall): Promise<OutputResult> => {
    const output = await opening;
    if (call.method === 'finish') check = await output.finish();
    else if (call.method === 'add') check?.add(call.file, call.facts);
    else if (call.method === 'check') return check === null ? {} : { checked: await check.finish(call.index) };
    else if (call.method === 'keep') return { missing: await output.keep(call.pages) };
    else if (call.method === 'toRecords') return toResult(await output.toRecords());
    else await write(call, output);
    return {};
  };
  const answer = async ({ id, ...call }: SentCall): Promise<OutputAnswer> => {
    if (failure !== null) return { id, error: failure };
    try {
      const result = await carryOut(call);
      return call.method === 'write' ? { id, result, memory: call.texts.bytes.buffer } : { id, result };
    } catch (error) {
      failure = toSent(error);
      return { id, error: failure };
    }
  };
  let last: Promise<unknown> = opening.catch(() => undefined);
  port.on('message', (call: SentCall) => {
    last = last.then(async () => {
      const answered = await answer(call);
      port.postMessage(answered, 'memory' in answered ? [answered.memory] : []);
    });
  });
}

async function write(
  call: Extract<OutputCall, { method: 'makeFolders' | 'write' | 'writeFiles' }>,
  { makeFolders, writeBytes, writeFiles }: NearOutput,
): Promise<void> {
  if (call.method === 'makeFolders') await makeFolders(call.files);
  else if (call.method === 'writeFiles') await writeFiles(call.files);
  else for (const [file, text, fingerprint] of readBatch(call.texts)) writeBytes(file, text, fingerprint);
}

function toResult(records: Uint8Array | null): OutputResult {
  return records === null ? {} : { records };
}

/** A message between threads keeps an error's words, and drops what it says of the file. */
function toSent(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message, ...(stack === undefined ? {} : { stack }), facts: { ...(error as object) } };
}

if (parentPort !== null) listen(parentPort, workerData as OutputPlace);
