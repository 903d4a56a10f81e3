import path from 'node:path';
import type { SearchIndex } from '../../../assets/shared/search-index.ts';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { readNewsroom } from '../../../scripts/content/read-newsroom.ts';
import { createPageContext } from '../../../scripts/pages/page-table.ts';
import { toSearchDocuments } from '../../../scripts/pages/search/search-documents.ts';
import { assets } from '../pages/make-page-context.ts';
import { makeIndex } from './make-index.ts';

/** Noon in Damascus, after the demo's newest article and before the ones that wait. */
const demoNow = Date.parse('2026-11-25T09:00:00Z');

/** The search index of the demo newspaper, from its articles as they stand. */
export async function makeDemoIndex(): Promise<SearchIndex> {
  const { newsroom } = await readNewsroom({
    contentDir: path.join(projectRoot, 'content'),
    now: demoNow,
    include: 'published',
  });
  if (newsroom === null) throw new Error('The demo newspaper has errors: npm run check.');
  const context = createPageContext(newsroom, assets, new Map());
  const { index } = await makeIndex(toSearchDocuments(context), newsroom.site.search);
  return index;
}
