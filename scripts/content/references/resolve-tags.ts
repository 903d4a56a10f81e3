import { clean } from '../../../assets/shared/arabic/clean.ts';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import type { Message } from '../../problem.ts';
import { tagPath, tagWithoutLetters } from '../messages/messages.ts';
import type { Tag } from '../newsroom.ts';
import { reservedBelowLists } from '../schemas/reserved-slugs.ts';
import { mostFrequent } from './most-frequent.ts';
import { takeSlug } from './take-slug.ts';

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
