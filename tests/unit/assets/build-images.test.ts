import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { buildImages, type ImageBuild } from '../../../scripts/assets/build-images.ts';

const WIDTHS = [320, 640];
let folder = '';
let build: ImageBuild;

/** Shades and edges as a photograph has them, the same at every run. */
function drawPhoto(width: number, height: number): Sharp {
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    return 128 + 70 * Math.sin(x / 40 + (at % 3)) * Math.cos(y / 55) + (x % 160 < y % 120 ? 40 : 0);
  });
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-images-'));
  await drawPhoto(800, 600).jpeg({ quality: 95 }).toFile(path.join(folder, 'photo.jpg'));
  const flat = sharp({ create: { width: 400, height: 400, channels: 4, background: '#10233b80' } });
  await flat.png().toFile(path.join(folder, 'flat.png'));
  build = await buildImages(new Set(['photo.jpg', 'flat.png']), folder, WIDTHS, path.join(folder, 'cache'));
});
after(() => rm(folder, { recursive: true, force: true }));

const typesOf = (name: string): readonly string[] => (build.images.get(name)?.sources ?? []).map(({ type }) => type);

/** Bytes of a picture in a format, at all its widths. */
async function weigh(name: string, format: string): Promise<number> {
  const variants = build.images.get(name)?.sources.find(({ type }) => type === format)?.variants ?? [];
  const copies = variants.map((variant) => build.files.find((file) => `/${file.path}` === variant.path)?.content);
  const sizes = copies.map(async (copy) => (copy && 'copyOf' in copy ? (await stat(copy.copyOf)).size : 0));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function read({ content }: ImageBuild['files'][number]): Promise<Uint8Array> {
  return content instanceof Uint8Array ? content : readFile(content.copyOf);
}

describe('pictures made ready for print', () => {
  test('are offered in AVIF first where that is smaller, then in WebP', async () => {
    assert.deepEqual(typesOf('photo.jpg'), ['image/avif', 'image/webp']);
    const [avif, webp] = [await weigh('photo.jpg', 'image/avif'), await weigh('photo.jpg', 'image/webp')];
    assert.ok(avif > 0 && avif < webp, `${avif} bytes against ${webp}`);
  });

  test('are offered in WebP alone where AVIF saves nothing', () => {
    assert.deepEqual(typesOf('flat.png'), ['image/webp']);
    assert.ok(!build.files.some(({ path: file }) => file.endsWith('.avif') && file.includes('flat')));
  });

  test('keep a file that every browser reads', () => {
    assert.match(build.images.get('photo.jpg')?.path ?? '', /\.jpg$/);
    assert.match(build.images.get('flat.png')?.path ?? '', /\.png$/);
  });

  test('are known for drawings by their few colours, whatever format they are filed in', async () => {
    const bars = [80, 140, 220].map((height, at) => ({
      input: { create: { width: 60, height, channels: 3 as const, background: '#10233b' } },
      ...{ left: 60 + 100 * at, top: 260 - height },
    }));
    const paper = sharp({ create: { width: 400, height: 300, channels: 3, background: '#f5f0e6' } });
    await paper.composite(bars).png().toFile(path.join(folder, 'bars.png'));
    await drawPhoto(800, 600).png({ palette: true }).toFile(path.join(folder, 'dithered.png'));
    const names = new Set(['bars.png', 'dithered.png']);
    const { images } = await buildImages(names, folder, WIDTHS, path.join(folder, 'cache'));
    assert.equal(images.get('bars.png')?.isDrawing, true);
    assert.equal(images.get('dithered.png')?.isDrawing, false);
    assert.equal(build.images.get('photo.jpg')?.isDrawing, false);
  });

  test('are the same bytes again from the cache, and made anew', async () => {
    const names = new Set(['photo.jpg', 'flat.png']);
    const again = await buildImages(names, folder, WIDTHS, path.join(folder, 'cache'));
    assert.deepEqual(again, build);
    const anew = await buildImages(names, folder, WIDTHS, path.join(folder, 'other'));
    assert.deepEqual(await Promise.all(anew.files.map(read)), await Promise.all(build.files.map(read)));
  });

  test('have other names where another release of the encoders makes them', async () => {
    const { vips } = sharp.versions;
    try {
      sharp.versions.vips = '0.0.0';
      const { images } = await buildImages(new Set(['flat.png']), folder, WIDTHS, path.join(folder, 'cache'));
      assert.notEqual(images.get('flat.png')?.path, build.images.get('flat.png')?.path);
    } finally {
      sharp.versions.vips = vips;
    }
  });
});

describe('a disk that fails while pictures are made', () => {
  const names = new Set(['photo.jpg']);

  test('is told as itself where the pictures are gone, not as a broken picture', async () => {
    const gone = buildImages(names, path.join(folder, 'nowhere'), WIDTHS, path.join(folder, 'cache'));
    await assert.rejects(gone, { code: 'ENOENT' });
  });

  test('is told as itself where the cache takes nothing', async () => {
    const blocked = buildImages(names, folder, WIDTHS, path.join(folder, 'photo.jpg'));
    await assert.rejects(blocked, { syscall: 'mkdir' });
  });
});
