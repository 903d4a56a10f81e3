import { readFile } from 'node:fs/promises';
import type { Site } from '../content/site.ts';
import { bundleScripts, type BundledData } from './bundle-scripts.ts';
import { bundleStyles, type GeneratedStyles } from './bundle-styles.ts';
import type { BuiltAssets, OutputFile } from './built-assets.ts';
import { drawIcons } from './draw-icons.ts';
import { mapValues } from './map-values.ts';
import { readPalettes, readToken, tokensPath } from './read-palette.ts';
import { renderSectionColors } from './render-section-colors.ts';
import { subsetFonts } from './subset-fonts.ts';

export interface BundledAssets {
  readonly assets: BuiltAssets;
  readonly files: readonly OutputFile[];
}

/**
 * Bundles styles and browser scripts under names that hold a hash of their bytes, with the fonts and the icons.
 *
 * @param site the colours of its sections become custom properties of `[data-section]`, its name is set in its own type
 * @param shortNames whether custom properties lose the names that whoever works on the styles knows them by
 * @throws when a style or script does not compile, with esbuild's own position
 */
export async function bundleAssets(
  site: Pick<Site, 'name' | 'sections'>,
  cacheDir: string,
  data: BundledData,
  shortNames: boolean,
): Promise<BundledAssets> {
  const [fonts, tokens] = await Promise.all([subsetFonts(cacheDir, site.name), readFile(tokensPath, 'utf8')]);
  const palettes = readPalettes(tokens);
  const generated: GeneratedStyles = {
    colors: renderSectionColors(site.sections, palettes),
    rtlFonts: fonts.rtl.css,
    ltrFonts: fonts.ltr.css,
  };
  const [styles, scripts, icons] = await Promise.all([
    bundleStyles(generated, shortNames),
    bundleScripts(data),
    drawIcons(),
  ]);
  const named = { ...styles.parts, ...scripts.named };
  const toPath = (file: OutputFile): string => `/${file.path}`;
  return {
    files: [
      ...fonts.files,
      ...Object.values(styles.rtl),
      ...Object.values(styles.ltr),
      ...Object.values(named),
      ...scripts.unnamed,
      ...Object.values(icons),
    ],
    assets: {
      ...mapValues(named, toPath),
      rtl: { ...mapValues(styles.rtl, toPath), fonts: fonts.rtl.preload },
      ltr: { ...mapValues(styles.ltr, toPath), fonts: fonts.ltr.preload },
      themeColor: readToken(palettes.light, 'deep'),
      icon: toPath(icons.vector),
      feedIcon: toPath(icons.feed),
      homeIcon: toPath(icons.home),
    },
  };
}
