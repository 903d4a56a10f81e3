import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../machine/project-root.ts';
import type { OutputFile } from './built-assets.ts';
import { toContentHash } from './content-hash.ts';

/** Sides of the bitmap icons, in pixels: the sizes that home screens ask for. */
const FEED_ICON = 192;
const HOME_ICON = 512;

/** The newspaper's icon as it is drawn, and as bitmaps for programs that know nothing else. */
export async function drawIcons(): Promise<Readonly<Record<'vector' | 'feed' | 'home', OutputFile>>> {
  const source = await readFile(path.join(projectRoot, 'assets', 'images', 'icon.svg'));
  const [feed, home] = await Promise.all([drawIcon(source, FEED_ICON), drawIcon(source, HOME_ICON)]);
  return { vector: { path: `assets/icon-${toContentHash(source)}.svg`, content: source }, feed, home };
}

async function drawIcon(source: Buffer, size: number): Promise<OutputFile> {
  const content = await sharp(source, { density: size * 2 })
    .resize(size, size)
    .png()
    .toBuffer();
  return { path: `assets/icon-${toContentHash(content)}.png`, content };
}
