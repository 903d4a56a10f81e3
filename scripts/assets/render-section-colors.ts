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
export function renderSectionColors(sections: readonly Section[], { light, dark }: Palettes): string {
  const onLight = grounds.map((name) => readToken(light, name));
  const onDark = [...grounds.map((name) => readToken(dark, name)), readToken(light, 'deep'), readToken(dark, 'deep')];
  return sections
    .flatMap(({ slug, color }) => {
      if (color === undefined) return [];
      const [day, night] = [onLight, onDark].map((set) => toReadableColor(color, set, RATIO));
      return `[data-section="${slug}"]{--day:${day};--night:${night}}`;
    })
    .join('\n');
}
