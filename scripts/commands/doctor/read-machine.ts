import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants, readFile, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../../machine/project-root.ts';
import { findBrowser } from '../ensure-browser.ts';

/** What the doctor knows of a machine. */
export interface Machine {
  /** `20.20.2` */
  readonly node: string;
  /** The oldest Node that the project runs on, `20.19`. */
  readonly wantedNode: string;
  /** Git's own words, or null where there is none. */
  readonly git: string | null;
  /** How much of the project's history is here. */
  readonly history: 'whole' | 'shallow' | 'none';
  /** Packages of `package.json` that are not installed. */
  readonly missingPackages: readonly string[];
  /** Path of a Chromium or Chrome, or null. */
  readonly browser: string | null;
  /** Bytes. */
  readonly memory: number;
  readonly freeDisk: number;
  /** Whether the project's folder can be written to. */
  readonly isWritable: boolean;
}

const manifest = z.object({ engines: z.object({ node: z.string() }), dependencies: z.record(z.string(), z.string()) });
const run = promisify(execFile);

/** Looks at the machine that this runs on. */
export async function readMachine(): Promise<Machine> {
  const { engines, dependencies } = manifest.parse(
    JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')),
  );
  const { bavail, bsize } = await statfs(projectRoot);
  return {
    node: process.versions.node,
    wantedNode: engines.node.replace(/^\D+/, ''),
    git: await ask('git', '--version'),
    history: await readHistory(),
    missingPackages: Object.keys(dependencies).filter(
      (name) => !existsSync(path.join(projectRoot, 'node_modules', name, 'package.json')),
    ),
    browser: findBrowser(),
    memory: totalmem(),
    freeDisk: bavail * bsize,
    isWritable: await access(projectRoot, constants.W_OK).then(
      () => true,
      () => false,
    ),
  };
}

async function readHistory(): Promise<Machine['history']> {
  const shallow = await ask('git', 'rev-parse', '--is-shallow-repository');
  if (shallow === null) return 'none';
  return shallow === 'true' ? 'shallow' : 'whole';
}

/** What a program prints; null where it is missing or fails. */
async function ask(program: string, ...words: readonly string[]): Promise<string | null> {
  return run(program, words, { cwd: projectRoot }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
