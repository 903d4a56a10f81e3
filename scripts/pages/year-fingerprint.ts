import { createHash } from 'node:crypto';
import { toYearKey } from '../collections/collections.ts';
import { toNamedSlugs } from '../collections/to-named-slugs.ts';
import type { Article } from '../content/newsroom.ts';
import type { Body, BodyPart } from '../markdown/body.ts';
import { toRootPath } from '../markdown/to-root-path.ts';
import { toArticlePage } from './article/article-page.ts';
import { isWithheld } from './article/unlink-withheld.ts';
import { isFiled, toFiledDownloads, toFiledImages } from './filed-media.ts';
import { toFrame } from './frame/frame.ts';
import type { PageContext } from './page-context.ts';
import { toStructuredDataContext } from './page-table.ts';

/** What the pages of a year depend on beside the newsroom. */
export interface YearInputs {
  /** Names the code, the layouts and the libraries. */
  readonly version: string;
  /** A hash of the bytes of an article's file. */
  readonly toSourceHash: (article: Article) => string;
  /** A hash of the bytes of a file below `content/media`. */
  readonly toMediaHash: (file: string) => string;
  readonly hasIndex: boolean;
  readonly hasCards: boolean;
}

/**
 * Names everything that the pages of a year's articles are made of: what they say of other articles, of the settings and
 * of the clock is in their views, made here with no text in them, and in place of the text stand the hash of its file,
 * which of its links are printed as words alone, and the hashes of the pictures and files that the year shows. While the
 * fingerprint stays, so does every byte of the year's pages.
 */
export function toYearFingerprint(year: string, context: PageContext, inputs: YearInputs): string {
  const { site, dates, articles } = context.newsroom;
  const { version, hasIndex, hasCards, toSourceHash, toMediaHash } = inputs;
  const hash = createHash('sha256');
  const add = (value: unknown): unknown => hash.update(JSON.stringify(value)).update('\n');
  const seo = toStructuredDataContext(context);
  const own = articles.filter((article) => toYearKey(article) === year);
  add([version, hasIndex, hasCards, site, dates]);
  for (const lang of [...new Set(own.map(({ lang }) => lang))].sort()) add(toFrame(lang, context));
  for (const article of own) {
    const { view } = toArticlePage({ ...article, body: toBareBody(article.body) }, context, seo);
    add([toSourceHash(article), toWithheld(article, context), view()]);
  }
  for (const file of listMedia(own, context)) add([file, toMediaHash(file)]);
  const short = context.collections
    .moves()
    .short.filter(({ target }) => !('reason' in target) && toYearKey(target) === year);
  add(short.map(({ from, to }) => [from, to]));
  return hash.digest('hex');
}

/** Files below `content/media` that articles and the cards of those they name show or offer. */
function listMedia(own: readonly Article[], { newsroom, collections }: PageContext): readonly string[] {
  const named = own.flatMap(toNamedSlugs).flatMap((slug) => collections.bySlug.get(slug)?.image?.file ?? []);
  const shown = { ...newsroom, articles: own, authors: [], pages: [] };
  return [...new Set([...named.filter(isFiled), ...toFiledImages(shown), ...toFiledDownloads(shown)])].sort();
}

/** Links of a text that lead to nothing that is public. */
function toWithheld({ body }: Article, { newsroom, collections }: PageContext): readonly string[] {
  return body.references
    .filter(({ type }) => type === 'link')
    .map(({ target }) => toRootPath(target, newsroom.site.url))
    .filter((path) => isWithheld(path, collections.bySlug));
}

/** A body without its text: cards of other articles show those, and what a list says of it. */
function toBareBody({ words, references }: Body): Body {
  const related = references.filter(({ type }) => type === 'related');
  const parts = related.map(({ target }): BodyPart => ({ type: 'related', slug: target }));
  return { words, references: [], parts, headings: [], text: '' };
}
