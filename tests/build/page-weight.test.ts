import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { bundleAssets } from '../../scripts/assets/bundle-assets.ts';
import type { BuiltAssets } from '../../scripts/assets/built-assets.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { toBundledData } from '../../scripts/pages/bundled-data.ts';
import { makeNewsroom } from '../unit/collections/make-newsroom.ts';

const { assets, files } = await bundleAssets(
  [],
  path.join(projectRoot, '.cache'),
  toBundledData(makeNewsroom([])),
  true,
);

type BundleName = Extract<keyof BuiltAssets, `${string}Styles` | 'script'>;

/** Bytes with Brotli that a page's share of the budget leaves, where no section has a colour and nothing asks for consent. */
const limits: readonly (readonly [name: BundleName, what: string, limit: number])[] = [
  ['articleStyles', 'the styles of an article of plain text', 3_500],
  ['storyStyles', 'the styles of an article with pictures, tables and boxes', 4_350],
  ['readingStyles', 'the styles of everything that is read', 5_450],
  ['listStyles', 'the styles of lists', 5_100],
  ['script', 'the script of every page', 1_600],
];
for (const [name, what, limit] of limits) {
  test(`${what} weigh at most ${limit} bytes`, (context) => {
    const content = files.find((file) => `/${file.path}` === assets[name])?.content;
    assert.ok(content instanceof Uint8Array, name);
    const bytes = brotliCompressSync(content).length;
    context.diagnostic(`${what}: ${bytes} bytes with Brotli, of ${limit} allowed`);
    assert.ok(bytes <= limit, `${bytes} bytes`);
  });
}
