import { createHash } from 'node:crypto';
import { toYearKey } from '../collections/collections.ts';
import type { Article } from '../content/newsroom.ts';
import type { Body, BodyPart } from '../markdown/body.ts';
import { toArticlePage } from './article/article-page.ts';
import { toFrame } from './frame/frame.ts';
import type { PageContext } from './page-context.ts';
import { toStructuredDataContext } from './page-table.ts';

/** What the pages of a year depend on beside the newsroom. */
export interface YearInputs {
  /** Names the code, the layouts and the libraries. */
  readonly version: string;
  /** A hash of the bytes of an article's file. */
  readonly toSourceHash: (article: Article) => string;
  readonly hasIndex: boolean;
  readonly hasCards: boolean;
}

/**
 * Names everything that the pages of a year's articles are made of: what they say of other articles, of the settings and
 * of the clock is in their views, made here with no text in them, and in place of the text stands the hash of its file.
 * While the fingerprint stays, so does every byte of the year's pages.
 */
export function toYearFingerprint(year: string, context: PageContext, inputs: YearInputs): string {
  const { site, dates, articles } = context.newsroom;
  const { version, hasIndex, hasCards, toSourceHash } = inputs;
  const hash = createHash('sha256');
  const add = (value: unknown): unknown => hash.update(JSON.stringify(value)).update('\n');
  const seo = toStructuredDataContext(context);
  const own = articles.filter((article) => toYearKey(article) === year);
  add([version, hasIndex, hasCards, site, dates]);
  for (const lang of [...new Set(own.map(({ lang }) => lang))].sort()) add(toFrame(lang, context));
  for (const article of own) {
    add([toSourceHash(article), toArticlePage({ ...article, body: toBareBody(article.body) }, context, seo).view()]);
  }
  const short = context.collections
    .moves()
    .short.filter(({ target }) => !('reason' in target) && toYearKey(target) === year);
  add(short.map(({ from, to }) => [from, to]));
  return hash.digest('hex');
}

/** A body without its text: cards of other articles show those, and what a list says of it. */
function toBareBody({ words, references }: Body): Body {
  const related = references.filter(({ type }) => type === 'related');
  const parts = related.map(({ target }): BodyPart => ({ type: 'related', slug: target }));
  return { words, references: [], parts, headings: [], text: '' };
}
