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
  const taken = { article: new Map<string, number>(), page: new Map<string, number>() };
  const byTitle = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const slugs = new Map<string, { readonly type: ItemOutline['type']; readonly slug: string }>();
  for (const { slug, title } of target.articles) {
    taken.article.set(slug.toLowerCase(), 2);
    byTitle.set(toTitleKey(title), slug);
  }
  for (const { slug } of target.pages) taken.page.set(slug.toLowerCase(), 2);
  for (const { file } of record.values()) {
    const kind = file.startsWith('articles/') ? 'article' : file.startsWith('pages/') ? 'page' : undefined;
    if (kind !== undefined) taken[kind].set(toFileSlug(file).toLowerCase(), 2);
  }
  let articles = 0;
  for await (const item of outline) {
    if (slugs.has(item.key)) continue;
    const known = record.get(item.key);
    const reserved = item.type === 'article' ? reservedForArticles : reservedSlugs;
    const chosen =
      known === undefined
        ? chooseSlug(item, taken[item.type], reserved)
        : chooseAgain(item, toFileSlug(known.file), reserved);
    for (const rule of chosen.rules) {
      report.add({
        kind: 'changed',
        rule,
        source: item.source,
        line: item.line ?? 1,
        confidence: 0.9,
        text: item.slug ?? item.title,
        result: chosen.slug,
      });
    }
    slugs.set(item.key, { type: item.type, slug: chosen.slug });
    if (item.type === 'article') {
      articles += 1;
      byTitle.set(toTitleKey(item.title), chosen.slug);
    }
    for (const address of item.addresses) byAddress.set(toAddressId(address), item.key);
  }
  const pages = new Set([...taken.page.keys()].map((slug) => toAddressKey(routes.page(slug))));
  const articlePaths = taken.article;
  const linkTo = (url: string): string | undefined => {
    const found = slugs.get(byAddress.get(toAddressId(url)) ?? '');
    if (found === undefined) return undefined;
    return found.type === 'article' ? routes.article(found.slug) : routes.page(found.slug);
  };
  return {
    articles,
    linkTo,
    isOwn: (url) => URL.canParse(url) && URL.canParse(siteUrl) && new URL(url).host === new URL(siteUrl).host,
    slugOf: (key) => slugs.get(key)?.slug,
    findByTitle: (title) => byTitle.get(toTitleKey(title)),
    findByAddress: (url) => {
      const found = slugs.get(byAddress.get(toAddressId(url)) ?? '');
      return found?.type === 'article' ? found.slug : undefined;
    },
    hasPage: (addressKey) => {
      if (pages.has(addressKey)) return true;
      const slug = /^\/articles\/([^/]+)$/.exec(addressKey)?.[1];
      return slug !== undefined && articlePaths.has(slug);
    },
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
