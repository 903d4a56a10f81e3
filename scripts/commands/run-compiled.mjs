/*
 * Runs a command as one compiled program: `node scripts/commands/run-compiled.mjs build --no-index`.
 *
 * tsx reads TypeScript file by file, by a thread of its own for every thread of a command: half a second of processor
 * time and forty megabytes for each. A build has three threads; the tests are three hundred processes, which start
 * hundreds of commands. esbuild makes all modules of a command few, once for as long as no source changes.
 *
 * This runs before any TypeScript can, so it imports nothing of the project: it reads the sources as
 * `scripts/cache/to-cache-version.ts` does, and puts a folder in its place as `scripts/machine/place-folder.ts` does for
 * everybody else. What is mended in one is mended in the other.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = path.join(root, '.cache');
/** Begins the name of a compiled program's folder; as deep below the project as any module, so that all find their way. */
const PREFIX = 'program-';
/** Unused for so long, a program is no longer needed: no thread of it is still to start. */
const KEPT_MS = 60 * 60 * 1_000;
/** Names the files of a program with their hashes. */
const CHECKSUMS = 'checksums.json';

/** What decides which program is made of a command, besides Node: folders by their TypeScript. */
const sources = [
  ...['package-lock.json', 'tsconfig.json', 'scripts/commands/run-compiled.mjs'],
  ...['.eleventy.ts', 'scripts', 'assets/shared'],
];

/** Modules that others open by their file. */
const opened = [
  '.eleventy.ts',
  'scripts/assets/font-thread.ts',
  'scripts/comments/run-waline.ts',
  'scripts/content/articles/article-thread.ts',
  'scripts/eleventy/output-thread.ts',
];

/**
 * The TypeScript of a folder; a file is its own only one.
 *
 * @param {string} place from the project's folder
 * @returns {readonly string[]} the same, in one order on every machine
 */
function listSources(place) {
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') || file.endsWith('tsconfig.json'))
    .map((file) => `${place}/${file.replaceAll(path.sep, '/')}`)
    .sort();
}

/** Modules that the command `test` opens besides. */
const listTests = () => [
  'tests/configure-properties.ts',
  ...listSources('tests').filter((file) => file.endsWith('.test.ts')),
];

/** @param {string} command */
const toSources = (command) => (command === 'test' ? [...sources, 'tests'] : sources).flatMap(listSources);

/** @param {string | Uint8Array} bytes */
const toHash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** As `scripts/machine/to-runnable-file.ts` finds it again. @param {string} module such as `scripts/commands/build.ts` */
const toName = (module) => module.slice(0, -'.ts'.length).replaceAll('/', '.');

/** @param {string} command name of a file in `scripts/commands`, without its ending */
const toModule = (command) => `scripts/commands/${command}.ts`;

/**
 * The folder of a command's program, named by all that it is made from: builds that start at once share one, and builds
 * of other sources disturb none.
 *
 * @param {string} command
 * @returns {string} absolute; may be missing
 */
function toFolder(command) {
  const hash = createHash('sha256').update(`${process.version} ${command}`);
  for (const file of toSources(command)) {
    // At once: handing a thousand small files to Node's own threads costs more than reading them.
    const bytes = readFileSync(path.join(root, file));
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return path.join(cache, PREFIX + hash.digest('hex').slice(0, 32));
}

/**
 * @param {string} command
 * @returns {Promise<ReadonlyMap<string, Uint8Array>>} files by name
 */
async function compile(command) {
  const { build } = await import('esbuild');
  const modules = [toModule(command), ...opened, ...(command === 'test' ? listTests() : [])];
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
 * Puts a program in its folder.
 *
 * @param {string} folder
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
async function keep(folder, files) {
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(path.join(cache, PREFIX));
  const checksums = Object.fromEntries([...files].map(([name, bytes]) => [name, toHash(bytes)]));
  for (const [name, bytes] of [...files, [CHECKSUMS, JSON.stringify(checksums)]]) {
    await writeFile(path.join(made, name), bytes);
  }
  // What another build put there in the meantime may be in use already, and stays; only what is damaged makes room.
  const isTaken = await rename(made, folder).then(
    () => false,
    () => true,
  );
  if (isTaken && !isWhole(folder)) {
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  }
  await rm(made, { recursive: true, force: true });
  return true;
}

/** @param {string} folder */
function isWhole(folder) {
  try {
    const checksums = JSON.parse(readFileSync(path.join(folder, CHECKSUMS), 'utf8'));
    return Object.entries(checksums).every(([name, hash]) => toHash(readFileSync(path.join(folder, name))) === hash);
  } catch {
    return false;
  }
}

/** Says that a program is in use, and clears away those that have not been for long. @param {string} folder */
async function sweep(folder) {
  const now = Date.now();
  await utimes(folder, now / 1_000, now / 1_000);
  for (const name of await readdir(cache)) {
    const other = path.join(cache, name);
    if (!name.startsWith(PREFIX) || other === folder) continue;
    const found = await stat(other).catch(() => null);
    if (found !== null && now - found.mtimeMs > KEPT_MS) await rm(other, { recursive: true, force: true });
  }
}

const [command = '', ...words] = process.argv.slice(2);
const folder = toFolder(command);
const files = isWhole(folder) ? null : await compile(command);
// A project that may only be read, and a full disk, keep nobody from building: the sources do the same, if slower.
const isKept = files === null || (await keep(folder, files).catch(() => false));
if (isKept) await sweep(folder).catch(() => undefined);
else (await import('tsx/esm/api')).register();
const module = toModule(command);
const program = isKept ? path.join(folder, `${toName(module)}.js`) : path.join(root, module);
process.argv = [process.execPath, program, ...words];
await import(pathToFileURL(program).href);
