import type { Message, Problem } from '../problem.ts';

/** A file that cannot be read as a picture. */
export interface BrokenPicture {
  /** Below `content/media`, with forward slashes. */
  readonly file: string;
  readonly reason: Message;
}

/**
 * What an editor is told of a broken picture.
 *
 * @param places of the texts that show it
 */
export function toPictureProblems(
  { file, reason }: BrokenPicture,
  places: readonly Pick<Problem, 'file' | 'line' | 'column'>[],
): readonly Problem[] {
  const message = {
    ar: `تعذّرت قراءة الصورة content/media/${file}: ${reason.ar}. احفظها من جديد بصيغة JPEG أو PNG ثم ضعها مكانها.`,
    en: `The picture content/media/${file} cannot be read: ${reason.en}. Save it again as JPEG or PNG and put it in its place.`,
  };
  return places.map((place) => ({ ...place, severity: 'error', rule: 'broken-image', message }));
}

/** Brands of the container that phones keep pictures in, which browsers don't show whatever the name's ending. */
const phoneBrand = /^ftyp(?:hei[cxms]|hev[cxms])/;

/**
 * Why a picture cannot be read.
 *
 * @param head the file's first bytes, a dozen at least where it has them
 * @param error what the library said of it
 */
export function explainPicture(head: Buffer, error: unknown): Message {
  if (error instanceof PictureTooLarge) return error.reason;
  if (head.length === 0) return { ar: 'الملف فارغ', en: 'the file is empty' };
  if (phoneBrand.test(head.toString('latin1', 4, 12))) {
    return {
      ar: 'هي بصيغة HEIC مهما كان اسمها، ولا تعرضها المتصفحات',
      en: 'it is HEIC whatever its name, which browsers do not show',
    };
  }
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.includes('unsupported image format')
    ? { ar: 'ليس في الملف صورة، مهما كان اسمه', en: 'there is no picture in the file, whatever its name' }
    : { ar: `الملف مقطوع أو تالف (${first})`, en: `the file is cut off or damaged (${first})` };
}

/** A picture with a side beyond the limit. */
export class PictureTooLarge extends Error {
  readonly reason: Message;

  /** @param limit pixels a side may have, as the others */
  constructor(width: number, height: number, limit: number) {
    super(`${width} × ${height} px; at most ${limit} px a side`);
    this.reason = {
      ar: `قياسها بالبكسل ${width} × ${height}، وأطول ضلع مقبول ${limit}؛ فصغّرها`,
      en: `it is ${width} × ${height} pixels, and no side may have more than ${limit}; make it smaller`,
    };
  }
}
