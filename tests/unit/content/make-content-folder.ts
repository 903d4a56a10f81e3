import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { ReadOptions, ReadResult } from '../../../scripts/content/read-newsroom.ts';
import { readNewsroom } from '../../../scripts/content/read-newsroom.ts';
import { projectRoot } from '../../../scripts/machine/project-root.ts';

const fixtures = path.join(projectRoot, 'tests', 'fixtures');
const made: string[] = [];

after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What stands in files, by their paths in the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The smallest sound content (`tests/fixtures/invalid-base`) in a folder of its own, with further files over it. */
export function makeContentFolder(files: Files = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'midad-content-'));
  made.push(folder);
  cpSync(path.join(fixtures, 'invalid-base'), folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  return folder;
}

/** Reads a content folder as the build of 1 June 2026 would. */
export async function readFolder(contentDir: string, options: Partial<ReadOptions> = {}): Promise<ReadResult> {
  return readNewsroom({
    contentDir,
    now: Date.UTC(2026, 5, 1),
    include: 'published',
    ...options,
  });
}

/** Reads the smallest sound content with further files over it. */
export async function readContent(files: Files, options: Partial<ReadOptions> = {}): Promise<ReadResult> {
  return readFolder(makeContentFolder(files), options);
}

/** Front matter of a sound article; a field set to null is left out. */
export function articleSource(fields: Readonly<Record<string, string | null>> = {}, body = 'نص المادة.'): string {
  const all: Readonly<Record<string, string | null>> = {
    title: '"البرلمان يبدأ المناقشة"',
    date: '2026-03-14T09:30',
    author: 'desk',
    section: 'politics',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** The problems as one line each: place, rule. */
export function listProblems({ problems }: ReadResult): string[] {
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}
