import type { Article } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import type { SearchDocument } from '../../search/search-document.ts';
import { isIndexed } from '../article/article-page.ts';
import { toBlockWords } from '../article/block-words.ts';
import { toCard } from '../card.ts';
import type { PageContext } from '../page-context.ts';

/** Pixels in which the picture of a hit is sharp, on a phone's screen as well. */
const HIT_WIDTH = 320;

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
    image: toHitImage(article, context),
  };
}

/**
 * The picture of a hit, no larger than its place. Whoever searches asks no other host for one, and a drawing says nothing
 * as small as that.
 */
function toHitImage({ image }: Article, { images, toHref }: PageContext): SearchDocument['image'] {
  const built = image && images.get(image.file);
  if (!built || built.isDrawing) return null;
  const variants = built.sources.at(-1)?.variants ?? [];
  const variant = variants.find(({ width }) => width >= HIT_WIDTH) ?? built;
  return {
    src: toHref(variant.path),
    width: variant.width,
    height: Math.round((built.height * variant.width) / built.width),
  };
}
