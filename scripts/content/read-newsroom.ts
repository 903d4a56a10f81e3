import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ZonedTime } from '../../assets/shared/dates.ts';
import type { Body } from '../markdown/body.ts';
import { createBodyParser } from '../markdown/parse-body.ts';
import type { BodyParser } from '../markdown/parse-body.ts';
import { selectRules } from '../prose/prose-settings.ts';
import type { Problem } from '../problem.ts';
import { compareProblems } from '../problem.ts';
import { toZonedTime } from '../dates/zoned-time.ts';
import type { Agenda } from './agenda.ts';
import type { ArticleMemory } from './articles/article-memory.ts';
import { forgetBody, forgetText } from './articles/forget-body.ts';
import type { GateContext } from './gate-context.ts';
import { createGateContext } from './gate-context.ts';
import { createLateLocate } from './files/create-late-locate.ts';
import { listContent, type ContentListing } from './files/list-content.ts';
import type { Newsroom } from './newsroom.ts';
import { parseArticle, type FiledArticle } from './articles/parse-article.ts';
import { parseAuthor } from './parse-author.ts';
import { mostReadFile, parseMostRead } from './parse-most-read.ts';
import { parseCommentArchive } from './parse-comment-archive.ts';
import { parsePage } from './parse-page.ts';
import { parseSite } from './parse-site.ts';
import { readArticles } from './articles/read-articles.ts';
import { readHistory } from './history/read-history.ts';
import { readFiles, readOptionalFile, readSiteFile, type ReadFiles } from './files/read-files.ts';
import type { ContentCounts, ResolvedContent } from './references/resolve-newsroom.ts';
import { resolveNewsroom } from './references/resolve-newsroom.ts';
import { toPrintable } from './messages/to-printable.ts';

export interface ReadOptions {
  readonly contentDir: string;
  /** The build's clock, in milliseconds since 1970. */
  readonly now: number;
  /** `all` takes in drafts and scheduled articles too. */
  readonly include: 'published' | 'all';
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
  /** Settings and authors as far as they can be read: an error elsewhere keeps nobody from writing. */
  readonly filed: Pick<Newsroom, 'site' | 'authors'>;
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
  const { contentDir, include } = options;
  const listing = await listContent(contentDir);
  const hasMedia = toMediaCheck(listing.media);
  const siteFile = readSiteFile(contentDir);
  const { site, hijriAdjustment, prose, locate, problems: ofSite } = parseSite(siteFile.bytes, hasMedia);
  const now = toZonedTime(options.now, site.zone);
  const rules = selectRules(prose, rulesWanted(options));
  const toContext: ToContext = (has) => createGateContext(site, now, parseBody, has, rules);
  const context = toContext(hasMedia);
  const authors = await readFiles(listing.authors, (file, bytes) => parseAuthor(file, bytes, context));
  const pages = await readFiles(listing.pages, (file, bytes) => parsePage(file, bytes, context));
  const articles = await readFiledArticles(options, listing, siteFile.bytes, toContext);
  const archives = await readFiles(listing.comments, (file, bytes) => parseCommentArchive(file, bytes, site, now));
  const ranking = readOptionalFile(contentDir, mostReadFile);
  const mostRead = ranking.bytes === undefined ? undefined : parseMostRead(ranking.bytes, site);
  const resolved = resolveNewsroom({
    ...{ site, hijriAdjustment, locateInSite: locate, hasMedia, now, include, mostRead },
    ...{ authors: authors.read, pages: pages.read, articles: articles.read, archives: archives.read },
  });
  const history = site.revisions.show
    ? await readHistory(contentDir, resolved.newsroom.articles, context, locate)
    : undefined;
  const read = [listing, siteFile, authors, pages, articles, archives, ranking, ...(history ? [history] : [])];
  return toResult(resolved, history?.revisions, [
    ...read.flatMap(({ problems }) => problems),
    ...ofSite.map((problem) => ({ ...problem, file: 'site.yaml' })),
  ]);
}

/** What files are checked against, asking of pictures in one way or another. */
type ToContext = (hasMedia: (file: string) => boolean) => GateContext;

const rulesWanted = ({ prose = 'errors' }: ReadOptions): 'all' | 'errors' => prose;

/** Reads the articles, or remembers those that did not change, and forgets of them what nobody keeps. */
async function readFiledArticles(
  options: ReadOptions,
  { articles: files, media }: ContentListing,
  site: Buffer | undefined,
  toContext: ToContext,
): Promise<ReadFiles<FiledArticle>> {
  const { contentDir, now, keepsBody } = options;
  const hasMedia = toMediaCheck(media);
  // Where bodies are forgotten, none is kept by a memory either.
  const memory = keepsBody === undefined ? options.memory : undefined;
  const reading = memory?.begin(toReadingSettings(site, options), hasMedia);
  const context = toContext(reading?.hasMedia ?? hasMedia);
  const order = { site, media, now, prose: rulesWanted(options) };
  const articles = await readArticles({
    files,
    parse: (file, bytes) => {
      const parse = (): FiledArticle => ({ ...parseArticle(file, bytes, context), locate: createLateLocate(file) });
      const article = reading?.read(file, bytes, parse) ?? parse();
      return keepsBody?.(article) === false
        ? forgetBody(article, toBodyReader(file.file, contentDir, context))
        : article;
    },
    ...(memory && reading ? { remembered: { reading, order: { ...order, clock: memory.clock() } } } : {}),
  });
  if (options.keepsText !== false) return articles;
  // What articles ask again later must not keep in memory all that was remembered of them.
  const later = toContext(hasMedia);
  const read = articles.read.map((article) => forgetText(article, toBodyReader(article.file, contentDir, later)));
  return { ...articles, read };
}

function toResult(
  { newsroom, counts, agenda, problems: ofContent }: ResolvedContent,
  revisions: Newsroom['revisions'],
  others: readonly Problem[],
): ReadResult {
  const problems = [...others, ...ofContent].map(toPrintable).sort(compareProblems);
  const isRight = problems.every(({ severity }) => severity === 'warning');
  return {
    newsroom: isRight ? { ...newsroom, ...(revisions === undefined ? {} : { revisions }) } : null,
    filed: { site: newsroom.site, authors: newsroom.authors },
    problems,
    counts,
    agenda,
    nextDue: agenda.due[0]?.time ?? null,
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
function toReadingSettings(site: Buffer | undefined, { prose }: ReadOptions): string {
  return JSON.stringify([site?.toString('base64'), prose]);
}
