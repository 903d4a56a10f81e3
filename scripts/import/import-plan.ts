import { fold } from '../../assets/shared/arabic/fold.ts';
import { toAddressKey } from '../content/references/parse-site-path.ts';
import { reservedForArticles, reservedSlugs } from '../content/schemas/reserved-slugs.ts';
import { toFileSlug } from '../content/files/to-file-slug.ts';
import { routes } from '../routes.ts';
import type { ChosenSlug } from './choose-slug.ts';
import { chooseSlug } from './choose-slug.ts';
import type { ImportRecord } from './import-record.ts';
import type { ImportTarget } from './import-target.ts';
import type { ItemOutline, LinkBook } from './imported.ts';
import { toOldPath } from './old-address.ts';
import type { ReportRule } from './report-messages.ts';
import type { ImportReport } from './report.ts';

/** Where everything goes, settled before the first body is read. */
export interface ImportPlan extends LinkBook {
  /** Slug of an item by its key. */
  readonly slugOf: (key: string) => string | undefined;
  /** Slug of the article with a headline, in whatever spelling. */
  readonly findByTitle: (title: string) => string | undefined;
  readonly findByAddress: (url: string) => string | undefined;
  /** Whether an article or page of the folder or of this import has a path, by its address key. */
  readonly hasPage: (addressKey: string) => boolean;
  readonly articles: number;
}

/** Slugs in use by kind, in lower case, each with the next number to try. */
type TakenSlugs = Readonly<Record<ItemOutline['type'], Map<string, number>>>;

/** An item's kind and the slug that it was given. */
interface PlannedItem {
  readonly type: ItemOutline['type'];
  readonly slug: string;
}

/**
 * Gives every item its slug: that of the last import where there was one, else the source's own or the headline's. Two
 * of a kind never get the same.
 */
export async function planImport(
  outline: AsyncIterable<ItemOutline> | Iterable<ItemOutline>,
  target: ImportTarget,
  record: ImportRecord,
  report: ImportReport,
  siteUrl: string,
): Promise<ImportPlan> {
  const taken = takeStanding(target, record);
  const planned = new Map<string, PlannedItem>();
  const keyOf = new Map<string, string>();
  const byTitle = new Map(target.articles.map(({ slug, title }) => [toTitleKey(title), slug]));
  let articles = 0;
  for await (const item of outline) {
    if (planned.has(item.key)) continue;
    const { slug, rules } = chooseFor(item, record, taken);
    for (const rule of rules) reportSlug(report, rule, item, slug);
    planned.set(item.key, { type: item.type, slug });
    for (const address of item.addresses) keyOf.set(toAddressId(address), item.key);
    if (item.type !== 'article') continue;
    articles += 1;
    byTitle.set(toTitleKey(item.title), slug);
  }
  const find = (url: string): PlannedItem | undefined => planned.get(keyOf.get(toAddressId(url)) ?? '');
  return {
    articles,
    linkTo: (url) => {
      const found = find(url);
      return found && (found.type === 'article' ? routes.article(found.slug) : routes.page(found.slug));
    },
    isOwn: (url) => URL.canParse(url) && URL.canParse(siteUrl) && new URL(url).host === new URL(siteUrl).host,
    slugOf: (key) => planned.get(key)?.slug,
    findByTitle: (title) => byTitle.get(toTitleKey(title)),
    findByAddress: (url) => {
      const found = find(url);
      return found?.type === 'article' ? found.slug : undefined;
    },
    hasPage: createPageLookup(taken),
  };
}

/** What stands in the folder, and what earlier imports put there, has its slug. */
function takeStanding({ articles, pages }: ImportTarget, record: ImportRecord): TakenSlugs {
  const toTaken = (folder: string, filed: readonly { readonly slug: string }[]): Map<string, number> => {
    const imported = [...record.values()].filter(({ file }) => file.startsWith(folder));
    const slugs = [...filed.map(({ slug }) => slug), ...imported.map(({ file }) => toFileSlug(file))];
    return new Map(slugs.map((slug) => [slug.toLowerCase(), 2]));
  };
  return { article: toTaken('articles/', articles), page: toTaken('pages/', pages) };
}

function chooseFor(item: ItemOutline, record: ImportRecord, taken: TakenSlugs): ChosenSlug {
  const known = record.get(item.key);
  const reserved = item.type === 'article' ? reservedForArticles : reservedSlugs;
  if (known === undefined) return chooseSlug(item, taken[item.type], reserved);
  return chooseAgain(item, toFileSlug(known.file), reserved);
}

function reportSlug(report: ImportReport, rule: ReportRule, item: ItemOutline, slug: string): void {
  report.add({
    kind: 'changed',
    rule,
    source: item.source,
    line: item.line ?? 1,
    confidence: 0.9,
    text: item.slug ?? item.title,
    result: slug,
  });
}

function createPageLookup(taken: TakenSlugs): ImportPlan['hasPage'] {
  const pages = new Set([...taken.page.keys()].map((slug) => toAddressKey(routes.page(slug))));
  return (addressKey) => {
    if (pages.has(addressKey)) return true;
    const slug = /^\/articles\/([^/]+)$/.exec(addressKey)?.[1];
    return slug !== undefined && taken.article.has(slug);
  };
}

/** An item keeps the slug of its first import; what had to be done for it then is said again. */
function chooseAgain(item: ItemOutline, slug: string, reserved: ReadonlySet<string>): ChosenSlug {
  const wish = chooseSlug(item, new Map(), reserved);
  return { slug, rules: wish.slug === slug ? wish.rules : [...wish.rules, 'slug-taken'] };
}

/** A headline without its signs, so that «…!!» and «…» are one. */
function toTitleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An address without scheme, host and `www`, so that http and https links find the same; a query stays. */
function toAddressId(url: string): string {
  return (
    toOldPath(url)
      ?.toLowerCase()
      .replace(/\/(?=$|\?)/, '') ?? url
  );
}
