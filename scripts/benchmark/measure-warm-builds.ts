import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toFileSlug } from '../content/files/to-file-slug.ts';
import { editArticle, type ArticleEdit } from './edit-article.ts';
import { listMarkdown } from './list-markdown.ts';
import type { ProcessCost } from './measure-process.ts';

/** Costs of builds over a site that stands, each after one change of one article. */
export interface WarmBuilds {
  readonly body: readonly ProcessCost[];
  /** In turns. */
  readonly headlineTagOrAuthor: readonly ProcessCost[];
  /** In turns: the one that was added is then removed. */
  readonly addedOrRemoved: readonly ProcessCost[];
}

/** Builds the content folder with all that builds keep for the next. */
type WarmBuild = (contentDir: string) => Promise<ProcessCost>;

const heads: readonly ArticleEdit[] = ['headline', 'tag', 'author'];

/** Changes one article after another, each in another place of the archive, and builds after every change. */
export async function measureWarmBuilds(
  from: string,
  to: string,
  rounds: number,
  build: WarmBuild,
): Promise<WarmBuilds> {
  await cp(from, to, { recursive: true });
  // The first leaves a cache and a site, the second the site before the last, which the third brings up to date.
  await build(to);
  await build(to);
  const files = await listMarkdown(path.join(to, 'articles'));
  const authors = (await listMarkdown(path.join(to, 'authors'))).map((file) => toFileSlug(path.basename(file)));
  const costs = {
    body: [] as ProcessCost[],
    headlineTagOrAuthor: [] as ProcessCost[],
    addedOrRemoved: [] as ProcessCost[],
  };
  const edit = async (round: number, kind: ArticleEdit): Promise<ProcessCost> => {
    const file = pick(files, round, rounds);
    await writeFile(file, editArticle(await readFile(file, 'utf8'), kind, authors, round));
    return build(to);
  };
  for (let round = 0; round < rounds; round += 1) {
    costs.body.push(await edit(round, 'body'));
    costs.headlineTagOrAuthor.push(await edit(round, heads[round % heads.length] ?? 'headline'));
    await addOrRemove(files, round, rounds);
    costs.addedOrRemoved.push(await build(to));
  }
  return costs;
}

/** Even rounds add a copy of an article, odd ones remove it. */
async function addOrRemove(files: readonly string[], round: number, rounds: number): Promise<void> {
  const file = pick(files, round - (round % 2), rounds);
  const added = file.replace(/\.md$/, '-added.md');
  if (round % 2 === 0) await cp(file, added);
  else await rm(added);
}

function pick(files: readonly string[], round: number, rounds: number): string {
  const file = files[Math.floor((files.length * round) / rounds)];
  if (file === undefined) throw new Error('There are no articles to edit.');
  return file;
}
