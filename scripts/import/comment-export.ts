import path from 'node:path';
import { routes } from '../routes.ts';
import type { ImportOptions } from './import-options.ts';
import { importFolder } from './import-record.ts';
import type { ImportedComment } from './imported.ts';
import { openGrowingFile, type GrowingFile } from './json-file.ts';
import type { ImportReport } from './report.ts';
import { toWalineComment } from './waline-comment.ts';

const exportName = 'comments.json';
const exportHead = '{"type":"waline","version":1,"tables":["Comment"],"data":{"Comment":[\n';

/** The comments of a source in one file, as the comment server's own import takes them. */
export interface CommentExport {
  /** @param slug of the article that the comment stands under */
  readonly add: (comment: ImportedComment, slug: string) => void;
  /** Puts the file in its place and tells the report; without a comment there is no file. Gives their number. */
  readonly finish: (report: ImportReport) => Promise<number>;
  /** Leaves the file of the last import. */
  readonly abandon: () => Promise<void>;
}

/** Opens the file beside its place, or, for a dry run, nothing. */
export async function openCommentExport({ dir, isDry }: ImportOptions): Promise<CommentExport> {
  const file = isDry ? unwritten : await openGrowingFile(path.join(dir, importFolder, exportName), exportHead);
  let count = 0;
  return {
    add: (comment, slug) => {
      const line = JSON.stringify(toWalineComment(comment, routes.article(slug)));
      file.add(count === 0 ? line : `,\n${line}`);
      count += 1;
    },
    finish: async (report) => {
      if (count === 0) {
        await file.abandon();
        return count;
      }
      const source = `${importFolder}/${exportName}`;
      report.add({ kind: 'kept', rule: 'comments-kept', source, confidence: 1, result: String(count) });
      await file.finish('\n]}}\n');
      return count;
    },
    abandon: () => file.abandon(),
  };
}

const unwritten: GrowingFile = {
  add: () => undefined,
  finish: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
};
