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
 * addressed by that name's slug. Where names of two keys give one slug, or one that lists keep for themselves, the
 * later key in code point order gets `-2`, `-3` …
 *
 * @param spellings names as articles write them, once for each article
 */
export function resolveTags(spellings: Iterable<Tag>): ReadonlyMap<string, Tag> {
  const counts = new Map<string, Map<string, number>>();
  const named = new Map<string, Tag>();
  for (const spelling of spellings) {
    const { name, key } = spelling;
    const names = counts.get(key) ?? new Map<string, number>();
    if (names.size === 0) counts.set(key, names);
    const times = names.get(name) ?? 0;
    if (times === 0) named.set(name, spelling);
    names.set(name, times + 1);
  }
  const taken = new Set<string>(reservedBelowLists);
  const keys = [...counts.keys()].sort(compareCodePoints);
  return new Map(
    keys.flatMap((key) => {
      const tag = named.get(mostFrequent(counts.get(key) ?? new Map<string, number>()) ?? '');
      if (tag === undefined) return [];
      const slug = freeSlug(tag.slug, taken);
      taken.add(slug);
      return [[key, slug === tag.slug ? tag : { ...tag, slug }] as const];
    }),
  );
}

/** The most frequent of counted spellings; of equals the first in code point order. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  if (counts.size === 1) return counts.keys().next().value;
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
  return first?.[0];
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
