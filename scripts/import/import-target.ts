import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { fold } from '../../assets/shared/arabic/fold.ts';
import { listContent } from '../content/files/list-content.ts';
import { parseSitePath, toAddressKey } from '../content/references/parse-site-path.ts';
import { parseSite } from '../content/parse-site.ts';
import type { Site } from '../content/site.ts';
import { splitFrontMatter } from '../content/files/split-front-matter.ts';
import { toFileSlug } from '../content/files/to-file-slug.ts';

/** An article that stands in the folder already. */
export interface StandingArticle {
  readonly slug: string;
  readonly file: string;
  readonly title: string;
}

/** What stands in the folder that is imported into. */
export interface ImportTarget {
  readonly dir: string;
  /** Undefined where the folder has no `site.yaml` yet. */
  readonly siteText: string | undefined;
  /** The settings, or the defaults. */
  readonly site: Site;
  readonly articles: readonly StandingArticle[];
  readonly authors: readonly {
    readonly slug: string;
    readonly name: string;
    readonly collective: boolean;
    readonly file: string;
  }[];
  readonly pages: readonly { readonly slug: string; readonly file: string }[];
  /** Old addresses that lead to articles of the folder, as `toAddressKey` gives them, with the file of each. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly media: ReadonlySet<string>;
}

/** Reads what a content folder holds: names and titles, no bodies. A folder that doesn't exist holds nothing. */
export async function readTarget(dir: string): Promise<ImportTarget> {
  const listing = await listContent(dir);
  const siteText = await readFile(path.join(dir, 'site.yaml'), 'utf8').catch(() => undefined);
  const { site } = parseSite(siteText === undefined ? undefined : Buffer.from(siteText), (file) =>
    listing.media.has(file),
  );
  const aliases = new Map<string, string>();
  const articles: StandingArticle[] = [];
  for (const { file, path: place } of listing.articles) {
    const fields = await readFields(place);
    for (const alias of toTexts(fields.aliases ?? fields['روابط_قديمة'])) {
      const decoded = parseSitePath(alias, site.url);
      if (decoded !== undefined) aliases.set(toAddressKey(decoded), file);
    }
    const slug = toText(fields.slug ?? fields['الرابط']) ?? toFileSlug(file);
    articles.push({ slug: slug.normalize('NFC'), file, title: fold(toText(fields.title ?? fields['العنوان']) ?? '') });
  }
  const authors = [];
  for (const { file, path: place } of listing.authors) {
    const fields = await readFields(place);
    const name = toText(fields.name ?? fields['الاسم']) ?? '';
    authors.push({ slug: toFileSlug(file), name, collective: (fields.collective ?? fields['جماعي']) === true, file });
  }
  const pages = listing.pages.map(({ file }) => ({ slug: toFileSlug(file), file }));
  return { dir, siteText, site, articles, authors, pages, aliases, media: listing.media };
}

/** A file's front matter as it is; nothing where it can't be read, which is for the gate to say. */
async function readFields(place: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(place, 'utf8').catch(() => '');
  const result = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (!result.ok) return {};
  try {
    const fields: unknown = parse(result.split.yaml, {
      schema: 'core',
      logLevel: 'silent',
      uniqueKeys: false,
      maxAliasCount: 0,
    });
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function toTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}
