import type { Message } from '../problem.ts';

/** Where a picture's address leads, or why it leads nowhere. */
export type MediaPath =
  /** Path below `content/media`, percent-decoded, in NFC, with forward slashes. */
  | { readonly type: 'local'; readonly file: string }
  | { readonly type: 'outside'; readonly url: string; readonly host: string }
  | { readonly type: 'fault'; readonly rule: string; readonly message: Message };

const picture = /\.(?:avif|gif|jpe?g|png|webp)$/i;
/** Pictures all the same, of phones, scanners and studios. */
const foreignPicture = /\.(?:hei[cf]|tiff?|bmp|jxl|psd|dng|cr[23]|nef|arw|ico|jp2)$/i;
/** May hold scripts. */
const drawing = /\.svgz?$/i;
const folder = /^\/?media\//;
/** Anything that a browser would run is not among them, nor pictures, which may tell where and by whom they were taken. */
const download = /\.(?:pdf|csv|epub|mp3|ogg|oga|opus|mp4|webm)$/i;

/** Whether a text may offer a file, by its name: what is published as it is. */
export function isDownload(file: string): boolean {
  return download.test(file);
}

/**
 * Reads the address of a picture as an editor writes it: `x.jpg`, `2026/x.jpg`, `media/x.jpg` and `/media/x.jpg` are
 * files below `content/media`; `https://…` is outside. Whatever could lead out of that folder (`..`, `\`, `%2e%2e`,
 * a drive, another scheme) is a fault.
 *
 * @example parseMediaPath('/media/2026/خريطة.png') // { type: 'local', file: '2026/خريطة.png' }
 */
export function parseMediaPath(src: string): MediaPath {
  const written = src.trim();
  if (/^https:\/\//i.test(written)) return parseOutside(written);
  const decoded = decodeFully(written);
  if (decoded === undefined || isEscape(decoded)) return faultEscape(written);
  if (/^\/?\//.test(decoded) && !folder.test(decoded)) return faultEscape(written);
  const file = decodeOnce(written).normalize('NFC').replace(folder, '');
  if (drawing.test(file)) return faultDrawing(written);
  if (!picture.test(file)) return faultKind(written);
  return { type: 'local', file };
}

function parseOutside(url: string): MediaPath {
  if (!URL.canParse(url)) return faultEscape(url);
  const { host, href, username } = new URL(url);
  return username === '' ? { type: 'outside', url: href, host } : faultEscape(url);
}

/** Whether a path leaves its folder or is no path: a dot segment, a backslash, a scheme or drive, a control character. */
function isEscape(path: string): boolean {
  if (path === '' || /[\\\u0000-\u001F\u007F]/.test(path) || /^[a-z][a-z\d+.-]*:/i.test(path)) return true;
  return path
    .replace(/^\//, '')
    .split('/')
    .some((segment) => /^\.*$/.test(segment.trim()));
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-decodes until nothing changes; undefined where the encoding is broken or nested without end. */
function decodeFully(text: string): string | undefined {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    if (!current.includes('%')) return current;
    if (!/%[\da-f]{2}/i.test(current)) return current;
    const next = decodeOnce(current);
    if (next === current) return undefined;
    current = next;
  }
  return undefined;
}

function faultEscape(src: string): MediaPath {
  return {
    type: 'fault',
    rule: 'unsafe-path',
    message: {
      ar: `«${src}» ليس مسارًا لصورة داخل content/media. اكتب اسم الملف، مثل photo.jpg أو /media/2026/photo.jpg.`,
      en: `"${src}" is no path of a picture in content/media. Write the file's name, such as photo.jpg or /media/2026/photo.jpg.`,
    },
  };
}

function faultKind(src: string): MediaPath {
  if (foreignPicture.test(src)) return faultForeign(src);
  return {
    type: 'fault',
    rule: 'not-a-picture',
    message: {
      ar: `«${src}» ليس صورة. الأنواع المقبولة: avif، gif، jpg، png، webp.`,
      en: `"${src}" is no picture. Accepted kinds: avif, gif, jpg, png, webp.`,
    },
  };
}

function faultForeign(src: string): MediaPath {
  return {
    type: 'fault',
    rule: 'not-a-picture',
    message: {
      ar: `«${src}» صورة بصيغة لا تعرضها المتصفحات. احفظها بصيغة JPEG واكتب اسم الملف الجديد.`,
      en: `"${src}" is a picture of a kind that browsers don't show. Save it as JPEG and write the new file's name.`,
    },
  };
}

function faultDrawing(src: string): MediaPath {
  return {
    type: 'fault',
    rule: 'drawing',
    message: {
      ar: `«${src}» رسم SVG، وقد يحمل برامج، فلا يُنشر. احفظه بصيغة PNG بعرض 1600 بكسل واكتب اسم الملف الجديد.`,
      en: `"${src}" is an SVG drawing, which may hold scripts and is not published. Save it as PNG, 1600 pixels wide, and write the new file's name.`,
    },
  };
}
