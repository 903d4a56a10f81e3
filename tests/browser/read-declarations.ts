import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../scripts/assets/list-files.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** Every declaration of our style sheets, with custom properties as they are set first: with them, any would do. */
export function readDeclarations(): readonly (readonly [property: string, value: string])[] {
  const sheets = listFiles(path.join(projectRoot, 'assets', 'styles')).map((file) => readFileSync(file, 'utf8'));
  const rules = sheets.join('').replaceAll(/\/\*.*?\*\//gs, '');
  const all = [...rules.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => [property, value.replace(/\s*!important$/, '')] as const,
  );
  const custom = new Map(all.filter(([property]) => property.startsWith('--')).toReversed());
  const resolve = (value: string): string =>
    value.replaceAll(/var\((--[a-z\d-]+)\)/g, (use, name: string) => {
      const set = custom.get(name);
      return set === undefined ? use : resolve(set);
    });
  return all.map(([property, value]) => [property, resolve(value)] as const);
}
