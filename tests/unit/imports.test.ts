import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import ts from '@typescript/typescript6';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** What each file imports of the project, types too: both by their paths from its root. */
type Imports = ReadonlyMap<string, readonly string[]>;

function readImports(...folders: readonly string[]): Imports {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(folder, file)),
  );
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(path.join(projectRoot, file), 'utf8'))]));
}

function importsOf(file: string, text: string): readonly string[] {
  return ts
    .preProcessFile(text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.join(path.dirname(file), fileName));
}

/** The first way found on which a file leads back to itself; null where there is none. */
function findCircle(imports: Imports): readonly string[] | null {
  const finished = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (finished.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle !== null) return circle;
    }
    finished.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = follow(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

describe('imports', () => {
  test('no file leads back to itself, not even by its types', () => {
    assert.equal(findCircle(readImports('scripts', 'assets'))?.join(' → '), undefined);
  });

  test('a circle would be seen', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts']],
    ]);
    assert.deepEqual(findCircle(imports), ['b.ts', 'c.ts', 'b.ts']);
  });

  test('types count as imports', () => {
    assert.deepEqual(importsOf(path.join('scripts', 'a.ts'), "import type { B } from './b.ts';"), [
      path.join('scripts', 'b.ts'),
    ]);
  });
});
