import sharp from 'sharp';
import { PictureTooLarge } from './picture-fault.ts';

/** Pictures larger than this on a side are refused: a phone's camera stays far below. */
export const maxPictureSide = 12_000;

const formats: readonly string[] = ['jpeg', 'png', 'webp', 'avif', 'heif', 'tiff', 'gif'];

/**
 * Size after EXIF orientation, in pixels; a format sniffed from the bytes, never from the name.
 *
 * @param source bytes, or the path of a file
 * @throws PictureTooLarge, or the library's Error where it is no picture
 */
export async function readPictureSize(
  source: string | Uint8Array,
): Promise<{ width: number; height: number; format: string }> {
  // The library's own limit would hide the size that is to be told; a head costs as little for a large picture.
  const { autoOrient, format } = await sharp(source, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (width > maxPictureSide || height > maxPictureSide) throw new PictureTooLarge(width, height, maxPictureSide);
  if (!formats.includes(format)) throw new Error(`unsupported image format: ${format}`);
  return { width, height, format };
}
