import { toCorrectionFragment } from '../../collections/amendments.ts';
import { ratings, type Article } from '../../content/newsroom.ts';
import { formatCounted } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import type { BodyPart } from '../../markdown/body.ts';
import { toRootPath } from '../../markdown/to-root-path.ts';
import type { ArticleTextView } from './article-text-view.ts';
import { toBodyView } from './body-view.ts';
import { toCorrectionWords } from '../lists/corrections-pages.ts';
import { markQuestions } from './mark-questions.ts';
import type { PageContext } from '../page-context.ts';
import { isWithheld } from './unlink-withheld.ts';
import { toOptionalTextView, toTextView } from '../text-view.ts';
import { toDatePolicy, toTimeView } from '../time-view.ts';
import { yearsSince } from '../years-since.ts';

/**
 * What every edition of an article prints.
 *
 * @param parts of its body, where an edition has not all of it on a page
 */
export function toArticleText(
  article: Article,
  context: PageContext,
  parts: readonly BodyPart[] = article.body.parts,
): ArticleTextView {
  const { dir, lang } = article;
  const labels = labelsFor(lang);
  const dates = toDatePolicy(context.newsroom.dates, lang);
  const card = context.toCard(article);
  const body = toBodyView(parts, article, context);
  return {
    title: card.title,
    standfirst: article.hasOwnSummary ? card.standfirst : null,
    published: toTimeView(article.date, 'dateTime', dates),
    updated: article.updated ? toTimeView(article.updated, 'dateTime', dates) : null,
    body: article.kind === 'interview' ? markQuestions(body) : body,
    ageNotice: toAgeNotice(article, context),
    expiredNotice: article.publication === 'expired' ? labels.expiredNotice : null,
    opinionNotice: article.kind === 'opinion' ? labels.opinionNotice : null,
    sponsorNotice: article.sponsor === undefined ? null : labels.sponsorNotice(article.sponsor),
    contentNote: toOptionalTextView(article.contentNote, dir),
    factCheck: toFactCheckView(article),
    corrections: article.corrections.map((correction, index) => ({
      label: correction.type === 'correction' ? null : labels.amendments[correction.type],
      time: toTimeView(correction.date, 'date', dates),
      fragment: toCorrectionFragment(index),
      ...toCorrectionWords(correction, dir),
    })),
    sources: article.sources.map((source) => ({
      title: toTextView(source.title, dir),
      url: toSourceUrl(source.url, context),
      publisher: toOptionalTextView(source.publisher, dir),
    })),
  };
}

/** A source on this site that is not public is named without a link, as in a text. */
function toSourceUrl(url: string | undefined, { newsroom, collections }: PageContext): string | null {
  if (url === undefined || isWithheld(toRootPath(url, newsroom.site.url), collections.bySlug)) return null;
  return url;
}

function toAgeNotice(article: Article, context: PageContext): string | null {
  const years = yearsSince(article.updated ?? article.date, context.newsroom);
  if (years < 1) return null;
  return labelsFor(article.lang).ageNotice(
    formatCounted(years, 'year', article.lang, context.newsroom.dates.digits, 'genitive'),
  );
}

function toFactCheckView(article: Article): ArticleTextView['factCheck'] {
  const { factCheck, dir, lang } = article;
  if (!factCheck) return null;
  const labels = labelsFor(lang).ratings;
  return {
    rating: factCheck.rating,
    ratingLabel: labels[factCheck.rating],
    claim: toTextView(factCheck.claim, dir),
    claimant: toTextView(factCheck.claimant, dir),
    scale: ratings.map((rating) => ({ rating, label: labels[rating], current: rating === factCheck.rating })),
  };
}
