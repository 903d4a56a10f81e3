import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { findMediaFile } from '../content/files/find-media-file.ts';
import type { Message } from '../problem.ts';
import { assertWholePicture } from './assert-whole-picture.ts';
import { explainPicture, type BrokenPicture } from './picture-fault.ts';
import { readPictureSize } from './read-picture-size.ts';

/** Bytes that tell formats apart. */
const HEAD = 16;

/** Pictures opened at once. */
const TOGETHER = 16;

/**
 * Finds the pictures that a build would refuse, as far as their heads and ends tell: none that has both is decoded, so
 * one that is damaged between them passes here.
 *
 * @param names below `mediaDir`, with forward slashes
 */
export async function inspectPictures(names: Iterable<string>, mediaDir: string): Promise<readonly BrokenPicture[]> {
  const files = [...names];
  const broken: BrokenPicture[] = [];
  for (let at = 0; at < files.length; at += TOGETHER) {
    const inspected = files.slice(at, at + TOGETHER).map((name) => inspectPicture(name, mediaDir));
    broken.push(...(await Promise.all(inspected)).filter((found) => found !== null));
  }
  return broken;
}

async function inspectPicture(name: string, mediaDir: string): Promise<BrokenPicture | null> {
  const file = findMediaFile(mediaDir, name);
  try {
    const { format } = await readPictureSize(file);
    await assertWholePicture(file, sharp(file), format);
    return null;
  } catch (error) {
    return { file: name, reason: await explainFile(file, error) };
  }
}

/**
 * Why the picture in a file cannot be read.
 *
 * @param error what the library said of it
 * @throws Error of the file system where the file is gone
 */
export async function explainFile(file: string, error: unknown): Promise<Message> {
  return explainPicture(await readHead(file), error);
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
