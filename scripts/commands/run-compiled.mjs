/*
 * Runs a command as one compiled program: `node scripts/commands/run-compiled.mjs build --no-index`.
 *
 * tsx reads TypeScript file by file, by a thread of its own for every thread of a command: half a second of processor
 * time and forty megabytes for each. A build has three threads; the tests are three hundred processes, which start
 * hundreds of commands. esbuild makes all modules of a command few in a tenth of a second.
 *
 * This runs before any TypeScript can, so it imports nothing of the project: its `keep` puts a folder in its place as
 * `scripts/machine/place-folder.ts` does for everybody else. What is mended in one is mended in the other.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = path.join(root, '.cache');
/** Begins the name of a compiled program's folder; as deep below the project as any module, so that all find their way. */
const PREFIX = 'program-';
/** What a program that another version of the sources compiled to may be needed for: threads of it still to start. */
const KEPT_MS = 60 * 60 * 1_000;

/** Modules that others open by their file. */
const opened = [
  '.eleventy.ts',
  'scripts/assets/font-thread.ts',
  'scripts/comments/run-waline.ts',
  'scripts/content/articles/article-thread.ts',
  'scripts/eleventy/output-thread.ts',
];

/** Modules that the command `test` opens besides. */
async function listTests() {
  const files = await readdir(path.join(root, 'tests'), { recursive: true });
  const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => file.replaceAll(path.sep, '/'));
  return ['configure-properties.ts', ...tests].map((file) => `tests/${file}`);
}

/** As `scripts/machine/to-runnable-file.ts` finds it again. @param {string} module such as `scripts/commands/build.ts` */
const toName = (module) => module.slice(0, -'.ts'.length).replaceAll('/', '.');

/** @param {string} command name of a file in `scripts/commands`, without its ending */
const toModule = (command) => `scripts/commands/${command}.ts`;

/**
 * @param {string} command
 * @returns {Promise<ReadonlyMap<string, Uint8Array>>} files by name
 */
async function compile(command) {
  const modules = [toModule(command), ...opened, ...(command === 'test' ? await listTests() : [])];
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(modules.map((module) => [toName(module), module])),
    outdir: path.join(cache, PREFIX),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]));
}

/**
 * Puts a program in a folder that is named by its content, so that builds which start at once share one and builds of
 * other sources disturb none.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @returns {Promise<string>} the folder
 */
async function keep(files) {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  const folder = path.join(cache, PREFIX + hash.digest('hex').slice(0, 32));
  if (await isWhole(folder, files)) return folder;
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(path.join(cache, PREFIX));
  for (const [name, bytes] of files) await writeFile(path.join(made, name), bytes);
  // What another build put there in the meantime may be in use already, and stays; only what is damaged makes room.
  const isTaken = await rename(made, folder).then(
    () => false,
    () => true,
  );
  if (isTaken && !(await isWhole(folder, files))) {
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  }
  await rm(made, { recursive: true, force: true });
  await sweep(folder);
  return folder;
}

/**
 * @param {string} folder
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
async function isWhole(folder, files) {
  const same = [...files].map(async ([name, bytes]) => {
    const found = await readFile(path.join(folder, name)).catch(() => null);
    return found?.equals(bytes) === true;
  });
  return (await Promise.all(same)).every(Boolean);
}

/** @param {string} folder the only one that is needed again */
async function sweep(folder) {
  for (const name of await readdir(cache)) {
    const other = path.join(cache, name);
    if (!name.startsWith(PREFIX) || other === folder) continue;
    const found = await stat(other).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > KEPT_MS) await rm(other, { recursive: true, force: true });
  }
}

const [command = '', ...words] = process.argv.slice(2);
// A project that may only be read, and a full disk, keep nobody from building: the sources do the same, if slower.
const files = await compile(command);
const folder = await keep(files).catch(() => null);
const program =
  folder === null ? path.join(root, toModule(command)) : path.join(folder, `${toName(toModule(command))}.js`);
if (folder === null) (await import('tsx/esm/api')).register();
process.argv = [process.execPath, program, ...words];
await import(pathToFileURL(program).href);
