import { toSlug } from '../../assets/shared/arabic/slug.ts';
import { findSlugFault } from '../content/schemas/find-slug-fault.ts';
import { toHash } from './read-hash.ts';
import type { ReportRule } from './report-messages.ts';

/** A slug and what had to be done for it. */
export interface ChosenSlug {
  readonly slug: string;
  readonly rules: readonly ReportRule[];
}

export interface SlugWish {
  readonly key: string;
  readonly title: string;
  /** As the source has it, percent-encoded or not. */
  readonly slug?: string;
}

/** WordPress cuts the encoded slug at 200 bytes; from this length on it may have been. */
const cutFrom = 194;
/** A slug longer than this makes an address that nobody can read out. */
const words = 10;

/**
 * The last part of an article's address: the source's own, decoded, where it is one that the site takes; else the
 * headline's. What is taken already gets a number.
 *
 * @param taken slugs in use, in lower case, each with the next number to try; the chosen one is added
 * @param reserved names that the site keeps for itself
 * @example chooseSlug({ key: 'post-1', title: 'عاجل', slug: '%d8%b9%d8%a7%d8%ac%d9%84' }, new Map(), new Set()).slug // 'عاجل'
 */
export function chooseSlug(wish: SlugWish, taken: Map<string, number>, reserved: ReadonlySet<string>): ChosenSlug {
  const rules: ReportRule[] = [];
  const wanted = readWish(wish, reserved, rules);
  const free = toFree(wanted, taken);
  if (free !== wanted) rules.push('slug-taken');
  taken.set(free.toLowerCase(), 2);
  return { slug: free, rules };
}

function readWish({ key, title, slug = '' }: SlugWish, reserved: ReadonlySet<string>, rules: ReportRule[]): string {
  const fits = (candidate: string): boolean => candidate !== '' && findSlugFault(candidate, reserved) === undefined;
  const written = slug.normalize('NFC').slice(0, 2000);
  const decoded = decodeSlug(written);
  const headline = toSlug(title.slice(0, 1000)).split('-').slice(0, words).join('-');
  if (written.length >= cutFrom && decoded !== '') {
    const whole = completeSlug(toSlug(decoded), toSlug(title.slice(0, 1000)));
    if (fits(whole)) {
      rules.push('slug-truncated');
      return whole;
    }
  }
  for (const candidate of [decoded, toSlug(decoded)]) {
    if (!fits(candidate)) continue;
    if (candidate !== written) rules.push('slug-decoded');
    return candidate;
  }
  rules.push('slug-made');
  return fits(headline) ? headline : `article-${toHash(key).slice(0, 8)}`;
}

/**
 * Decodes a percent-encoded slug, once more where it was encoded twice; of one that was cut inside a letter, what is whole.
 *
 * @example decodeSlug('%d8%b9%d8%a7%d8') // 'عا'
 */
export function decodeSlug(written: string): string {
  let current = written;
  for (let round = 0; round < 2 && /%[\da-f]{2}/i.test(current); round += 1) {
    const whole = current.replace(/%[\da-f]?$/i, '');
    const next = decodeWhole(whole);
    if (next === undefined) return '';
    current = next;
  }
  return current.normalize('NFC').replace(/\p{Cs}/gu, '');
}

function decodeWhole(text: string): string | undefined {
  for (let cut = 0; cut <= 3; cut += 1) {
    try {
      return decodeURIComponent(cut === 0 ? text : text.replace(new RegExp(`(?:%[\\da-f]{2}){${cut}}$`, 'i'), ''));
    } catch {
      // A letter of several bytes that was cut: try without its first bytes.
    }
  }
  return undefined;
}

/** The headline's slug where the cut one is its beginning; else the cut one without its last, broken word. */
function completeSlug(cut: string, headline: string): string {
  if (headline.startsWith(cut) || cut.startsWith(headline)) return headline;
  const parts = cut.split('-');
  return parts.length > 1 ? parts.slice(0, -1).join('-') : cut;
}

function toFree(slug: string, taken: Map<string, number>): string {
  const start = taken.get(slug.toLowerCase());
  if (start === undefined) return slug;
  for (let number = start; ; number += 1) {
    const suffix = `-${number}`;
    let base = slug;
    while (Buffer.byteLength(base + suffix) > 200) base = [...base].slice(0, -1).join('');
    if (taken.has((base + suffix).toLowerCase())) continue;
    taken.set(slug.toLowerCase(), number + 1);
    return base + suffix;
  }
}
