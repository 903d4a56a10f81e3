import { clean } from './clean.ts';
import { toAsciiDigits } from './digits.ts';
import { arabicDigitClass, persianDigitClass, quranicClass, tashkeelClass, tatweel } from './letters.ts';

/** What {@link toSlug} makes at most, in characters; a slug that a person wrote may have more bytes. */
const longest = 80;
const mostBytes = 200;

const unwrittenClass = `[${tashkeelClass}${quranicClass}${tatweel}\\uFE00-\\uFE0F\\u20D0-\\u20FF]`;
const unwritten = new RegExp(unwrittenClass, 'g');
const apostrophe = /(?<=[a-z\u00DF-\u024F])['’](?=[a-z\u00DF-\u024F])/g;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/**
 * What {@link isSlug} asks, as far as a regular expression with the flag `u` can tell: for forms of others. It does not
 * count bytes, nor know device names and letters that have a plainer form.
 */
export const slugPattern =
  `^(?!.*(?:${unwrittenClass}|[${arabicDigitClass}${persianDigitClass}]|\\p{Changes_When_Lowercased}))` +
  '(?:[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:-(?!$)|$))+$';

/** Names that no file can have on Windows. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;

/**
 * A text as the last part of an address: its words as they are spelled (hamza, ة and ى too), joined by hyphens, without
 * vowel signs and tatweel; Latin in lower case, digits 0–9, Normalization Form C. Of a long text as many words as 80
 * characters and 200 bytes of UTF-8 hold. Empty when the text has no letter or digit; a name that Windows keeps for a device gets a
 * number (`con-1`). Whether two tags are one is for
 * `fold` to say, not for their slugs.
 *
 * @example toSlug('الجَيش: «٣ قتلى» في إدلب') // 'الجيش-3-قتلى-في-إدلب'
 */
export function toSlug(text: string): string {
  const slug = shorten(toJoinedWords(text));
  return device.test(slug) ? `${slug}-1` : slug;
}

/**
 * Whether a text is in the form of a slug, of 200 bytes at most, and no name that Windows keeps for a device.
 *
 * @example isSlug('دورة-الموازنة') // true
 * @example isSlug('دَورة الموازنة') // false
 */
export function isSlug(text: string): boolean {
  return text !== '' && toJoinedWords(text) === text && toByteLength(text) <= mostBytes && !device.test(text);
}

/**
 * The id of a heading, which stays the same while the heading does. It has nothing but letters, digits and hyphens, so
 * that what is copied from the address bar, percent-encoded or not, leads back to it; who uses it makes it unique.
 *
 * @example toFragment('من هُم الأطراف؟') // 'من-هم-الأطراف'
 */
export function toFragment(heading: string): string {
  return toSlug(heading);
}

function toJoinedWords(text: string): string {
  const plain = toAsciiDigits(clean(text).replace(unwritten, ''))
    .toLowerCase()
    .replace(/i\u0307+/g, 'i');
  return plain.replace(apostrophe, '').normalize('NFC').match(word)?.join('-') ?? '';
}

function shorten(slug: string): string {
  if (slug.length <= longest && toByteLength(slug) <= mostBytes) return slug;
  let cut = '';
  for (const character of slug) {
    if (cut.length + character.length > longest || toByteLength(cut + character) > mostBytes) break;
    cut += character;
  }
  const lastHyphen = slug.charAt(cut.length) === '-' ? cut.length : cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : cut;
}

/** Bytes in UTF-8. */
function toByteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
