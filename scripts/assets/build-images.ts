import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import { findMediaFile } from '../content/files/find-media-file.ts';
import { placeFolder } from '../machine/place-folder.ts';
import type { BuiltImage, OutputFile } from './built-assets.ts';
import { toContentHash } from './content-hash.ts';
import type { FileMemory } from './file-memory.ts';
import { explainFile } from './inspect-pictures.ts';
import type { BrokenPicture } from './picture-fault.ts';
import { isDrawing } from './is-drawing.ts';
import { maxPictureSide, readPictureSize } from './read-picture-size.ts';

/** Raise to rebuild every cached picture after a change of formats or qualities. */
const RECIPE = '4';
/** Portraits and thumbnails are printed at about this width. */
const THUMBNAIL_WIDTH = 160;
const AVIF_QUALITY = 50;
/** Of 0 to 9: a third of the default's time for a tenth more bytes. */
const AVIF_EFFORT = 2;
const WEBP_QUALITY = 74;
const JPEG_QUALITY = 78;
/** Pictures worked on at once; libvips uses several threads for each. */
const CONCURRENCY = 4;

export interface ImageBuild {
  readonly images: ReadonlyMap<string, BuiltImage>;
  readonly files: readonly OutputFile[];
  /** Files that could not be read as pictures, with the reason. */
  readonly broken: readonly BrokenPicture[];
}

/** A {@link BuiltImage} that was written down. */
export const builtImage = z.object({
  path: z.string(),
  width: z.number(),
  height: z.number(),
  isDrawing: z.boolean(),
  sources: z.array(
    z.object({ type: z.string(), variants: z.array(z.object({ path: z.string(), width: z.number() })) }),
  ),
});

/** What lies beside the files of a picture in the cache; a cache may have been cut off, or filled by others. */
const cachedImage = z.object({
  image: builtImage,
  files: z.array(z.object({ name: z.string(), bytes: z.number() })),
});
type CachedImage = z.infer<typeof cachedImage>;

/** A picture in the cache, and the folder there that holds its files. */
export interface BuiltPicture {
  readonly cached: CachedImage;
  readonly folder: string;
}

/**
 * Makes responsive AVIF and WebP and a JPEG or PNG fallback of each picture, with known size and without EXIF, GPS or any other
 * metadata (it protects sources). Unchanged pictures come from the cache.
 *
 * @param names below `mediaDir`, with forward slashes
 * @param sizes widths in pixels; none is ever larger than the original
 * @param remember spares opening pictures that this process made before
 * @throws Error of the file system where a file vanished, or the cache takes nothing
 */
