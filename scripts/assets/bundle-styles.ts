import path from 'node:path';
import type { BuiltAssets, OutputFile } from './built-assets.ts';
import { assetsDir, bundleEntry } from './bundle-entry.ts';
import { toContentHash } from './content-hash.ts';
import { shortenCustomProperties } from './shorten-custom-properties.ts';

type StylesName = Extract<keyof BuiltAssets, `${string}Styles`>;

/** The file in `assets/styles` of each sheet. */
const sources: Readonly<Record<StylesName, string>> = {
  articleStyles: 'article',
  storyStyles: 'story',
  readingStyles: 'reading',
  listStyles: 'list',
  liteStyles: 'lite',
  searchStyles: 'search',
  savedStyles: 'saved',
  servicesStyles: 'services',
  latinStyles: 'latin',
};

/** Rules that follow from settings, by the sheets that end with them. */
export interface GeneratedStyles {
  /** Sheets that set a page by themselves: fonts, and the colours of sections. */
  readonly whole: string;
  /** The sheet of pages that are read from left to right: their font. */
  readonly latin: string;
}

const whole: ReadonlySet<StylesName> = new Set(['articleStyles', 'storyStyles', 'readingStyles', 'listStyles']);

/**
 * Bundles the style sheets under names that hold a hash of their bytes.
 *
 * @param shortNames whether custom properties lose their names, {@link shortenCustomProperties}
 * @throws when one does not compile, with esbuild's own position
 */
export async function bundleStyles(
  generated: GeneratedStyles,
  shortNames: boolean,
): Promise<Readonly<Record<StylesName, OutputFile>>> {
  // Object.keys and fromEntries keep the names, which their types do not say.
  const names = Object.keys(sources) as StylesName[];
  const texts = await Promise.all(names.map((name) => bundleSheet(sources[name], toEnd(name, generated))));
  const written = shortNames ? shortenCustomProperties(texts) : texts;
  const files = names.map((name, index) => [name, toFile(sources[name], written[index] ?? '')] as const);
  return Object.fromEntries(files) as Record<StylesName, OutputFile>;
}

function toEnd(name: StylesName, generated: GeneratedStyles): string {
  if (name === 'latinStyles') return generated.latin;
  return whole.has(name) ? generated.whole : '';
}

async function bundleSheet(name: string, end: string): Promise<string> {
  const { content } = await bundleEntry({
    stdin: {
      contents: `@import "./${name}.css";\n${end}`,
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
