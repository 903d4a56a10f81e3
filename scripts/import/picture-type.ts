/**
 * The kind of a picture by its first bytes, whatever its name says; undefined for what is none, and for SVG, which may
 * hold scripts.
 */
export function readPictureType(bytes: Uint8Array): 'jpg' | 'png' | 'gif' | 'webp' | 'avif' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('latin1');
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return /^ftypavi[fs]/.test(head.slice(4)) ? 'avif' : undefined;
}
