import path from 'node:path';
import type { BuiltAssets, OutputFile, PageStyles } from './built-assets.ts';
import { assetsDir, bundleEntry } from './bundle-entry.ts';
import { toContentHash } from './content-hash.ts';
import { shortenCustomProperties } from './shorten-custom-properties.ts';

type PageSheet = Extract<keyof PageStyles, `${string}Styles`>;
type PartSheet = Extract<keyof BuiltAssets, `${string}Styles`>;

/** The files in `assets/styles` of the sheets that set a page by themselves. */
const pageSheets: Readonly<Record<PageSheet, string>> = {
  articleStyles: 'article',
  storyStyles: 'story',
  readingStyles: 'reading',
  listStyles: 'list',
};

/** Of those that stand beside one of them, or set a page without the newspaper's type. */
const partSheets: Readonly<Record<PartSheet, string>> = {
  liteStyles: 'lite',
  searchStyles: 'search',
  savedStyles: 'saved',
  servicesStyles: 'services',
  lightboxStyles: 'lightbox',
};

/** Rules that follow from settings and end every sheet of a page: the colours of sections, and the fonts of a direction. */
export interface GeneratedStyles {
  readonly colors: string;
  readonly rtlFonts: string;
  readonly ltrFonts: string;
}

export interface BundledStyles {
  readonly rtl: Readonly<Record<PageSheet, OutputFile>>;
  readonly ltr: Readonly<Record<PageSheet, OutputFile>>;
  readonly parts: Readonly<Record<PartSheet, OutputFile>>;
}

/** A sheet before its name is known. */
interface Sheet {
  readonly file: string;
  /** Files whose rules it holds, and what ends it. */
  readonly sources: readonly string[];
  readonly end: string;
}

/**
 * Bundles the style sheets under names that hold a hash of their bytes.
 *
 * @param shortNames whether custom properties lose their names, {@link shortenCustomProperties}
 * @throws when one does not compile, with esbuild's own position
 */
export async function bundleStyles(generated: GeneratedStyles, shortNames: boolean): Promise<BundledStyles> {
  const { colors, rtlFonts, ltrFonts } = generated;
  const rtl = Object.values(pageSheets).map((file) => ({ file, sources: [file], end: `${rtlFonts}\n${colors}` }));
  const ltr = Object.values(pageSheets).map((file) => ({
    file: `${file}-ltr`,
    sources: [file, 'latin'],
    end: `${ltrFonts}\n${colors}`,
  }));
  const parts = Object.values(partSheets).map((file) => ({ file, sources: [file], end: '' }));
  const sheets: readonly Sheet[] = [...rtl, ...ltr, ...parts];
  const texts = await Promise.all(sheets.map(bundleSheet));
  const written = shortNames ? shortenCustomProperties(texts) : texts;
  const files = sheets.map(({ file }, index) => toFile(file, written[index] ?? ''));
  return {
    rtl: nameFiles(pageSheets, files),
    ltr: nameFiles(pageSheets, files.slice(rtl.length)),
    parts: nameFiles(partSheets, files.slice(rtl.length + ltr.length)),
  };
}

/** Files in the order of the names. */
function nameFiles<Name extends string>(
  names: Readonly<Record<Name, string>>,
  files: readonly OutputFile[],
): Readonly<Record<Name, OutputFile>> {
  // Object.keys and fromEntries keep the names, which their types do not say.
  return Object.fromEntries(Object.keys(names).map((name, index) => [name, files[index]])) as Record<Name, OutputFile>;
}

async function bundleSheet({ sources, end }: Sheet): Promise<string> {
  const imports = sources.map((name) => `@import "./${name}.css";`);
  const { content } = await bundleEntry({
    stdin: {
      contents: [...imports, end].join('\n'),
      resolveDir: path.join(assetsDir, 'styles'),
      sourcefile: 'generated.css',
      loader: 'css',
    },
    external: ['*.woff2'],
  });
  return Buffer.from(content).toString().trim();
}

function toFile(name: string, text: string): OutputFile {
  return { path: `assets/${name}-${toContentHash(text)}.css`, content: Buffer.from(text) };
}
