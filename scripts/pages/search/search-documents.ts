import type { Article } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import type { SearchDocument } from '../../search/search-document.ts';
import { isIndexed } from '../article/article-page.ts';
import { toBlockWords } from '../article/block-words.ts';
import { toCard } from '../card.ts';
import type { PageContext } from '../page-context.ts';
import type { ImageView } from '../card-view.ts';

/** What search reads of the articles: bodies without call-outs and related cards, and nothing that asks not to be found. */
export function toSearchDocuments(
  context: PageContext,
  articles: readonly Article[] = context.collections.latest,
): readonly SearchDocument[] {
  return articles.filter(isIndexed).map((article) => toSearchDocument(article, context));
}

/** What search reads of one article. */
export function toSearchDocument(article: Article, context: PageContext): SearchDocument {
  const card = toCard(article, context);
  return {
    url: context.toHref(routes.article(article.slug)),
    lang: article.lang,
    title: article.title,
    standfirst: article.summary,
    body: [article.body.text, ...toBlockWords(article.body.parts)].join('\n'),
    date: article.date.iso,
    dateText: card.time.text,
    section: { slug: article.section, name: card.section.text },
    authors: article.authors.map(({ slug, name }) => ({ slug, name })),
    tags: article.tags.map(({ slug, name }) => ({ slug, name })),
    kind: article.kind,
    kindLabel: labelsFor(article.lang).kinds[article.kind],
    sponsored: card.sponsored,
    series: article.series?.name ?? null,
    image: toHitImage(card.image),
  };
}

/** A reader who searches asks no other host for a picture. */
function toHitImage(image: ImageView | null): SearchDocument['image'] {
  if (!image?.size) return null;
  return { src: image.src, ...image.size, alt: image.alt };
}
