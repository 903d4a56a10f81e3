import { fold } from '../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../assets/shared/arabic/slug.ts';
import { findSlugFault } from '../content/schemas/find-slug-fault.ts';
import { reservedBelowLists } from '../content/schemas/reserved-slugs.ts';
import { clipText, toPlainField } from './mend-text.ts';
import { renderFile } from '../content/files/render-file.ts';
import type { ImportTarget } from './import-target.ts';
import type { ImportedPerson } from './imported.ts';

export interface AuthorBook {
  /** Slug of a person's file. */
  readonly find: (person: ImportedPerson) => string | undefined;
  /** Slug of who signs what nobody signed. */
  readonly desk: () => string;
  /** Files of people whom the folder didn't have, by slug; the same again as long as the import asks for them. */
  readonly files: ReadonlyMap<string, string>;
}

const desk: ImportedPerson = { name: 'فريق التحرير', key: 'desk', collective: true };

/**
 * The folder's authors, and those that a source brings.
 *
 * @param ours files that an earlier import wrote, which are written again as the source has them
 * @param wanted slug that the caller gave for articles without an author
 */
export function createAuthorBook(
  target: ImportTarget,
  ours: ReadonlySet<string>,
  wanted: string | undefined,
): AuthorBook {
  const byName = new Map<string, string>();
  const taken = new Set<string>();
  const files = new Map<string, string>();
  const filedBefore = new Set<string>();
  for (const { slug, name, file } of target.authors) {
    taken.add(slug.toLowerCase());
    byName.set(fold(name), slug);
    if (ours.has(file)) filedBefore.add(slug);
  }
  const find = (person: ImportedPerson): string | undefined => {
    const name = clipText(toPlainField(person.name), 100).trim();
    if (Array.from(name).length < 2 || !/\p{L}/u.test(name)) return undefined;
    const known = byName.get(fold(name));
    if (known !== undefined && !filedBefore.has(known)) return known;
    const slug = known ?? toFreeSlug(person.key ?? '', name);
    taken.add(slug.toLowerCase());
    byName.set(fold(name), slug);
    if (!files.has(slug)) files.set(slug, renderAuthor({ ...person, name }));
    return slug;
  };
  return {
    find,
    files,
    desk: () => {
      if (wanted !== undefined && taken.has(wanted.toLowerCase())) return wanted;
      const collective = target.authors.find((author) => author.collective && !filedBefore.has(author.slug));
      return collective?.slug ?? find(wanted === undefined ? desk : { ...desk, key: wanted }) ?? 'desk';
    },
  };

  function toFreeSlug(key: string, name: string): string {
    const fits = (candidate: string): boolean =>
      candidate !== '' && findSlugFault(candidate, reservedBelowLists) === undefined;
    const base = [key.toLowerCase(), toSlug(key), toSlug(name), 'author'].find(fits) ?? 'author';
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? base : `${base}-${number}`;
      if (!taken.has(candidate)) return candidate;
    }
  }
}

function renderAuthor({ name, collective, about }: ImportedPerson): string {
  return renderFile({ name, ...(collective === true ? { collective } : {}) }, about ?? '');
}
