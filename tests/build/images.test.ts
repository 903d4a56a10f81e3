import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { buildFixture } from './build-fixture.ts';
import { makeContent } from './make-content.ts';

/** What a telephone and an agency write into a picture. */
const names = ['SecretPhotographer', 'SecretCopyright', 'SecretCaption', 'SecretPlace'];
const exif = {
  IFD0: { Artist: 'SecretPhotographer', Copyright: 'SecretCopyright', ImageDescription: 'SecretCaption' },
  // 33° 30′ N, 36° 18′ E.
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '36/1 18/1 0/1' },
};
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:City="SecretPlace"/></r:RDF></x:xmpmeta>';
/** The tag of EXIF that points at a place on the earth, in both orders of its bytes. */
const placeTags = [Buffer.from([0x88, 0x25, 0x00, 0x04]), Buffer.from([0x25, 0x88, 0x04, 0x00])];
const tellsPlace = (bytes: Buffer): boolean => placeTags.some((tag) => bytes.includes(tag));

const content = await makeContent({}, { onFixture: true });
const media = path.join(content.dir, 'media');
const filed = (await readdir(media, { recursive: true })).filter((name) => /\.(?:jpg|png)$/.test(name));
for (const name of filed) {
  const file = path.join(media, name);
  await writeFile(
    file,
    await sharp(await readFile(file))
      .withExif(exif)
      .withXmp(xmp)
      .toBuffer(),
  );
}
const site = await buildFixture({ content: content.dir });
after(() => Promise.all([content.remove(), site.remove()]));
const pictures = (await site.files()).filter((file) => /\.(?:avif|gif|ico|jpg|png|webp)$/.test(file));

describe('published pictures', () => {
  test('could tell: each that was filed names a photographer and a place', async () => {
    for (const name of filed) {
      const { exif: camera, xmp: agency } = await sharp(path.join(media, name)).metadata();
      assert.ok(camera && agency && tellsPlace(camera), name);
      for (const secret of names) assert.ok(Buffer.concat([camera, agency]).includes(secret), `${name}: ${secret}`);
    }
    assert.ok(filed.length > 5);
  });

  test('carry nothing but the picture, share cards and icons among them', async () => {
    for (const file of pictures.filter((name) => !name.endsWith('.ico'))) {
      const bytes = await readFile(path.join(site.dir, file));
      const { exif: camera, xmp: agency, iptc } = await sharp(bytes).metadata();
      assert.deepEqual([camera, agency, iptc], [undefined, undefined, undefined], file);
    }
    assert.ok(pictures.length > 15);
    assert.ok(['.jpg', '.png', '.webp'].every((type) => pictures.some((file) => file.endsWith(type))));
  });

  test('stand among files of which none names a photographer or a place', async () => {
    for (const file of await site.files()) {
      const bytes = await readFile(path.join(site.dir, file));
      for (const secret of names) assert.ok(!bytes.includes(secret), `${file}: ${secret}`);
    }
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
