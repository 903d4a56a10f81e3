import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { openSiteOutput } from '../../../scripts/eleventy/site-output.ts';
import { writeOutput } from '../../../scripts/eleventy/write-output.ts';
import { explainFileError } from '../../../scripts/publish/explain-file-error.ts';

const outputDir = await mkdtemp(path.join(tmpdir(), 'midad-write-'));
after(() => rm(outputDir, { recursive: true, force: true }));

describe('a file that the disk has no room for once it is open', () => {
  const output = openSiteOutput({ outputDir, siteUrl: 'https://example.org/' });
  const ways: Readonly<Record<string, (file: string) => Promise<void>>> = {
    page: async (file) => (await output).write(file, 'x'),
    picture: (file) => writeOutput([{ path: file, content: Buffer.from('x') }], outputDir),
  };
  for (const [what, write] of Object.entries(ways)) {
    test(`is named: a ${what}`, async (context) => {
      if (process.platform !== 'linux') {
        context.diagnostic('LEFT OUT: only Linux has a file that is always full.');
        return;
      }
      await output;
      const place = path.join(outputDir, what);
      await symlink('/dev/full', place);
      await assert.rejects(write(what), (error) => {
        assert.ok(explainFileError(error)?.en.includes(place), String(error));
        return true;
      });
    });
  }
});
