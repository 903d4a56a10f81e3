import { fold } from '../../assets/shared/arabic/fold.ts';
import { toSlug } from '../../assets/shared/arabic/slug.ts';
import { findSlugFault } from '../content/schemas/find-slug-fault.ts';
import { reservedBelowLists } from '../content/schemas/reserved-slugs.ts';
import { decodeSlug } from './choose-slug.ts';
import { clipText, toPlainField } from './mend-text.ts';
import type { ImportTarget } from './import-target.ts';
import type { ImportedSection } from './imported.ts';

/** A section of the site. */
interface BookedSection {
  readonly slug: string;
  readonly name: string;
}

export interface SectionBook {
  /** The section of that name; undefined where the site has none and the import may add none. */
  readonly find: (section: ImportedSection) => string | undefined;
  /** Where articles without one go. */
  readonly fallback: () => string;
  /** Those that the import adds, in the order of their coming. */
  readonly added: readonly BookedSection[];
}

/** Sections of a new site whose source names none. */
const firstSection: BookedSection = { slug: 'news', name: 'أخبار' };

/**
 * The sections of the folder, and those that a source brings.
 *
 * @param mayAdd whether `site.yaml` is the importer's to change
 * @param wanted slug that the caller gave for articles without a section
 */
export function createSectionBook(target: ImportTarget, mayAdd: boolean, wanted: string | undefined): SectionBook {
  const sections: BookedSection[] =
    target.siteText === undefined ? [] : target.site.sections.map(({ slug, name }) => ({ slug, name }));
  const added: BookedSection[] = [];
  const add = (section: BookedSection): string => {
    sections.push(section);
    added.push(section);
    return section.slug;
  };
  const find = ({ name, key }: ImportedSection): string | undefined => {
    const slug = key === undefined ? '' : decodeSlug(key);
    const known =
      sections.find((section) => fold(section.name) === fold(name)) ??
      sections.find((section) => slug !== '' && section.slug === slug);
    if (known !== undefined) return known.slug;
    const short = clipText(toPlainField(name), 60).trim();
    return mayAdd && short !== '' ? add({ slug: toFreeSlug(slug, short), name: short }) : undefined;
  };
  return {
    find,
    added,
    fallback: () => {
      if (wanted !== undefined && sections.some(({ slug }) => slug === wanted)) return wanted;
      if (wanted !== undefined && mayAdd) return add({ slug: toFreeSlug(wanted, wanted), name: wanted });
      return sections[0]?.slug ?? add(firstSection);
    },
  };

  function toFreeSlug(slug: string, name: string): string {
    const fits = (candidate: string): boolean =>
      candidate !== '' && findSlugFault(candidate, reservedBelowLists) === undefined;
    const base = [slug, toSlug(name), 'section'].find(fits) ?? 'section';
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? base : `${base}-${number}`;
      if (!sections.some((section) => section.slug === candidate)) return candidate;
    }
  }
}
