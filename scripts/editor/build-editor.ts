import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build, type OutputFile as BundledFile, type Plugin } from 'esbuild';
import type { OutputFile } from '../assets/built-assets.ts';
import { projectRoot } from '../machine/project-root.ts';
import { installPackage, type OptionalPackage } from '../machine/install-package.ts';
import { OutputError } from '../publish/output-error.ts';
import { routes } from '../routes.ts';

const sveltia: OptionalPackage = {
  name: '@sveltia/cms',
  version: '0.221.1',
  title: 'the web editor',
  size: 85,
  scripts: false,
};

/** Milliseconds for a first installation on a slow line. */
const PATIENCE = 10 * 60_000;
/** What Sveltia CMS itself asks of browsers. */
const TARGETS = ['chrome123', 'edge123', 'firefox128', 'safari17.5'];

export interface BuiltEditor {
  /** File name of the program, beside the editor's page. */
  readonly script: string;
  readonly files: readonly OutputFile[];
}

/** A process bundles the editor once, however often the site is built in it. */
let built: Promise<BuiltEditor> | undefined;

/**
 * Installs Sveltia CMS on first use and bundles it with our formats of files. It is no dependency of the site: it weighs
 * 85 MB, and most newspapers have no need of it.
 *
 * @throws OutputError when it cannot be installed
 */
export async function buildEditor(say: (text: string) => void): Promise<BuiltEditor> {
  built ??= bundleEditor(path.join(projectRoot, '.cache', 'sveltia'), say);
  try {
    return await built;
  } catch (error) {
    built = undefined;
    throw error;
  }
}

async function bundleEditor(folder: string, say: (text: string) => void): Promise<BuiltEditor> {
  await installPackage(sveltia, { folder, patience: PATIENCE, say }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError({
      en: `${reason}\nConnect to the network and build again, or write editor: { provider: none } in site.yaml.`,
      ar: 'تعذّر تثبيت محرر الويب. صِل الجهاز بالشبكة وابنِ من جديد، أو اكتب editor: { provider: none } في site.yaml.',
    });
  });
  const home = path.join(folder, 'node_modules', ...sveltia.name.split('/'));
  const assets = (await readdir(path.join(home, 'npm', 'assets'))).filter((name) => !name.endsWith('.map'));
  const program = await bundle(`export { default } from '${sveltia.name}';`, 'sveltia', folder, [keepHome(assets)]);
  const ours = await bundle(toEntry(toEntryName(program)), 'editor', projectRoot, []);
  return { script: toEntryName(ours), files: [...[...program, ...ours].map(toOutput), ...toAssets(home, assets)] };
}

/** The file that is asked for first; it asks for the parts. */
function toEntryName(files: readonly BundledFile[]): string {
  const entry = files.map(({ path: file }) => path.basename(file)).find((name) => !name.includes('-part-'));
  if (entry === undefined) throw new Error('esbuild wrote no program for the web editor.');
  return entry;
}

/** What starts the program: our formats, its name for the page, and Sveltia CMS beside it. */
function toEntry(sveltiaFile: string): string {
  return [
    `import { startEditor } from './assets/scripts/editor.ts';`,
    `import { toFileFormats } from './scripts/editor/file-formats.ts';`,
    `await startEditor(() => import('./${sveltiaFile}'), toFileFormats);`,
  ].join('\n');
}

/**
 * Keeps the program to what lies beside it: fonts are not asked for elsewhere, and languages of code blocks and of the
 * interface that no editor of ours is shown are left out.
 */
const keepHome = (assets: readonly string[]): Plugin => ({
  name: 'keep-home',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]npm[\\/]index\.js$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(cdnFont, (address, family: string, subset: string) => {
        const font = assets.find((name) => name.startsWith(`${family}-${subset}-`));
        return font === undefined ? address : `assets/${font}`;
      }),
    }));
    const nothing = { path: 'nothing', namespace: 'left-out' };
    bundler.onResolve({ filter: /^@shikijs\// }, () => nothing);
    bundler.onResolve({ filter: /\/locales\/[\w-]+\.json$/ }, ({ path: file }) =>
      file.endsWith('/ar.json') ? null : nothing,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default {};', loader: 'js' }));
  },
});

const cdnFont = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[\d.]+\/([\w-]+)\.woff2/g;

async function bundle(
  contents: string,
  name: string,
  resolveDir: string,
  plugins: readonly Plugin[],
): Promise<readonly BundledFile[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, sourcefile: `${name}.ts`, loader: 'ts' },
    absWorkingDir: projectRoot,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: path.join(projectRoot, routes.editor()),
    entryNames: `${name}-[hash]`,
    chunkNames: `${name}-part-[hash]`,
    target: TARGETS,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'silent',
    external: ['./sveltia-*.js'],
    plugins: [...plugins],
  });
  return outputFiles;
}

function toOutput({ path: file, contents }: BundledFile): OutputFile {
  return { path: routes.editor(path.basename(file)).slice(1), content: contents };
}

/** Fonts and decoders, which the program looks for beside itself, and the licences of all. */
function toAssets(home: string, names: readonly string[]): readonly OutputFile[] {
  const toFile = (name: string, from: string): OutputFile => ({
    path: routes.editor(name).slice(1),
    content: { copyOf: path.join(home, from) },
  });
  return [
    toFile('LICENSE.txt', 'LICENSE.txt'),
    ...names.map((name) => toFile(`assets/${name}`, path.join('npm', 'assets', name))),
  ];
}
