import { textDirection } from '../../labels/text-direction.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import type { Body, BodyPart } from '../../markdown/body.ts';
import type { Article, Author, Publication, Related, Source, Tag } from '../newsroom.ts';
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

/** Puts an article together from its file and from what was resolved; undefined while a needed field is missing. */
export function toArticle(filed: FiledArticle, parts: ResolvedParts): Article | undefined {
  const { fields, times, lang } = filed;
  const { title, section, summary } = fields;
  const { date } = times;
  if (title === undefined || section === undefined || date === undefined) return undefined;
  const body = parts.hidden.size === 0 ? filed.body : withoutCards(filed.body, parts.hidden);
  return {
    slug: filed.slug,
    title,
    date,
    authors: parts.authors,
    section,
    tags: parts.tags,
    summary: summary ?? filed.lead,
    hasOwnSummary: summary !== undefined,
    related: parts.related,
    kind: fields.kind ?? 'news',
    publication: parts.publication,
    corrections: filed.corrections,
    sources: (fields.sources ?? []).map(toSource),
    lang,
    dir: textDirection(lang),
    aliases: parts.aliases,
    commentsOpen: fields.comments ?? true,
    revisionsOpen: fields.revisions ?? true,
    noindex: fields.noindex ?? false,
    body,
    file: filed.file,
    ...toOptionalParts(filed, parts),
  };
}

/** What an article may do without. */
function toOptionalParts({ fields, times, image, closes }: FiledArticle, { series }: ResolvedParts) {
  return withoutUndefined({
    agency: fields.agency,
    image,
    series,
    updated: times.updated,
    expires: times.expires,
    pinnedUntil: times.pinned,
    breakingUntil: times.breaking,
    liveUntil: closes,
    factCheck: toFactCheck(fields),
    sponsor: fields.sponsor,
    contentNote: fields.contentNote,
    legacy: toLegacy(fields),
  });
}

type Fields = FiledArticle['fields'];

function toSource({ title, url, publisher }: NonNullable<Fields['sources']>[number]): Source {
  return { title, ...withoutUndefined({ url, publisher }) };
}

function toFactCheck({ kind, rating, claim, claimant }: Fields): Article['factCheck'] {
  if (kind !== 'fact-check' || rating === undefined || claim === undefined || claimant === undefined) return undefined;
  return { rating, claim, claimant };
}

function toLegacy({ legacy }: Fields): Article['legacy'] {
  return legacy && { comments: legacy.comments ?? 0, views: legacy.views ?? 0 };
}

function withoutCards(body: Body, hidden: ReadonlySet<string>): Body {
  return { ...body, parts: dropCards(body.parts, hidden) };
}

function dropCards(parts: readonly BodyPart[], hidden: ReadonlySet<string>): readonly BodyPart[] {
  return parts
    .filter((part) => part.type !== 'related' || !hidden.has(part.slug))
    .map((part) => ('parts' in part ? { ...part, parts: dropCards(part.parts, hidden) } : part));
}
