import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project-root.ts';

const here = fileURLToPath(import.meta.url);

/**
 * The file to open where a module is run by itself, by a thread or by Eleventy: the module, or what
 * `scripts/commands/run-compiled.mjs` made of it, where this program is compiled too.
 *
 * @param module from the project's folder, such as `scripts/eleventy/output-thread.ts`
 */
export function toRunnableFile(module: string): string {
  if (here.endsWith('.ts')) return path.join(projectRoot, module);
  return path.join(path.dirname(here), `${path.basename(module, '.ts')}.js`);
}
