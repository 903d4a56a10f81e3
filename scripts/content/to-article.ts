import { isArabicScript } from '../markdown/is-arabic-script.ts';
import type { Body, BodyPart } from '../markdown/body.ts';
import type { Article, Author, Publication, Related, Source, Tag } from './newsroom.ts';
import type { FiledArticle } from './parse-article.ts';

/** What an article's own file doesn't tell. */
export interface ResolvedParts {
  readonly publication: Publication;
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  readonly related: readonly Related[];
  /** Slugs whose cards are taken out of the body. */
  readonly hidden: ReadonlySet<string>;
  readonly series: Article['series'];
  readonly aliases: readonly string[];
}

/** Scripts written from right to left besides Arabic, by the languages that use them. */
const hebrewScript = /^(?:he|iw|yi|dv|syr)(?:-|$)/;

/** Puts an article together from its file and from what was resolved; undefined while a needed field is missing. */
export function toArticle(filed: FiledArticle, parts: ResolvedParts): Article | undefined {
  const { fields, times, lang } = filed;
  const { title, section, agency, summary, legacy } = fields;
  const { date } = times;
  if (title === undefined || section === undefined || date === undefined) return undefined;
  const body = parts.hidden.size === 0 ? filed.body : withoutCards(filed.body, parts.hidden);
  return {
    slug: filed.slug,
    title,
    date,
    ...(times.updated === undefined ? {} : { updated: times.updated }),
    authors: parts.authors,
    ...(agency === undefined ? {} : { agency }),
    section,
    tags: parts.tags,
    summary: summary ?? filed.lead,
    hasOwnSummary: summary !== undefined,
    related: parts.related,
    kind: fields.kind ?? 'news',
    ...(filed.image === undefined ? {} : { image: filed.image }),
    publication: parts.publication,
    ...(times.expires === undefined ? {} : { expires: times.expires }),
    ...(times.pinned === undefined ? {} : { pinnedUntil: times.pinned }),
    ...(times.breaking === undefined ? {} : { breakingUntil: times.breaking }),
    ...(filed.closes === undefined ? {} : { liveUntil: filed.closes }),
    ...(parts.series === undefined ? {} : { series: parts.series }),
    corrections: filed.corrections,
    sources: (fields.sources ?? []).map(toSource),
    ...toFactCheck(fields),
    ...(fields.sponsor === undefined ? {} : { sponsor: fields.sponsor }),
    ...(fields.contentNote === undefined ? {} : { contentNote: fields.contentNote }),
    lang,
    dir: textDirection(lang),
    aliases: parts.aliases,
    commentsOpen: fields.comments ?? true,
    revisionsOpen: fields.revisions ?? true,
    ...(legacy === undefined ? {} : { legacy: { comments: legacy.comments ?? 0, views: legacy.views ?? 0 } }),
    noindex: fields.noindex ?? false,
    body,
    file: filed.file,
  };
}

/** Which way texts of a language run. */
export function textDirection(lang: string): 'rtl' | 'ltr' {
  return isArabicScript(lang) || hebrewScript.test(lang) ? 'rtl' : 'ltr';
}

type Fields = FiledArticle['fields'];

function toSource({ title, url, publisher }: NonNullable<Fields['sources']>[number]): Source {
  return { title, ...(url === undefined ? {} : { url }), ...(publisher === undefined ? {} : { publisher }) };
}

function toFactCheck({ kind, rating, claim, claimant }: Fields): Pick<Article, 'factCheck'> {
  if (kind !== 'fact-check' || rating === undefined || claim === undefined || claimant === undefined) return {};
  return { factCheck: { rating, claim, claimant } };
}

function withoutCards(body: Body, hidden: ReadonlySet<string>): Body {
  return { ...body, parts: dropCards(body.parts, hidden) };
}

function dropCards(parts: readonly BodyPart[], hidden: ReadonlySet<string>): readonly BodyPart[] {
  return parts
    .filter((part) => part.type !== 'related' || !hidden.has(part.slug))
    .map((part) => ('parts' in part ? { ...part, parts: dropCards(part.parts, hidden) } : part));
}
