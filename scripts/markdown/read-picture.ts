import type { Message } from '../problem.ts';
import type { FiledImage } from './body.ts';
import type { BodyContext } from './body-context.ts';
import { parseMediaPath } from './media-path.ts';

/** A picture as written in a body. */
export interface WrittenPicture {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly decorative: boolean;
}

export interface PictureFault {
  /** Which part of what was written is wrong. */
  readonly part: 'src' | 'alt';
  readonly rule: string;
  readonly message: Message;
}

export interface PictureReading {
  readonly image: FiledImage;
  /** The picture's file below `content/media`; absent for an outside picture and where something is wrong. */
  readonly media?: string;
  readonly faults: readonly PictureFault[];
}

/**
 * Checks a picture: its file must exist below `content/media`, or its host be allowed; its description must be written,
 * unless it is decorative. An outside picture's `file` is its address.
 */
export function readPicture(written: WrittenPicture, context: BodyContext): PictureReading {
  const { file, isOutside, fault } = readSource(written.src, context);
  const faults = [fault, checkAlt(written)].filter((found) => found !== undefined);
  const image = {
    file,
    alt: written.decorative ? '' : written.alt.trim(),
    ...(written.caption.trim() === '' ? {} : { caption: written.caption.trim() }),
    ...(written.credit.trim() === '' ? {} : { credit: written.credit.trim() }),
  };
  return { image, faults, ...(isOutside || fault !== undefined ? {} : { media: file }) };
}

function checkAlt({ alt, decorative }: WrittenPicture): PictureFault | undefined {
  if (alt.trim() === '') return decorative ? undefined : faultNoAlt();
  return decorative ? faultTwoMinds() : undefined;
}

interface SourceReading {
  readonly file: string;
  readonly isOutside: boolean;
  readonly fault?: PictureFault;
}

function readSource(src: string, context: BodyContext): SourceReading {
  const path = parseMediaPath(src);
  if (path.type === 'fault') {
    return { file: '', isOutside: false, fault: { part: 'src', rule: path.rule, message: path.message } };
  }
  if (path.type === 'outside') {
    const known = { file: path.url, isOutside: true };
    return context.imageHosts === null || context.imageHosts.has(path.host)
      ? known
      : { ...known, fault: faultHost(path.host) };
  }
  const { file } = path;
  if (context.hasMedia(file)) return { file, isOutside: false };
  return { file, isOutside: false, fault: faultMissing(file, findOtherSpelling(file, context.hasMedia)) };
}

function faultMissing(file: string, meant: string | undefined): PictureFault {
  const right =
    meant === undefined
      ? { ar: 'ضع الملف هناك أو صحح الاسم.', en: 'Put it there or correct the name.' }
      : { ar: `لعلك تقصد «${meant}».`, en: `Did you mean "${meant}"?` };
  return {
    part: 'src',
    rule: 'missing-media',
    message: {
      ar: `لا ملف اسمه «${file}» في content/media. ${right.ar}`,
      en: `There is no file "${file}" in content/media. ${right.en}`,
    },
  };
}

const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'] as const;

/**
 * A file that is there under the same name in other words: without the folder that holds all pictures, in small or
 * capital letters (Windows and macOS take both for one, a server does not), with another ending.
 */
function findOtherSpelling(file: string, hasMedia: (file: string) => boolean): string | undefined {
  const inside = file.replace(/^(?:.*\/)?media\//i, '');
  const base = inside.replace(/\.[^./]*$/, '');
  const names = [base, base.toLowerCase(), base.toUpperCase()].flatMap((name) =>
    endings.flatMap((ending) => [`${name}.${ending}`, `${name}.${ending.toUpperCase()}`]),
  );
  return [inside, inside.toLowerCase(), ...names].find(hasMedia);
}

function faultHost(host: string): PictureFault {
  return {
    part: 'src',
    rule: 'outside-picture',
    message: {
      ar: `صورة من «${host}»، وهو ليس من المواقع المسموح بها في site.yaml (images.hosts). انسخ الصورة إلى content/media.`,
      en: `A picture from "${host}", which is not among the hosts allowed in site.yaml (images.hosts). Copy it to content/media.`,
    },
  };
}

function faultNoAlt(): PictureFault {
  return {
    part: 'alt',
    rule: 'missing-alt',
    message: {
      ar: 'صورة بلا وصف. اكتب ما تظهره لمن لا يراها: ![الوصف](الملف)، أو ::صورة{المصدر="…" الوصف="…"}، وللزخرفة ::صورة{المصدر="…" زخرفية}.',
      en: 'A picture without a description. Say what it shows to who can\'t see it: ![description](file) or ::figure{src="…" alt="…"}; for decoration ::figure{src="…" decorative}.',
    },
  };
}

function faultTwoMinds(): PictureFault {
  return {
    part: 'alt',
    rule: 'decorative-alt',
    message: {
      ar: 'الصورة الزخرفية لا وصف لها. احذف «الوصف» أو «زخرفية».',
      en: 'A decorative picture has no description. Delete "alt" or "decorative".',
    },
  };
}