export async function buildImages(
  names: ReadonlySet<string>,
  mediaDir: string,
  sizes: readonly number[],
  cacheDir: string,
  remember: FileMemory<BuiltPicture> = (_name, _files, _recipe, make) => make(),
): Promise<ImageBuild> {
  const images = new Map<string, BuiltImage>();
  const files: OutputFile[] = [];
  const broken: BrokenPicture[] = [];
  const refused: Error[] = [];
  const queue = [...names].sort();
  const work = async (): Promise<void> => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      try {
        const source = findMediaFile(mediaDir, name);
        const make = (): Promise<BuiltPicture> => buildImage(name, source, sizes, path.join(cacheDir, 'images'));
        const made = await remember(name, [source], sizes.join(' '), make);
        // A cache may be deleted at any time.
        const { cached, folder } = existsSync(made.folder) ? made : await make();
        images.set(name, cached.image);
        for (const file of cached.files)
          files.push({ path: `media/${file.name}`, content: { copyOf: path.join(folder, file.name) } });
      } catch (error) {
        if (isDiskError(error)) refused.push(error);
        else broken.push({ file: name, reason: await explainFile(findMediaFile(mediaDir, name), error) });
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  // Whatever the disk did is no fault of the pictures.
  if (refused[0] !== undefined) throw refused[0];
  return {
    images,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    broken: broken.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

/** An error with the name of a system call; those of libvips have none. */
function isDiskError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

async function buildImage(
  name: string,
  file: string,
  sizes: readonly number[],
  cacheDir: string,
): Promise<BuiltPicture> {
  const source = await readFile(file);
  // Other releases of the encoders make other bytes, which may not stand under the same name.
  const hash = toContentHash(source, RECIPE, JSON.stringify(sharp.versions), JSON.stringify(sizes), name);
  const folder = path.join(cacheDir, hash);
  const known = await readCached(folder);
  if (known !== null) return { cached: known, folder };
  const staging = `${folder}.${process.pid}`;
  await mkdir(staging, { recursive: true });
  const cached = await encodeImage(source, toStem(name, hash), sizes, staging);
  await writeFile(path.join(staging, 'record.json'), JSON.stringify(cached));
  await placeFolder(staging, folder, async () => (await readCached(folder)) !== null);
  return { cached, folder };
}

/** What the cache holds of a picture, under a name that holds a hash of all it depends on; null unless it is whole. */
async function readCached(folder: string): Promise<CachedImage | null> {
  try {
    const record = cachedImage.parse(JSON.parse(await readFile(path.join(folder, 'record.json'), 'utf8')));
    const sizes = await Promise.all(record.files.map(async ({ name }) => (await stat(path.join(folder, name))).size));
    return record.files.every(({ bytes }, i) => sizes[i] === bytes) ? record : null;
  } catch {
    return null;
  }
}

/** `charts/un members.png` → `un-members-3f9a…`: readable in an address, unique by its hash. */
function toStem(name: string, hash: string): string {
  const base = path.posix.basename(name, path.posix.extname(name)).toLowerCase();
  return `${base.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'image'}-${hash}`;
}

async function encodeImage(
  source: Buffer,
  stem: string,
  sizes: readonly number[],
  folder: string,
): Promise<CachedImage> {
  const { width, height, format } = await readPictureSize(source);
  const upright = sharp(source, { limitInputPixels: maxPictureSide ** 2 }).autoOrient();
  const wanted = [THUMBNAIL_WIDTH, ...sizes].filter((size) => size < width);
  const widths = [...new Set([...wanted, Math.min(width, Math.max(...sizes))])];
  const largest = widths.at(-1) ?? width;
  const opaque = format === 'jpeg';
  const fallback = `${stem}.${opaque ? 'jpg' : 'png'}`;
  const encodeFallback = upright.clone().resize({ width: largest });
  const fallbackContent = await (
    opaque
      ? encodeFallback.jpeg({ quality: JPEG_QUALITY, mozjpeg: true })
      : encodeFallback.png({ compressionLevel: 9, palette: true })
  ).toBuffer();
  const formats = await encodeFormats(upright, stem, widths);
  const variants = formats.flatMap((each) => each.variants);
  const written = [{ file: fallback, content: fallbackContent }, ...variants];
  await Promise.all(written.map(({ file, content }) => writeFile(path.join(folder, file), content)));
  return {
    files: written.map(({ file, content }) => ({ name: file, bytes: content.length })),
    image: {
      path: `/media/${fallback}`,
      width: largest,
      height: Math.round((height * largest) / width),
      isDrawing: await isDrawing(upright),
      sources: formats.map(({ type, variants: ofFormat }) => ({
        type,
        variants: ofFormat.map(({ file, width: to }) => ({ path: `/media/${file}`, width: to })),
      })),
    },
  };
}

interface EncodedFormat {
  /** MIME type. */
  readonly type: string;
  readonly variants: readonly { readonly file: string; readonly width: number; readonly content: Buffer }[];
}

/** The formats that browsers choose from, the smaller first; AVIF only where it saves anything. */
async function encodeFormats(
  upright: Sharp,
  stem: string,
  widths: readonly number[],
): Promise<readonly EncodedFormat[]> {
  const encode = async (name: string, toFormat: (resized: Sharp) => Sharp): Promise<EncodedFormat> => ({
    type: `image/${name}`,
    variants: await Promise.all(
      widths.map(async (width) => ({
        file: `${stem}-${width}.${name}`,
        width,
        content: await toFormat(upright.clone().resize({ width })).toBuffer(),
      })),
    ),
  });
  const webp = await encode('webp', (resized) => resized.webp({ quality: WEBP_QUALITY, effort: 5 }));
  const avif = await encode('avif', (resized) => resized.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }));
  return weigh(avif) < weigh(webp) ? [avif, webp] : [webp];
}

const weigh = ({ variants }: EncodedFormat): number => variants.reduce((sum, { content }) => sum + content.length, 0);
