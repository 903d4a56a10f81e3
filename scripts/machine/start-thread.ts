import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { toRunnableFile } from './to-runnable-file.ts';

/**
 * Starts a thread that runs a module. Node 20 gives threads no loader of their process, so one that is to run TypeScript
 * learns to read it by itself.
 *
 * @param module from the project's folder
 * @param data what the module finds in `workerData`
 * @see https://tsx.is/dev-api/register-esm
 */
export function startThread(module: string, data: unknown): Worker {
  const file = toRunnableFile(module);
  if (!file.endsWith('.ts')) return new Worker(file, { workerData: data });
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const program = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL(file))}); });`;
  return new Worker(program, { eval: true, workerData: data });
}
