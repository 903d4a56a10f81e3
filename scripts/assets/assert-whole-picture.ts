import { open } from 'node:fs/promises';
import type { Sharp } from 'sharp';

/** The bytes that end a file, by its format. Others tell their length at their head, where the library checks it. */
const endings: Readonly<Record<string, Buffer>> = {
  // ITU-T T.81, B.1.1.3: End of image.
  jpeg: Buffer.from([0xff, 0xd9]),
  // PNG, third edition, 11.2.5: the chunk IEND and its checksum.
  png: Buffer.from('IEND\u00aeB`\u0082', 'latin1'),
};
const toldAtHead: readonly string[] = ['webp', 'gif'];

/**
 * Throws where a picture's file was cut off. Most tell by their last bytes, which spares decoding them.
 *
 * @param image the file, opened by the library
 * @param format as the library names it
 * @throws Error the library's
 */
export async function assertWholePicture(file: string, image: Sharp, format: string): Promise<void> {
  const ending = endings[format];
  const isWhole =
    ending === undefined ? toldAtHead.includes(format) : (await readEnd(file, ending.length)).equals(ending);
  // Cameras append to the picture; only decoding tells that from one that was cut off.
  if (!isWhole) await image.resize({ width: 16 }).raw().toBuffer();
}

async function readEnd(file: string, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, Math.max(0, size - length));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
