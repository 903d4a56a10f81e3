import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { projectRoot } from '../../scripts/assets/project-root.ts';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
after(() => site.remove());
const pictures = (await site.files()).filter((file) => /^media\/.*\.(?:avif|jpg|png|webp)$/.test(file));
const secrets = ['SecretPhotographer', 'SecretCopyright'].map((text) => Buffer.from(text));

describe('published pictures', () => {
  test('carry no name and no place, though the filed one does', async () => {
    const filed = await readFile(path.join(projectRoot, 'tests', 'fixtures', 'site', 'media', 'harbour.jpg'));
    assert.ok(secrets.every((secret) => filed.includes(secret)));
    assert.ok((await sharp(filed).metadata()).exif);
    for (const file of pictures) {
      const bytes = await readFile(path.join(site.dir, file));
      assert.ok(
        secrets.every((secret) => !bytes.includes(secret)),
        file,
      );
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined], file);
    }
    assert.ok(pictures.length > 15);
  });

  test('have the size that pages promise, and widths that srcset promises', async () => {
    const $ = await site.page('/articles/port-reopens/');
    for (const image of $('main img[width]').get()) {
      const { width, height } = await sharp(path.join(site.dir, decodeURI($(image).attr('src') ?? ''))).metadata();
      assert.deepEqual([$(image).attr('width'), $(image).attr('height')], [String(width), String(height)]);
    }
    for (const source of $('main source').get()) {
      for (const part of ($(source).attr('srcset') ?? '').split(', ')) {
        const [src = '', promised] = part.split(' ');
        const { width } = await sharp(path.join(site.dir, decodeURI(src))).metadata();
        assert.equal(promised, `${width}w`);
      }
    }
  });

  test('are never larger than the one filed', async () => {
    for (const file of pictures.filter((name) => name.startsWith('media/salim'))) {
      assert.equal((await sharp(path.join(site.dir, file)).metadata()).width, 160);
    }
  });
});
