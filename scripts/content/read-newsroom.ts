import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { Body } from '../markdown/body.ts';
import type { BodyContext } from '../markdown/body-context.ts';
import { createBodyParser } from '../markdown/parse-body.ts';
import type { BodyParser } from '../markdown/parse-body.ts';
import { selectRules } from '../prose/prose-settings.ts';
import type { Problem } from '../problem.ts';
import { compareProblems } from '../problem.ts';
import { toZonedTime } from '../dates/zoned-time.ts';
import type { Agenda } from './agenda.ts';
import type { ArticleMemory } from './article-memory.ts';
import { forgetBody, forgetText } from './forget-body.ts';
import type { GateContext } from './gate-context.ts';
import { createGateContext } from './gate-context.ts';
import { createLateLocate } from './create-late-locate.ts';
import { listContent } from './list-content.ts';
import type { Newsroom } from './newsroom.ts';
import { parseArticle, type FiledArticle } from './parse-article.ts';
import { parseAuthor } from './parse-author.ts';
import { mostReadFile, parseMostRead } from './parse-most-read.ts';
import { parseCommentArchive } from './parse-comment-archive.ts';
import { parsePage } from './parse-page.ts';
import { parseSite } from './parse-site.ts';
import { readArticles } from './read-articles.ts';
import { readHistory } from './read-history.ts';
import { readFiles, readOptionalFile, readSiteFile } from './read-files.ts';
import type { ContentCounts } from './resolve-newsroom.ts';
import { resolveNewsroom } from './resolve-newsroom.ts';
import { toPrintable } from './to-printable.ts';

export interface ReadOptions {
  readonly contentDir: string;
  /** The build's clock, in milliseconds since 1970. */
  readonly now: number;
  /** `all` takes in drafts and scheduled articles too. */
  readonly include: 'published' | 'all';
  /** Interface words printed into bodies. */
  readonly labels: BodyContext['labels'];
  /** `all` checks articles' prose by every rule, `errors` (the default) by those that `site.yaml` makes errors. */
  readonly prose?: 'all' | 'errors';
  /** Whose bodies stay in memory; those of the others are parsed again when somebody asks. Default: all. */
  readonly keepsBody?: (article: FiledArticle) => boolean;
  /** Whether plain texts of bodies stay in memory; else they are parsed again when somebody asks. Default: true. */
  readonly keepsText?: boolean;
  /** Spares reading articles again that did not change since the last time; of use to {@link readNewsroom} alone. */
  readonly memory?: ArticleMemory;
}

export interface ReadResult {
  /** Undefined, as `null`, when anything filed is an error. */
  readonly newsroom: Newsroom | null;
  /** By file, line and column. */
  readonly problems: readonly Problem[];
  readonly counts: ContentCounts;
  /** Where each article stands and what changes by itself next, read also where something filed is an error. */
  readonly agenda: Agenda;
  /** When the site next changes by itself: an article appears, expires, is withdrawn, unpinned or no longer breaking. */
  readonly nextDue: ZonedTime | null;
}

/** Content that the gate let through. */
export type PassedContent = ReadResult & { readonly newsroom: Newsroom };

/**
 * The gate: reads everything that the newsroom filed and lets through only what is right. All problems of all files
 * are found in one run.
 */
export async function readNewsroom(options: ReadOptions): Promise<ReadResult> {
  return readNewsroomWith(options, createBodyParser());
}

