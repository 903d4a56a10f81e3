import { clean } from '../../../assets/shared/arabic/clean.ts';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import type { Message } from '../../problem.ts';
import { tagPath, tagWithoutLetters } from '../messages/messages.ts';
import type { Tag } from '../newsroom.ts';
import { reservedBelowLists } from '../schemas/reserved-slugs.ts';

/** A tag as written: its clean spelling, its identity and the slug of that spelling; or what is wrong with it. */
export type TagReading = { readonly ok: true; readonly tag: Tag } | { readonly ok: false; readonly message: Message };

/** Reads one tag; variants that differ by hamza, tashkeel, tatweel, ة/ه or ى/ي get the same key. */
export function parseTag(written: string): TagReading {
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(written)) return { ok: false, message: tagPath(written) };
  const name = fromHashtag(clean(written)).replace(/\s+/g, ' ').trim();
  const key = fold(name).trim();
  const slug = toSlug(name);
  if (key === '' || slug === '') return { ok: false, message: tagWithoutLetters(written) };
  return { ok: true, tag: { name, key, slug } };
}

/** A tag as social networks write it: «#اللجنة_الدستورية» is «اللجنة الدستورية». */
function fromHashtag(name: string): string {
  return /^\s*#/.test(name) ? name.replace('#', '').replaceAll('_', ' ') : name;
}

/**
 * Makes one tag of each key: named by the spelling that most articles use (of equals the first in code point order),
 * addressed by the spelling that came first, so that no later article moves its page. Where two keys come to one slug,
 * or to one that lists keep for themselves, the later gets `-2`, `-3` …
 *
 * @param spellings names as articles write them, once for each article, the oldest article's first
 */
export function resolveTags(spellings: Iterable<Tag>): ReadonlyMap<string, Tag> {
  const counts = new Map<string, Map<string, number>>();
  const taken = new Set<string>(reservedBelowLists);
  const slugs = new Map<string, string>();
  for (const { name, key, slug } of spellings) {
    const names = counts.get(key) ?? new Map<string, number>();
    if (names.size === 0) {
      counts.set(key, names);
      slugs.set(key, takeSlug(slug, taken));
    }
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return new Map(
    [...slugs].map(([key, slug]) => {
      const name = mostFrequent(counts.get(key) ?? new Map<string, number>()) ?? key;
      return [key, { name, key, slug }] as const;
    }),
  );
}

/** The most frequent of counted spellings; of equals the first in code point order. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  if (counts.size === 1) return counts.keys().next().value;
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
  return first?.[0];
}

function takeSlug(slug: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
