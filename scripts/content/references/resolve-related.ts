import type { Message, Problem } from '../../problem.ts';
import { isSafeLink } from '../../markdown/is-safe-link.ts';
import {
  relatedToDraft,
  relatedToItself,
  relatedToScheduled,
  relatedToWithdrawn,
  unknownArticle,
  unknownSitePage,
  unsafePath,
  untitledLink,
} from '../messages/address-messages.ts';
import { badUrl } from '../messages/field-messages.ts';
import { formatMoment } from '../messages/format-moment.ts';
import type { Publication, Related } from '../newsroom.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { parseSitePath } from './parse-site-path.ts';
import type { Suggest } from '../messages/suggest.ts';

/** What related links are resolved against. */
export interface RelatedContext {
  readonly siteUrl: string;
  readonly articles: ReadonlyMap<string, FiledArticle>;
  readonly publicationOf: (article: FiledArticle) => Publication;
  readonly hasAddress: (path: string) => boolean;
  readonly suggest: Suggest;
  /** Whether links to drafts and scheduled articles are kept, because those are shown too. */
  readonly keepsHidden: boolean;
}

interface Fault {
  readonly severity: Problem['severity'];
  readonly rule: string;
  readonly message: Message;
}

/** What a link means, what is wrong with it, or both where it leads to what is not public yet. */
interface Reading {
  readonly related?: Related;
  readonly fault?: Fault;
}

type Filed = NonNullable<FiledArticle['fields']['related']>[number];

/** A file of an article, with whatever folders before it. */
const articleFile = /^(?!https?:).*[^\\/]\.md$/i;
const articlePath = /^\/articles\/([^/]+)\/?$/;

export interface ResolvedRelated {
  readonly related: readonly Related[];
  readonly problems: readonly Problem[];
  /** Slugs to which the body's cards can't lead in the published site: drafts and scheduled articles. */
  readonly hidden: ReadonlySet<string>;
}

/** Of most articles. */
const nothing: ResolvedRelated = { related: [], problems: [], hidden: new Set() };

/** Resolves an article's related links, and the cards in its body. Links to what is not public are warned of. */
export function resolveRelated(article: FiledArticle, context: RelatedContext): ResolvedRelated {
  const isFree =
    article.fields.related === undefined && article.body.references.every(({ type }) => type !== 'related');
  if (isFree) return nothing;
  const related: Related[] = [];
  const problems: Problem[] = [];
  const hidden = new Set<string>();
  const { file, fields, body, locate } = article;
  const keep = ({ fault }: Reading): boolean => fault === undefined || context.keepsHidden;
  for (const [index, filed] of (fields.related ?? []).entries()) {
    const reading = parseRelated(filed, article, context);
    if (reading.related !== undefined && keep(reading)) related.push(reading.related);
    if (reading.fault === undefined) continue;
    const url = typeof filed === 'object' && reading.fault.rule !== 'unknown-article' ? ['url'] : [];
    problems.push({ ...reading.fault, file, ...locate(['related', index, ...url]) });
  }
  for (const { type, target, line, column } of body.references) {
    if (type !== 'related') continue;
    const reading = resolveSlug(target, article, context);
    if (reading.fault === undefined) continue;
    if (!keep(reading)) hidden.add(target);
    problems.push({ ...reading.fault, file, line, column });
  }
  return { related, problems, hidden };
}

function parseRelated(filed: Filed, article: FiledArticle, context: RelatedContext): Reading {
  if (typeof filed === 'string') {
    if (articleFile.test(filed)) return refuse('unknown-article', unknownArticle(filed, context.suggest(filed)));
    if (/^https?:/i.test(filed) && !filed.startsWith(context.siteUrl))
      return refuse('untitled-link', untitledLink(filed));
    return /^https?:|[/\\]/i.test(filed)
      ? resolvePath(filed, {}, article, context)
      : resolveSlug(filed, article, context);
  }
  const { title, url } = filed;
  if (url.startsWith('/') || url.startsWith(context.siteUrl)) return resolvePath(url, { title }, article, context);
  const isOutside = /^https?:\/\//i.test(url) && URL.canParse(url) && isSafeLink(url);
  return isOutside ? { related: { type: 'outside', title, url } } : refuse('wrong-value', badUrl('url', url));
}

function resolvePath(
  written: string,
  title: { readonly title?: string },
  article: FiledArticle,
  context: RelatedContext,
): Reading {
  const path = parseSitePath(written, context.siteUrl);
  if (path === undefined) return refuse('unsafe-path', unsafePath(written));
  const page = path.replace(/[?#].*$/s, '');
  const slug = articlePath.exec(page)?.[1];
  const reading = slug === undefined ? undefined : resolveSlug(slug, article, context);
  // A place in an article is a link of its own; whether it may be linked is the article's matter.
  if (reading !== undefined && (page === path || reading.fault !== undefined)) return reading;
  return context.hasAddress(page)
    ? { related: { type: 'page', path, ...title } }
    : refuse('unknown-page', unknownSitePage(path));
}

function resolveSlug(slug: string, article: FiledArticle, context: RelatedContext): Reading {
  const target = context.articles.get(slug);
  if (target === undefined) return refuse('unknown-article', unknownArticle(slug, context.suggest(slug)));
  if (target.slug === article.slug) return refuse('related-to-itself', relatedToItself());
  const related: Related = { type: 'article', slug };
  const state = context.publicationOf(target);
  if (state === 'draft') return { related, fault: toWarning('related-to-draft', relatedToDraft(slug)) };
  if (state === 'withdrawn') return { related, fault: toWarning('related-to-withdrawn', relatedToWithdrawn(slug)) };
  if (state !== 'scheduled') return { related };
  const message = relatedToScheduled(slug, formatMoment(target.times.date));
  return { related, fault: toWarning('related-to-scheduled', message) };
}

function refuse(rule: string, message: Message): Reading {
  return { fault: { severity: 'error', rule, message } };
}

function toWarning(rule: string, message: Message): Fault {
  return { severity: 'warning', rule, message };
}
