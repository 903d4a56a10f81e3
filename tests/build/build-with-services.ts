import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { buildFixture, type BuiltSite } from './build-fixture.ts';

export interface ServicesOptions {
  /** Address of the comment server, which counts views too. */
  readonly server: string;
  /** Lines for `site.yaml` in the place of these services' own. */
  readonly settings?: string;
  /** Whether the search index is built too. */
  readonly index?: boolean;
  /** Content beside the fixture's own: texts by their path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The fixture newspaper with comments and views switched on. */
export async function buildWithServices({
  server,
  settings,
  files = {},
  index = false,
}: ServicesOptions): Promise<BuiltSite> {
  const content = await mkdtemp(path.join(tmpdir(), 'midad-content-'));
  await cp(path.join(projectRoot, 'tests', 'fixtures', 'site'), content, { recursive: true });
  const file = path.join(content, 'site.yaml');
  const text = await readFile(file, 'utf8');
  const own = settings ?? `comments: { provider: waline, server: "${server}" }\nviews: { provider: waline }`;
  const switched = text.replace(/^comments: .*\nviews: .*$/m, () => own);
  if (switched === text) throw new Error('The fixture has no settings of comments and views to replace.');
  await writeFile(file, switched);
  for (const [name, words] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, name)), { recursive: true });
    await writeFile(path.join(content, name), words);
  }
  const site = await buildFixture({ content, index });
  return {
    ...site,
    remove: async () => {
      await site.remove();
      await rm(content, { recursive: true, force: true });
    },
  };
}
