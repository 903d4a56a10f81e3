import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readNewsroom } from '../../../scripts/content/read-newsroom.ts';
import { openSource, type SourceKind } from '../../../scripts/import/open-source.ts';
import type { WordedEntry } from '../../../scripts/import/report.ts';
import { createReport } from '../../../scripts/import/report.ts';
import type { ImportedItem, ImportedSource } from '../../../scripts/import/imported.ts';
import type { ImportOptions } from '../../../scripts/import/import-options.ts';
import type { ImportResult } from '../../../scripts/import/run-import.ts';
import { runImport } from '../../../scripts/import/run-import.ts';
import type { Problem } from '../../../scripts/problem.ts';

/** Noon in Damascus, 20 November 2026. */
const IMPORT_NOW = Date.parse('2026-11-20T09:00:00Z');

/** A folder to import into, with a folder beside it for sources. */
export interface ImportFolder {
  readonly dir: string;
  readonly source: (name: string, content: string | Uint8Array) => Promise<string>;
  readonly run: (kind: SourceKind, source: string, options?: Partial<ImportOptions>) => Promise<ImportRun>;
  /** As `run`, but ends with an error before the item of a number is read, from 0. */
  readonly runCut: (kind: SourceKind, source: string, before: number) => Promise<void>;
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string) => Promise<void>;
  /** Every file below the target, with forward slashes, sorted. */
  readonly files: () => Promise<readonly string[]>;
  /** What `npm run check` would say. */
  readonly check: () => Promise<readonly Problem[]>;
  readonly remove: () => Promise<void>;
}

export interface ImportRun {
  readonly result: ImportResult;
  readonly entries: readonly WordedEntry[];
  /** Rules of the report, once each. */
  readonly rules: ReadonlySet<string>;
}

export async function makeImportFolder(): Promise<ImportFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'midad-import-'));
  const dir = path.join(root, 'content');
  const run = async (
    kind: SourceKind,
    source: string,
    options: Partial<ImportOptions> = {},
    change: (opened: ImportedSource) => ImportedSource = (opened) => opened,
  ): Promise<ImportRun> => {
    const entries: WordedEntry[] = [];
    const report = createReport((entry) => entries.push(entry));
    const opened = change(await openSource(kind, source, report));
    const result = await runImport(
      opened,
      {
        dir,
        isDry: false,
        media: 'reference',
        mediaDirs: [],
        now: IMPORT_NOW,
        onProgress: () => undefined,
        ...options,
      },
      report,
    );
    return { result, entries, rules: new Set(entries.map(({ rule }) => rule)) };
  };
  return {
    dir,
    source: async (name, content) => {
      const file = path.join(root, 'source', name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    run,
    runCut: async (kind, source, before) => {
      const cut = async function* (
        items: AsyncIterable<ImportedItem> | Iterable<ImportedItem>,
      ): AsyncGenerator<ImportedItem> {
        let count = 0;
        for await (const item of items) {
          if (count === before) throw new Error('cut off');
          count += 1;
          yield item;
        }
      };
      const running = run(kind, source, {}, (opened) => ({ ...opened, items: (plan) => cut(opened.items(plan)) }));
      await assert.rejects(running, /cut off/);
    },
    read: (file) => readFile(path.join(dir, file), 'utf8'),
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
      await writeFile(path.join(dir, file), text);
    },
    files: async () => {
      const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
      return found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort();
    },
    check: async () => {
      const { problems } = await readNewsroom({
        contentDir: dir,
        now: IMPORT_NOW,
        include: 'all',
      });
      return problems;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
