import { clean } from './arabic/clean.ts';
import { isSlug, toSlug } from './arabic/slug.ts';

/**
 * The address that somebody meant who wrote one otherwise than the site does: with vowel signs, letters taken apart
 * (Normalization Form D), capitals, Arabic digits or spaces, or without the slash at its end. Null where nothing was
 * written otherwise.
 *
 * @param path as a browser tells it, percent-encoded or not
 * @example toMeantPath('/articles/دَورة الموازنة') // '/articles/دورة-الموازنة/'
 */
export function toMeantPath(path: string): string | null {
  const parts = toParts(path);
  const meant = `/${parts.map((part) => `${isSlug(part) ? part : toSlug(part)}/`).join('')}`;
  return meant === decode(path) || meant.includes('//') ? null : meant;
}

/**
 * The words of an address, to search for: those of its last part.
 *
 * @example toAddressWords('/articles/2021/%D8%AF%D9%88%D8%B1%D8%A9-%D8%A7%D9%84%D9%85%D9%88%D8%A7%D8%B2%D9%86%D8%A9.html') // 'دورة الموازنة'
 */
export function toAddressWords(path: string): string {
  const last = toParts(path).at(-1) ?? '';
  return clean(last.replace(/\.[a-z]{3,5}$/i, ''))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function toParts(path: string): readonly string[] {
  return decode(path)
    .split('/')
    .filter((part) => part !== '');
}

/** An address that says nothing in UTF-8 is taken as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
