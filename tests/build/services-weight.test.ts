import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
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

/** Bytes of a bundled file as a server sends it. */
function weigh(address: string): number {
  const content = files.find((file) => `/${file.path}` === address)?.content;
  assert.ok(content instanceof Uint8Array, address);
  return brotliCompressSync(content).length;
}

function assertLight(context: TestContext, what: string, bytes: number, limit: number): void {
  context.diagnostic(`${what}: ${bytes} bytes with Brotli, of ${limit} allowed`);
  assert.ok(bytes <= limit, `${what}: ${bytes} bytes`);
}

test('the front end of comments, all that its thread and form need, is at most 5 kB', (context) => {
  assertLight(context, 'the script of comments', weigh(assets.commentsScript), 5_000);
});

test('consent, counts and embeds together weigh less than half of a library for consent alone', (context) => {
  // vanilla-cookieconsent 3.1.0 weighs 9,023 bytes of script and 4,719 of styles.
  assertLight(context, 'the script of consent, counts and embeds', weigh(assets.servicesScript), 4_500);
  assertLight(context, 'the styles of the notice and of comments', weigh(assets.servicesStyles), 2_300);
});
