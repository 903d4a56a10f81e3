import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';

/** The file that holds the newspaper's looks. */
export const tokensPath = path.join(projectRoot, 'assets', 'styles', 'tokens.css');

/** The colours of one theme by their token: `paper` → `#fbf9f4`. */
export type Palette = ReadonlyMap<string, string>;

export interface Palettes {
  readonly light: Palette;
  readonly dark: Palette;
}

/** Reads the colours of both themes from `assets/styles/tokens.css`, so that no second place repeats them. */
export function readPalettes(tokens: string): Palettes {
  const light = readColors(/:root \{([^}]*)\}/.exec(tokens)?.[1] ?? '');
  const dark = readColors(/:root\[data-theme='dark'\] \{([^}]*)\}/.exec(tokens)?.[1] ?? '');
  return { light, dark: new Map([...light, ...dark]) };
}

function readColors(block: string): Map<string, string> {
  const found = block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6});/gi);
  return new Map([...found].map(([, name = '', color = '']) => [name, color]));
}

/** A token's colour. @throws where the tokens no longer name it */
export function readToken(palette: Palette, name: string): string {
  const color = palette.get(name);
  if (color === undefined) throw new Error(`tokens.css names no colour --${name}.`);
  return color;
}
