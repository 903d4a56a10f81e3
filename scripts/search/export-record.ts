/**
 * An article as a search server takes it in: flat, since servers differ in what they make of objects in objects. What
 * is not there is left out.
 */
export interface ExportRecord {
  /** The id of the article's short link: letters and digits alone, and the same for as long as the article keeps its slug. */
  readonly id: string;
  readonly slug: string;
  /** Absolute. */
  readonly url: string;
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  /** Plain prose, a line a block. */
  readonly body: string;
  /** As comparisons see them: no vowel signs, one form of each letter, ASCII digits; for servers that fold no Arabic. */
  readonly titleFolded: string;
  readonly summaryFolded: string;
  readonly bodyFolded: string;
  /** Names. */
  readonly authors: readonly string[];
  readonly agency?: string;
  /** Slug and name. */
  readonly section: string;
  readonly sectionName: string;
  readonly tags: readonly string[];
  readonly kind: string;
  readonly series?: string;
  readonly sponsor?: string;
  /** ISO 8601, in the site's zone. */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  /** Seconds since 1970, for servers that sort by numbers alone. */
  readonly publishedTimestamp: number;
  /** Absolute address of the picture, and what it shows. */
  readonly image?: string;
  readonly imageAlt?: string;
}

/** What a server does with a field of a record. */
export interface ExportField {
  readonly type: 'id' | 'text' | 'folded' | 'name' | 'names' | 'date' | 'timestamp' | 'stored';
  /** Hits in it count so many times as much as in the body; 0 where it is not searched. */
  readonly weight: number;
  readonly isFilter: boolean;
  readonly isOptional: boolean;
}

const text = (weight: number): ExportField => ({ type: 'text', weight, isFilter: false, isOptional: false });
const folded = (weight: number): ExportField => ({ type: 'folded', weight, isFilter: false, isOptional: false });
const filter = (type: 'name' | 'names', weight = 0): ExportField => ({
  type,
  weight,
  isFilter: true,
  isOptional: false,
});
const stored: ExportField = { type: 'stored', weight: 0, isFilter: false, isOptional: false };
const optional = (field: ExportField): ExportField => ({ ...field, isOptional: true });

/** The one table of the fields, from which the mapping of every server is made. */
export const exportFields: Readonly<Record<keyof ExportRecord, ExportField>> = {
  id: { ...stored, type: 'id' },
  slug: stored,
  url: stored,
  lang: filter('name'),
  title: text(4),
  summary: text(2),
  body: text(1),
  titleFolded: folded(4),
  summaryFolded: folded(2),
  bodyFolded: folded(1),
  authors: filter('names', 2),
  agency: optional(filter('name')),
  section: filter('name'),
  sectionName: filter('name'),
  tags: filter('names', 2),
  kind: filter('name'),
  series: optional(filter('name', 1)),
  sponsor: optional(filter('name')),
  publishedAt: { ...stored, type: 'date' },
  modifiedAt: { ...stored, type: 'date' },
  publishedTimestamp: { ...stored, type: 'timestamp', isFilter: true },
  image: optional(stored),
  imageAlt: optional(stored),
};
