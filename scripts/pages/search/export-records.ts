import { fold } from '../../../assets/shared/arabic/fold.ts';
import type { Article } from '../../content/newsroom.ts';
import { routes } from '../../routes.ts';
import type { ExportRecord } from '../../search/export-record.ts';
import { isIndexed } from '../article/article-page.ts';
import type { PageContext } from '../page-context.ts';
import { toSearchDocument } from './search-documents.ts';

/** Every article that may be found, as a search server takes it in, the newest first; made one by one. */
export function* toExportRecords(context: PageContext): Generator<ExportRecord> {
  for (const article of context.collections.latest) if (isIndexed(article)) yield toExportRecord(article, context);
}

function toExportRecord(article: Article, context: PageContext): ExportRecord {
  const { slug, title, summary, agency, sponsor, series } = article;
  const { body, section, authors, tags, kind, lang } = toSearchDocument(article, context);
  const image = article.image && context.images.get(article.image.file);
  return {
    id: context.collections.shortIds.get(slug) ?? slug,
    slug,
    url: context.toAbsoluteUrl(routes.article(slug)),
    lang,
    title,
    summary,
    body,
    titleFolded: fold(title),
    summaryFolded: fold(summary),
    bodyFolded: fold(body),
    authors: authors.map(({ name }) => name),
    ...(agency === undefined ? {} : { agency }),
    section: section.slug,
    sectionName: section.name,
    tags: tags.map(({ name }) => name),
    kind,
    ...(series === undefined ? {} : { series: series.name }),
    ...(sponsor === undefined ? {} : { sponsor }),
    publishedAt: article.date.iso,
    modifiedAt: (article.updated ?? article.date).iso,
    publishedTimestamp: Math.floor(article.date.epoch / 1_000),
    ...(image ? { image: context.toAbsoluteUrl(image.path), imageAlt: article.image.alt } : {}),
  };
}
