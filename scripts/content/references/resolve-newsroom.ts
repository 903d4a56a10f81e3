import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { compareArabic } from '../../../assets/shared/arabic/collate.ts';
import { sortArabic } from '../../../assets/shared/arabic/sort-arabic.ts';
import type { Problem } from '../../problem.ts';
import { routes } from '../../routes.ts';
import type { Agenda } from '../agenda.ts';
import { toAgenda } from '../agenda.ts';
import { checkBreaking } from './check-breaking.ts';
import { checkDatesAhead } from './check-dates-ahead.ts';
import { checkReferences } from './check-references.ts';
import { findAddressClashes } from './find-address-clashes.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { archiveOfNothing, willAppear } from '../messages/messages.ts';
import type { Newsroom, Publication } from '../newsroom.ts';
import type { FiledContent } from './filed-content.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { isPublic, publication } from '../articles/publication.ts';
import type { ResolvedArticles } from './resolve-articles.ts';
import { resolveArticles } from './resolve-articles.ts';
import { resolveLinks } from './resolve-links.ts';
import { resolveMostRead } from './resolve-most-read.ts';
import { createSuggest } from '../messages/suggest.ts';
import { withholdLinks } from './withhold-links.ts';

/** How many files of each sort were read. */
export interface ContentCounts {
  /** All articles on file. */
  readonly articles: number;
  readonly published: number;
  readonly drafts: number;
  readonly scheduled: number;
  readonly expired: number;
  readonly withdrawn: number;
  readonly authors: number;
  readonly pages: number;
}

export interface ResolvedContent {
  /** Whole only when no problem is an error. */
  readonly newsroom: Newsroom;
  readonly problems: readonly Problem[];
  readonly counts: ContentCounts;
  readonly agenda: Agenda;
}

/** Checks what files say of one another and makes the newsroom of them. */
export function resolveNewsroom(content: FiledContent): ResolvedContent {
  const { site, now, articles } = content;
  const states = new Map(articles.map((article) => [article, publicationOf(article, now)]));
  const stateOf = (article: FiledArticle): Publication => states.get(article) ?? 'draft';
  const shown = withholdLinks(content, stateOf);
  const resolved = resolveArticles(shown, stateOf);
  const { mostRead, problems: ofMostRead } =
    content.mostRead === undefined ? { problems: [] } : resolveMostRead(content.mostRead, content);
  const scheduled = articles.filter((article) => stateOf(article) === 'scheduled');
  return {
    newsroom: { ...toNewsroom(shown, resolved), ...(mostRead === undefined ? {} : { mostRead }) },
    problems: [
      ...content.authors.flatMap(({ author, problems }) =>
        problems.map((problem) => ({ ...problem, file: author.file })),
      ),
      ...content.pages.flatMap(({ page, problems }) => problems.map((problem) => ({ ...problem, file: page.file }))),
      ...articles.flatMap(({ file, problems }) => problems.map((problem) => ({ ...problem, file }))),
      ...findClashes(content),
      ...scheduled.map((article) => toNotice(article, site.zone)),
      ...checkBreaking(articles, now),
      ...checkDatesAhead(
        articles.filter((article) => stateOf(article) === 'published'),
        content.pages,
        now,
      ),
      ...checkReferences(content),
      ...ofMostRead,
      ...checkArchives(content),
      ...resolved.problems,
      ...resolveLinks(content, stateOf, resolved.articles),
    ],
    counts: countContent(content, stateOf),
    agenda: toAgenda(articles, stateOf, now),
  };
}

/** An article whose date could not be read is an error anyway; until that is mended it counts as a draft. */
function publicationOf({ fields, times }: FiledArticle, now: ZonedTime): Publication {
  if (times.date === undefined) return 'draft';
  const { date, expires, withdrawn } = times;
  return publication({ draft: fields.draft ?? false, date, expires, withdrawn }, now);
}

function toNotice({ file, times, locate }: FiledArticle, zone: string): Problem {
  const message = willAppear(formatMoment(times.date), zone);
  return { severity: 'warning', rule: 'scheduled', file, ...locate(['date']), message };
}

function findClashes({ articles, authors, pages }: FiledContent): readonly Problem[] {
  return [
    ...findAddressClashes(
      articles.filter(({ isAddressed }) => isAddressed),
      routes.article,
    ),
    ...findAddressClashes(
      authors.filter(({ isAddressed }) => isAddressed).map(({ author, locate }) => ({ ...author, locate })),
      routes.author,
    ),
    ...findAddressClashes(
      pages.filter(({ isAddressed }) => isAddressed).map(({ page, locate }) => ({ ...page, locate })),
      routes.page,
    ),
  ];
}

/** Old comments outlive their article; those of no article are told of and printed nowhere. */
function checkArchives({ archives, articles }: FiledContent): readonly Problem[] {
  const slugs = new Set(articles.map(({ slug }) => slug));
  const suggest = createSuggest(() => articles.map(({ slug, fields }) => [slug, fields.title ?? slug]));
  return archives.flatMap(({ slug, file, problems }): readonly Problem[] => {
    const own = problems.map((problem) => ({ ...problem, file }));
    if (slugs.has(slug)) return own;
    const message = archiveOfNothing(slug, suggest(slug));
    return [...own, { severity: 'warning', rule: 'archive-unknown', file, line: 1, column: 1, message }];
  });
}

function countContent(content: FiledContent, stateOf: (article: FiledArticle) => Publication): ContentCounts {
  const count = (state: Publication): number => content.articles.filter((article) => stateOf(article) === state).length;
  return {
    articles: content.articles.length,
    published: count('published'),
    drafts: count('draft'),
    scheduled: count('scheduled'),
    expired: count('expired'),
    withdrawn: count('withdrawn'),
    authors: content.authors.length,
    pages: content.pages.length,
  };
}

function toNewsroom(content: FiledContent, { articles, withdrawals }: ResolvedArticles): Newsroom {
  const { site, hijriAdjustment, now, include } = content;
  return {
    site,
    dates: {
      region: site.region,
      digits: site.digits,
      calendars: site.calendars,
      ...(hijriAdjustment === 0 ? {} : { hijriAdjustment }),
      lang: site.lang.startsWith('en') ? 'en' : 'ar',
    },
    now,
    articles: articles
      .filter(({ publication: state }) => include === 'all' || isPublic(state))
      .sort((a, b) => b.date.epoch - a.date.epoch || (a.slug < b.slug ? -1 : 1)),
    withdrawals,
    archives: new Map(content.archives.map(({ slug, comments }) => [slug, comments])),
    authors: sortArabic(
      content.authors.map(({ author }) => author),
      ({ name }) => name,
    ),
    pages: content.pages.map(({ page }) => page).sort((a, b) => a.order - b.order || compareArabic(a.title, b.title)),
  };
}
