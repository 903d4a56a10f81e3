import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';

/** A word that Hugo keeps for itself: the kind of an article goes by another name there. */
const kindField = /^kind: /m;

/** Lays the articles of a content folder out as a Hugo site that prints the same pages; returns its folder. */
export async function prepareHugo(contentDir: string, scratch: string): Promise<string> {
  const folder = path.join(scratch, 'hugo');
  await cp(path.join(projectRoot, 'tests', 'fixtures', 'hugo-site'), folder, { recursive: true });
  const from = path.join(contentDir, 'articles');
  const articles = (await readdir(from, { recursive: true })).filter((name) => name.endsWith('.md'));
  for (const name of articles) {
    const to = path.join(folder, 'content', 'articles', name);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, (await readFile(path.join(from, name), 'utf8')).replace(kindField, 'format: '));
  }
  return folder;
}
