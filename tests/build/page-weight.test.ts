import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { bundleAssets } from '../../scripts/assets/bundle-assets.ts';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { toBundledData } from '../../scripts/pages/bundled-data.ts';
import { makeNewsroom } from '../unit/collections/make-newsroom.ts';

const { assets, files } = await bundleAssets(
  { name: 'مداد', sections: [] },
  path.join(projectRoot, '.cache'),
  toBundledData(makeNewsroom([])),
  true,
);

/** Bytes with Brotli that a page's share of the budget leaves, where no section has a colour and nothing asks for consent. */
const limits: readonly (readonly [address: string, what: string, limit: number])[] = [
  [assets.rtl.articleStyles, 'the styles of an article of plain text', 3_500],
  [assets.rtl.storyStyles, 'the styles of an article with pictures, tables and boxes', 4_350],
  [assets.rtl.readingStyles, 'the styles of everything that is read', 5_450],
  [assets.rtl.listStyles, 'the styles of lists', 5_100],
  [assets.ltr.articleStyles, 'the styles of the same that is read from left to right', 3_500],
  [assets.script, 'the script of every page', 1_600],
  [assets.timesScript, 'the script that tells ages on fronts', 1_600],
];
for (const [address, what, limit] of limits) {
  test(`${what} weigh at most ${limit} bytes`, (context) => {
    const content = files.find((file) => `/${file.path}` === address)?.content;
    assert.ok(content instanceof Uint8Array, address);
    const bytes = brotliCompressSync(content).length;
    context.diagnostic(`${what}: ${bytes} bytes with Brotli, of ${limit} allowed`);
    assert.ok(bytes <= limit, `${bytes} bytes`);
  });
}
