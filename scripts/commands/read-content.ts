import { readNewsroom, type ReadResult } from '../content/read-newsroom.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { labelsFor } from '../labels/labels-for.ts';

/**
 * Reads everything on file, drafts included, for commands that tell of it.
 *
 * @param now the clock in milliseconds since 1970; default: SOURCE_DATE_EPOCH, else the machine's
 */
export async function readContent(contentDir: string, now?: number): Promise<ReadResult> {
  const { footnotes, backToText } = labelsFor('ar');
  return readNewsroom({
    contentDir,
    now: now ?? readBuildSettings(process.env, Date.now).now,
    include: 'all',
    labels: { footnotes, backToText },
  });
}