/** {@link readNewsroom} with a parser of bodies of one's own. */
export async function readNewsroomWith(options: ReadOptions, parseBody: BodyParser): Promise<ReadResult> {
  const listing = await listContent(options.contentDir);
  const hasMedia = toMediaCheck(listing.media);
  const siteFile = readSiteFile(options.contentDir);
  const { site, hijriAdjustment, prose, locate, problems: siteProblems } = parseSite(siteFile.bytes, hasMedia);
  const now = toZonedTime(options.now, site.zone);
  // Where bodies are forgotten, none is kept by a memory either.
  const memory = options.keepsBody === undefined ? options.memory : undefined;
  const reading = memory?.begin(toReadingSettings(siteFile.bytes, options), hasMedia);
  const rules = options.prose ?? 'errors';
  const toContext = (has: typeof hasMedia): GateContext =>
    createGateContext(site, now, parseBody, has, options.labels, selectRules(prose, rules));
  const context = toContext(reading?.hasMedia ?? hasMedia);
  const authors = await readFiles(listing.authors, (file, bytes) => parseAuthor(file, bytes, context));
  const pages = await readFiles(listing.pages, (file, bytes) => parsePage(file, bytes, context));
  const { media } = listing;
  const order = { site: siteFile.bytes, media, now: options.now, labels: options.labels, prose: rules };
  const articles = await readArticles({
    files: listing.articles,
    parse: (file, bytes) => {
      const parse = (): FiledArticle => ({ ...parseArticle(file, bytes, context), locate: createLateLocate(file) });
      const article = reading?.read(file, bytes, parse) ?? parse();
      return options.keepsBody?.(article) === false
        ? forgetBody(article, toBodyReader(file.file, options.contentDir, context))
        : article;
    },
    ...(memory && reading ? { remembered: { reading, order: { ...order, clock: memory.clock() } } } : {}),
  });
  // What articles ask again later must not keep in memory all that was remembered of them.
  const laterContext = toContext(hasMedia);
  const withoutText = (article: FiledArticle): FiledArticle =>
    forgetText(article, toBodyReader(article.file, options.contentDir, laterContext));
  const mostRead = readOptionalFile(options.contentDir, mostReadFile);
  const archives = await readFiles(listing.comments, (file, bytes) => parseCommentArchive(file, bytes, site));
  const resolved = resolveNewsroom({
    site,
    hijriAdjustment,
    locateInSite: locate,
    hasMedia,
    now,
    include: options.include,
    authors: authors.read,
    pages: pages.read,
    articles: options.keepsText === false ? articles.read.map(withoutText) : articles.read,
    archives: archives.read,
    mostRead: mostRead.bytes === undefined ? undefined : parseMostRead(mostRead.bytes, site),
  });
  const revisions = site.revisions.show
    ? await readHistory(options.contentDir, resolved.newsroom.articles, context, locate)
    : undefined;
  const unread = [
    ...listing.problems,
    ...siteFile.problems,
    ...mostRead.problems,
    ...authors.problems,
    ...pages.problems,
    ...articles.problems,
    ...archives.problems,
  ];
  const inSite = siteProblems.map((problem) => ({ ...problem, file: 'site.yaml' }));
  const problems = [...unread, ...inSite, ...resolved.problems, ...(revisions?.problems ?? [])]
    .map(toPrintable)
    .sort(compareProblems);
  const isRight = problems.every(({ severity }) => severity === 'warning');
  return {
    newsroom: isRight
      ? { ...resolved.newsroom, ...(revisions === undefined ? {} : { revisions: revisions.revisions }) }
      : null,
    problems,
    counts: resolved.counts,
    agenda: resolved.agenda,
    nextDue: resolved.agenda.due[0]?.time ?? null,
  };
}

/** By itself, so that whoever asks for a picture later keeps nothing else in memory. */
function toMediaCheck(media: ReadonlySet<string>): (file: string) => boolean {
  return (file) => media.has(file);
}

/** By itself, so that what brings a body back keeps no bytes of the file in memory. */
function toBodyReader(name: string, contentDir: string, context: GateContext): () => Body {
  return () => {
    const file = { file: name, path: path.join(contentDir, name) };
    return parseArticle(file, readFileSync(file.path), context).body;
  };
}

/** Everything that the reading of one article depends on besides its file and the media folder. */
function toReadingSettings(site: Buffer | undefined, { labels, prose }: ReadOptions): string {
  return JSON.stringify([site?.toString('base64'), labels, prose]);
}
