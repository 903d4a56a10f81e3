import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';

/**
 * Runs `npm run build` with more words, and measures it without npm: the line, with its limits on memory, is read where
 * npm finds it.
 */
export async function measureBuild(words: readonly string[]): Promise<ProcessCost> {
  const { scripts } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly build: string };
  };
  const [, ...line] = scripts.build.split(' ');
  return measureProcess(process.execPath, [...line, ...words], projectRoot);
}
