import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../scripts/machine/project-root.ts';

/** A content folder of a test's own. */
export interface ContentFolder {
  readonly dir: string;
  /** Writes or overwrites a file, by its path below the folder with forward slashes. */
  readonly write: (file: string, text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const fixture = path.join(projectRoot, 'tests', 'fixtures', 'site');

/**
 * Makes a content folder with files of a test's own.
 *
 * @param files texts by path, with forward slashes
 * @param options.onFixture whether they are added to a copy of the fixture newspaper
 */
export async function makeContent(
  files: Readonly<Record<string, string>>,
  { onFixture = false }: { readonly onFixture?: boolean } = {},
): Promise<ContentFolder> {
  const dir = await mkdtemp(path.join(tmpdir(), 'midad-content-'));
  if (onFixture) await cp(fixture, dir, { recursive: true });
  const write = async (file: string, text: string): Promise<void> => {
    const target = path.join(dir, ...file.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return { dir, write, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** The smallest newspaper: three sections and one author. */
export const smallNewspaper: Readonly<Record<string, string>> = {
  'site.yaml': [
    'name: "المرفأ"',
    'tagline: "أخبار المدينة"',
    'url: "https://small.example.org/"',
    'digits: arab',
    'sections:',
    '  - { slug: politics, name: "سياسة" }',
    '  - { slug: economy, name: "اقتصاد" }',
    '  - { slug: sports, name: "رياضة" }',
    '',
  ].join('\n'),
  'authors/salim.md': '---\nname: "سليم حداد"\n---\n',
};

/** The Markdown of a short article; values are YAML as written. */
export function toArticleFile(fields: Readonly<Record<string, string>>, body = 'متن قصير.'): string {
  const filed = { author: 'salim', section: 'politics', ...fields };
  return ['---', ...Object.entries(filed).map(([name, value]) => `${name}: ${value}`), '---', '', body, ''].join('\n');
}
