import { isPair, isScalar, visit, type Document } from 'yaml';
import { findName, formatArticleSource, namesOf, parseArticleSource } from './article-source.ts';

/** One copy of an article among many. */
export interface ArticleCopy {
  /** From 1; the first keeps its name. */
  readonly copy: number;
  /** In which the copy was published. */
  readonly year: number;
  /** Slugs of all articles that are copied together. */
  readonly slugs: ReadonlySet<string>;
}

/** A day, or a moment, as front matter writes it. */
const moment = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;
const MS_PER_DAY = 86_400_000;

/** A slug among its copies: the second of `story` is `story-copy-2`. */
export function toCopySlug(slug: string, copy: number): string {
  return copy === 1 ? slug : `${slug}-copy-${copy}`;
}

/**
 * An article under another name and in another year: its times move by the same days, its related articles are those of
 * the same copy, old addresses are left out. Its text is what it was.
 *
 * @param text the file
 * @throws Error when it has no front matter, or no day of publication
 */
export function repeatArticle(text: string, { copy, year, slugs }: ArticleCopy): string {
  const source = parseArticleSource(text);
  const { fields } = source;
  const [, published] = moment.exec(String(fields.get(findName(fields, 'date') ?? ''))) ?? [];
  if (published === undefined) throw new Error('The article has no date of year, month and day.');
  moveTimes(fields, countDaysTo(year, published));
  renameSlug(fields, copy);
  renameRelated(fields, copy, slugs);
  for (const name of namesOf('aliases')) fields.delete(name);
  return formatArticleSource(source);
}

/** Days from a day to the same one of another year; 29 February to the 28th, for few years have it. */
function countDaysTo(year: number, day: string): number {
  const same = `${String(year).padStart(4, '0')}${day.slice(4).replace('-02-29', '-02-28')}`;
  return (Date.parse(same) - Date.parse(day)) / MS_PER_DAY;
}

function moveTimes(fields: Document, days: number): void {
  visit(fields, {
    Scalar: (key, node) => {
      const [, day, time = ''] = (key === 'key' ? null : moment.exec(String(node.value))) ?? [];
      if (day === undefined) return;
      node.value = `${new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)}${time}`;
    },
  });
}

function renameSlug(fields: Document, copy: number): void {
  const name = findName(fields, 'slug') ?? '';
  const slug = fields.get(name);
  if (typeof slug === 'string') fields.set(name, toCopySlug(slug, copy));
}

function renameRelated(fields: Document, copy: number, slugs: ReadonlySet<string>): void {
  visit(fields, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && namesOf('related').includes(String(pair.key.value))) return undefined;
      return visit.SKIP;
    },
    Scalar: (_, node, ancestors) => {
      const isRelated = ancestors.some((one) => isPair(one));
      if (isRelated && typeof node.value === 'string' && slugs.has(node.value)) {
        node.value = toCopySlug(node.value, copy);
      }
    },
  });
}
