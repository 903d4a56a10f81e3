import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import type { ArticleFields } from '../schemas/article-schema.ts';
import {
  endedTooEarly,
  expiresTooEarly,
  factCheckIncomplete,
  missingAuthor,
  onlyInFactCheck,
  onlyInLive,
  partWithoutSeries,
  repeatedAuthor,
  seriesWithoutLetters,
  tooManyTags,
  twoAuthorFields,
  updatedTooEarly,
  withdrawnTooEarly,
} from '../messages/messages.ts';
import { isBefore, isSameDay } from './moments.ts';
import type { ArticleTimes } from './article-times.ts';
import type { FiledDocument, Report } from '../files/parse-document.ts';

/** More tags than these say nothing of an article any more. */
const tagLimit = 30;
const claimFields = ['rating', 'claim', 'claimant'] as const;

/** Checks the fields of one article against one another. */
export function checkArticle(document: FiledDocument<ArticleFields>, times: ArticleTimes, report: Report): void {
  checkAuthors(document, report);
  checkOrder(times, report);
  checkFactCheck(document, report);
  checkTags(document.fields, report);
  checkSeries(document, report);
  if (document.written.has('ended') && document.fields.kind !== 'live')
    report('live-only', ['ended'], onlyInLive('ended'), 'key');
}

/** A series is addressed by its name. */
function checkSeries({ fields: { series, part }, written }: FiledDocument<ArticleFields>, report: Report): void {
  if (part !== undefined && !written.has('series')) {
    report('part-without-series', ['part'], partWithoutSeries(), 'key');
  }
  if (series !== undefined && toSlug(series) === '') {
    report('wrong-series', ['series'], seriesWithoutLetters(series));
  }
}

function checkAuthors({ fields, written, locate }: FiledDocument<ArticleFields>, report: Report): void {
  if (!written.has('author') && !written.has('authors') && !written.has('agency')) {
    report('missing-author', ['author'], missingAuthor());
  }
  if (written.has('author') && written.has('authors')) {
    const lines = [locate(['author'], 'key').line, locate(['authors'], 'key').line] as const;
    const later = lines[0] > lines[1] ? 'author' : 'authors';
    report('duplicate-field', [later], twoAuthorFields(...lines), 'key');
  }
  for (const name of ['author', 'authors'] as const) {
    const slugs = fields[name] ?? [];
    const repeated = slugs.findIndex((slug, index) => slugs.indexOf(slug) < index);
    if (repeated >= 0) report('repeated-author', [name, repeated], repeatedAuthor(slugs[repeated] ?? ''));
  }
}

function checkOrder({ date, updated, expires, ended, withdrawn }: ArticleTimes, report: Report): void {
  if (date === undefined) return;
  const [from, by] = [date.iso.slice(0, 16), (time: { readonly iso: string }) => time.iso.slice(0, 16)];
  if (updated !== undefined && isBefore(updated, date)) {
    report('updated-before-date', ['updated'], updatedTooEarly(by(updated), from));
  }
  if (expires !== undefined && !isBefore(date, expires)) {
    report('expires-before-date', ['expires'], expiresTooEarly(by(expires), from));
  }
  if (ended !== undefined && isBefore(ended, date)) {
    report('ended-before-date', ['ended'], endedTooEarly(by(ended), from));
  }
  // Nobody files the hour at which an article was withdrawn.
  if (withdrawn !== undefined && isBefore(withdrawn, date) && !isSameDay(withdrawn, date)) {
    report('withdrawn-before-date', ['withdrawn', 'date'], withdrawnTooEarly(by(withdrawn), from));
  }
}

function checkFactCheck({ fields, written }: FiledDocument<ArticleFields>, report: Report): void {
  const isFactCheck = fields.kind === 'fact-check';
  const filed = claimFields.filter((name) => written.has(name));
  const lacking = claimFields.filter((name) => !written.has(name));
  if (isFactCheck && lacking.length > 0) report('fact-check', ['kind'], factCheckIncomplete(lacking));
  for (const name of isFactCheck ? [] : filed) report('fact-check', [name], onlyInFactCheck(name), 'key');
}

function checkTags({ tags = [] }: Partial<ArticleFields>, report: Report): void {
  if (tags.length > tagLimit) report('too-many-tags', ['tags'], tooManyTags(tags.length, tagLimit));
}
