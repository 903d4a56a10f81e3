import { stat } from 'node:fs/promises';
import { toZonedTime } from '../dates/zoned-time.ts';
import { createAliasBook } from './alias-book.ts';
import { createAuthorBook } from './author-book.ts';
import type { ContentWriter } from './content-writer.ts';
import { createContentWriter } from './content-writer.ts';
import { openJournal, recoverJournal, type ImportJournal } from './import-journal.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportPlan } from './import-plan.ts';
import { planImport } from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { readRecord } from './import-record.ts';
import type { ImportTarget } from './import-target.ts';
import { readTarget } from './import-target.ts';
import type { ImportedArticle, ImportedPage, ImportedSource } from './imported.ts';
import { toHash } from './read-hash.ts';
import { createMediaShelf } from './media-shelf.ts';
import type { ArticleContext } from './render-article.ts';
import type { ImportReport } from './report.ts';
import { createSectionBook } from './section-book.ts';

/** Everything that is settled before the first item is written. */
export interface PreparedImport {
  readonly target: ImportTarget;
  readonly record: ImportRecord;
  readonly journal: ImportJournal;
  readonly writer: ContentWriter;
  /** Whether `site.yaml` is the importer's to change: there is none, or it is as an import left it. */
  readonly ownsSite: boolean;
  /** Hosts whose pictures `site.yaml` doesn't allow yet; grows as articles are made. */
  readonly newHosts: readonly string[];
  readonly context: ArticleContext;
}

/** Reads the folder and settles every address, so that links between articles hold. Writes nothing. */
export async function prepareImport(
  source: ImportedSource,
  options: ImportOptions,
  report: ImportReport,
): Promise<PreparedImport> {
  const target = await readTarget(options.dir);
  const record = await readRecord(options.dir);
  await recoverJournal(options.dir, record);
  const journal = openJournal(options.dir);
  const writer = createContentWriter(options.dir, record, journal, report, options.isDry);
  const isNew = target.siteText === undefined;
  const ownsSite = target.siteText === undefined || record.get('site')?.hash === toHash(target.siteText);
  const siteUrl = isNew ? (source.site.url ?? target.site.url) : target.site.url;
  const plan = await planImport(source.outline(), target, record, report, siteUrl);
  const newHosts: string[] = [];
  const shelf = createMediaShelf(writer, record, {
    policy: options.media,
    dirs: [...options.mediaDirs, ...source.pictureDirs],
    ownHost: toHost(source.site.url),
    isDry: options.isDry,
  });
  const allowsHost = createHostGate(target.site.images.hosts, ownsSite, newHosts);
  const bodyOf: ArticleContext['bodyOf'] = (item, say) => ({
    findRelated: (title, url) => findRelated(plan, item, title, url),
    hasCallout: (name) => Object.hasOwn(target.site.callouts, name),
    shelf,
    allowsHost,
    isOwn: plan.isOwn,
    say,
    base: item.addresses[0] ?? source.site.url ?? '',
  });
  const zone = isNew ? (options.zone ?? target.site.zone) : target.site.zone;
  const ours = new Set([...record.values()].map(({ file }) => file));
  const context: ArticleContext = {
    plan,
    sections: createSectionBook(target, ownsSite, options.section),
    authors: createAuthorBook(target, ours, options.author),
    aliases: createAliasBook(target, plan),
    zone,
    bodyOf,
    fallbackDate: (article) => findDate(article, options, zone),
    given: { author: options.author !== undefined, section: options.section !== undefined },
  };
  return { target, record, journal, writer, ownsSite, newHosts, context };
}

/** Says whether articles may show a host's pictures, and notes those that `site.yaml` must then allow. */
function createHostGate(known: readonly string[], mayAdd: boolean, added: string[]): (host: string) => boolean {
  return (host) => {
    if (known.includes(host) || added.includes(host)) return true;
    if (mayAdd) added.push(host);
    return mayAdd;
  };
}

function toHost(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

function findRelated(
  plan: ImportPlan,
  item: ImportedArticle | ImportedPage,
  title: string,
  url: string | undefined,
): string | undefined {
  const found = (url === undefined ? undefined : plan.findByAddress(url)) ?? plan.findByTitle(title);
  return found === plan.slugOf(item.key) ? undefined : found;
}

/** The date of an article without one: the caller's; else a guess, from its file's time or the clock, to the minute. */
async function findDate(
  { place }: ImportedArticle,
  { date, now }: ImportOptions,
  zone: string,
): ReturnType<ArticleContext['fallbackDate']> {
  if (date !== undefined) return { date, isGuess: false };
  const found = await stat(place.source).catch(() => undefined);
  return { date: toZonedTime(Math.floor(found?.mtimeMs ?? now), zone).iso.slice(0, 16), isGuess: true };
}
