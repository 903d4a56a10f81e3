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
  readonly faults: readonly PictureFault[];
}

/**
 * Checks a picture: its file must exist below `content/media`, or its host be allowed; its description must be written,
 * unless it is decorative. An outside picture's `file` is its address.
 */
export function readPicture(written: WrittenPicture, context: BodyContext): PictureReading {
  const { file, fault } = readSource(written.src, context);
  const alt = written.alt.trim();
  const faults = fault === undefined ? [] : [fault];
  const image = {
    file,
    alt: written.decorative ? '' : alt,
    ...(written.caption.trim() === '' ? {} : { caption: written.caption.trim() }),
    ...(written.credit.trim() === '' ? {} : { credit: written.credit.trim() }),
  };
  if (alt === '' && !written.decorative) return { image, faults: [...faults, faultNoAlt()] };
  if (alt !== '' && written.decorative) return { image, faults: [...faults, faultTwoMinds()] };
  return { image, faults };
}

function readSource(src: string, context: BodyContext): { readonly file: string; readonly fault?: PictureFault } {
  const path = parseMediaPath(src);
  if (path.type === 'fault') return { file: '', fault: { part: 'src', rule: path.rule, message: path.message } };
  if (path.type === 'outside') {
    return context.imageHosts.has(path.host) ? { file: path.url } : { file: path.url, fault: faultHost(path.host) };
  }
  return context.hasMedia(path.file) ? { file: path.file } : { file: path.file, fault: faultMissing(path.file) };
}

function faultMissing(file: string): PictureFault {
  return {
    part: 'src',
    rule: 'missing-media',
    message: {
      ar: `لا ملف اسمه «${file}» في content/media. ضع الملف هناك أو صحح الاسم.`,
      en: `There is no file "${file}" in content/media. Put it there or correct the name.`,
    },
  };
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
