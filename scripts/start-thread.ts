import { Worker } from 'node:worker_threads';

const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));

/**
 * Starts a thread that runs a module in TypeScript. Node 20 gives threads no loader of their process, so this one learns
 * to read TypeScript by itself.
 *
 * @param module its address, as `import.meta.resolve` gives it
 * @param data what the module finds in `workerData`
 * @see https://tsx.is/dev-api/register-esm
 */
export function startThread(module: string, data: unknown): Worker {
  const program = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(module)}); });`;
  return new Worker(program, { eval: true, workerData: data });
}
