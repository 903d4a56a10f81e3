import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project-root.ts';

const here = fileURLToPath(import.meta.url);
const isCompiled = !here.endsWith('.ts');

/** What another Node process is told before a file that {@link toRunnableFile} named. */
export const loaderArguments: readonly string[] = isCompiled ? [] : ['--import', import.meta.resolve('tsx')];

/**
 * The file to open where a module is run by itself, by a thread, another process or Eleventy: the module, or what
 * `scripts/commands/run-compiled.mjs` made of it, where this program is compiled too.
 *
 * @param module from the project's folder, such as `scripts/eleventy/output-thread.ts`
 */
export function toRunnableFile(module: string): string {
  if (!isCompiled) return path.join(projectRoot, module);
  return path.join(path.dirname(here), `${module.slice(0, -'.ts'.length).replaceAll('/', '.')}.js`);
}
