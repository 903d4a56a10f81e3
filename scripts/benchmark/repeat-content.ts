import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { toFileSlug } from '../content/files/to-file-slug.ts';
import { repeatArticle, toCopySlug } from './repeat-article.ts';

export interface Repetition {
  /** How many articles there are to be, at least; copies are whole. */
  readonly articles: number;
  /** Years over which they are spread evenly. */
  readonly years: number;
  /** The last of the years. */
  readonly newest: number;
}

/** A content folder that was made of another. */
export interface RepeatedContent {
  readonly articles: number;
  /** The oldest first. */
  readonly years: readonly number[];
}

/**
 * Makes an archive in parts by year out of a content folder: all its articles again and again, each copy under names
 * and in years of its own, among the same authors, tags and pictures.
 *
 * @param from left as it is
 * @param to made
 */
export async function repeatContent(from: string, to: string, repetition: Repetition): Promise<RepeatedContent> {
  await cp(from, to, { recursive: true, filter: (name) => !name.startsWith(path.join(from, 'articles', path.sep)) });
  await writeSettings(path.join(to, 'site.yaml'));
  const texts = await readArticles(path.join(from, 'articles'));
  const slugs = new Set(texts.keys());
  const copies = Math.ceil(repetition.articles / slugs.size);
  const years = listYears(repetition);
  const perYear = Math.ceil((copies * slugs.size) / years.length);
  for (const year of years) await mkdir(toFolder(to, year), { recursive: true });
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const [i, [slug, text]] of [...texts].entries()) {
      const year = years[Math.floor(((copy - 1) * slugs.size + i) / perYear)] ?? repetition.newest;
      const file = path.join(toFolder(to, year), `${toCopySlug(slug, copy)}.md`);
      await writeFile(file, repeatArticle(text, { copy, year, slugs }));
    }
  }
  return { articles: copies * slugs.size, years };
}

function listYears({ years, newest }: Repetition): readonly number[] {
  return Array.from({ length: years }, (_, i) => newest - years + 1 + i);
}

function toFolder(contentDir: string, year: number): string {
  return path.join(contentDir, 'articles', String(year));
}

async function writeSettings(file: string): Promise<void> {
  const settings = parseDocument(await readFile(file, 'utf8'));
  settings.setIn(['archive', 'parts'], 'year');
  await writeFile(file, settings.toString({ lineWidth: 0 }));
}

/** Texts by slugs, in the order of their files. */
async function readArticles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  const texts = new Map<string, string>();
  for (const name of names) {
    texts.set(toFileSlug(name.split(path.sep).join('/')), await readFile(path.join(folder, name), 'utf8'));
  }
  return texts;
}
