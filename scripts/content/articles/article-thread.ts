import { parentPort, workerData } from 'node:worker_threads';
import { toZonedTime } from '../../dates/zoned-time.ts';
import { createBodyParser } from '../../markdown/parse-body.ts';
import { selectRules } from '../../prose/prose-settings.ts';
import { createArticleMemory } from './article-memory.ts';
import { claimStretch, cutStretches, type ReadStretch, type ThreadOrder } from './article-stretches.ts';
import type { ContentFile } from '../files/content-file.ts';
import { createGateContext } from '../gate-context.ts';
import { parseArticle } from './parse-article.ts';
import { parseSite } from '../parse-site.ts';
import { readFiles } from '../files/read-files.ts';

/** The other end of `readArticles`: reads one stretch after another until none is left. */
async function read(order: ThreadOrder, onRead: (stretch: ReadStretch) => void): Promise<void> {
  const stretches = cutStretches(order.files);
  const parseBody = createBodyParser();
  for (let at = claimStretch(order.claims); at < stretches.length; at = claimStretch(order.claims)) {
    onRead({ stretch: at, ...(await readStretch(stretches[at] ?? [], order, parseBody)) });
  }
}

async function readStretch(
  files: readonly ContentFile[],
  { site: bytes, media, now, clock, prose }: ThreadOrder,
  parseBody: ReturnType<typeof createBodyParser>,
): Promise<Omit<ReadStretch, 'stretch'>> {
  const hasMedia = (file: string): boolean => media.has(file);
  const memory = createArticleMemory(() => clock);
  const reading = memory.begin('', hasMedia);
  const { site, prose: rules } = parseSite(bytes === undefined ? undefined : Buffer.from(bytes), hasMedia);
  const context = createGateContext(
    site,
    toZonedTime(now, site.zone),
    parseBody,
    reading.hasMedia,
    selectRules(rules, prose),
  );
  const { problems } = await readFiles(
    files,
    (file, content) => reading.read(file, content, () => parseArticle(file, content, context)),
    reading.recall,
  );
  return { saved: Buffer.concat([...(memory.save() ?? [])]), problems };
}

const port = parentPort;
if (port !== null) await read(workerData as ThreadOrder, (stretch) => port.postMessage(stretch));
