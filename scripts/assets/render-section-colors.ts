import type { Section } from '../content/site.ts';
import { readToken, type Palettes } from './read-palette.ts';
import { toReadableColor } from './to-readable-color.ts';

/** What a section's name needs on paper, on the sunk ground and on the ink of the masthead (WCAG 1.4.3), with a margin. */
const RATIO = 4.7;
const grounds = ['paper', 'sunk'] as const;

/**
 * A newsroom's section colours as custom properties of `[data-section]`: one shade that reads on light grounds, one
 * that reads on dark ones, whatever colour was chosen.
 */
export function renderSectionColors(sections: readonly Section[], palettes: Palettes): string {
  return sections
    .flatMap(({ slug, color }) => {
      if (color === undefined) return [];
      const { day, night } = toSectionShades(color, palettes);
      return `[data-section="${slug}"]{--day:${day};--night:${night}}`;
    })
    .join('\n');
}

/** A section's colour as it reads on light grounds and on dark ones, the masthead among them. */
export function toSectionShades(
  color: string,
  { light, dark }: Palettes,
): { readonly day: string; readonly night: string } {
  const onLight = grounds.map((name) => readToken(light, name));
  const onDark = [...grounds.map((name) => readToken(dark, name)), readToken(light, 'deep'), readToken(dark, 'deep')];
  return { day: toReadableColor(color, onLight, RATIO), night: toReadableColor(color, onDark, RATIO) };
}
