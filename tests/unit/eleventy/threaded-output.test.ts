import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openSiteOutput, type OutputPlace, type SiteOutput } from '../../../scripts/eleventy/site-output.ts';
import { openThreadedOutput } from '../../../scripts/eleventy/threaded-output.ts';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { sealSite } from '../../../scripts/publish/seal-site.ts';

const siteUrl = 'https://news.example.org/';
let scratch = '';
beforeEach(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'midad-output-'));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

const toPage = (number: number): string =>
  `<!doctype html><h1 id="عنوان">مقال ${number}</h1><a href="/${number + 1}/">التالي</a>${'نص '.repeat(10_000)}</html>`;

/** Letters of one byte alone, beyond the first plane, half a pair of surrogates, and nothing. */
const texts = ['plain', 'حبر 🖋️', 'نصف \ud83d زوج', ''];

/** More than one batch of pages, other texts, a feed that is cut off, an asset and a copy. */
async function writeSite(output: SiteOutput): Promise<void> {
  const pages = Array.from({ length: 60 }, (_, number) => `${number}/index.html`);
  await output.makeFolders([...pages, 'feed.xml']);
  for (const [number, page] of pages.entries()) await output.write(page, toPage(number));
  for (const [number, text] of texts.entries()) await output.write(`text-${number}.txt`, text);
  await output.write('feed.xml', '<feed>');
  const copy = path.join(scratch, 'خبر.txt');
  await writeFile(copy, 'حبر');
  await output.writeFiles([
    { path: 'assets/style.css', content: Buffer.from('a { background: url("../nowhere.png") }') },
    { path: 'files/note.txt', content: { copyOf: copy } },
  ]);
}

async function readTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.sort().map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const);
  return new Map(await Promise.all(read));
}

const openings: readonly [string, (place: OutputPlace) => SiteOutput | Promise<SiteOutput>][] = [
  ['in this thread', openSiteOutput],
  ['in a thread of its own', openThreadedOutput],
];

describe('the output of a site', () => {
  test('is the same from both threads, and so is what is found wrong with it', async () => {
    const made = [];
    for (const [name, open] of openings) {
      const outputDir = path.join(scratch, name);
      const output = await open({ outputDir, siteUrl });
      await writeSite(output);
      const checked = await (await output.finish()).finish(false);
      made.push({ tree: await readTree(outputDir), checked });
    }
    const [here, there] = made;
    assert.equal(here?.tree.size, 63 + texts.length);
    assert.deepEqual(there, here);
    assert.deepEqual(
      here.checked.faults.map(({ file }) => file),
      ['59/index.html', 'assets/style.css', 'feed.xml'],
    );
  });

  test('writes nothing more once it is given up', async () => {
    const output = openThreadedOutput({ outputDir: scratch, siteUrl });
    for (let number = 0; number < 200; number += 1) await output.write(`${number}.html`, toPage(number));
    await output.close();
    const written = await readdir(scratch);
    await setTimeout(50);
    assert.deepEqual(await readdir(scratch), written);
    await assert.rejects(output.writeFiles([]), /ended/);
  });

  test('keeps the process until its failure is told, though nothing else does', async () => {
    const opener = pathToFileURL(path.join(projectRoot, 'scripts/eleventy/threaded-output.ts'));
    const place = { outputDir: path.join(scratch, 'nowhere'), siteUrl };
    const program = `
      import { openThreadedOutput } from ${JSON.stringify(opener)};
      const output = openThreadedOutput(${JSON.stringify(place)});
      try {
        for (let number = 0; number < 100; number += 1) await output.write(number + '.txt', 'a'.repeat(1_000_000));
      } catch (error) {
        await output.close();
        process.stdout.write(error.code);
      }
    `;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    assert.equal(stdout, 'ENOENT');
  });

  for (const [name, open] of openings) {
    test(`brings up to date what an earlier build left, ${name}`, async () => {
      const outputDir = path.join(scratch, 'site');
      const place = { outputDir, siteUrl };
      await mkdir(outputDir);
      for (const pages of [
        ['a', 'b'],
        ['b', 'c'],
      ]) {
        const output = await open(place);
        const files = pages.map((page) => `${page}/index.html`);
        await output.makeFolders(files);
        for (const file of files) await output.write(file, `<!doctype html><p>${file}</p></html>`);
        assert.equal(await sealSite(outputDir, await output.finish(), false), 2);
      }
      assert.deepEqual((await readdir(outputDir)).sort(), ['SHA256SUMS', 'b', 'c']);
    });

    test(`keeps a page that stands as it would be printed, and no other, ${name}`, async () => {
      const outputDir = path.join(scratch, 'site');
      await mkdir(outputDir);
      const pages = ['same', 'changed', 'touched', 'gone'].map((page) => ({ file: `${page}.html`, fingerprint: page }));
      const toText = (file: string): string => `<!doctype html><a id="${file}" href="/same.html#same.html"></a></html>`;
      const begin = async (records: Uint8Array | null): Promise<SiteOutput> => open({ outputDir, siteUrl, records });
      const first = await begin(null);
      assert.deepEqual(
        await first.keep(pages),
        pages.map(({ file }) => file),
      );
      for (const { file, fingerprint } of pages) await first.write(file, toText(file), fingerprint);
      const records = await first.toRecords();
      assert.equal(await sealSite(outputDir, await first.finish(), false), 4);
      await setTimeout(20);
      await writeFile(path.join(outputDir, 'touched.html'), toText('touched.html').replace('href', 'HREF'));
      await rm(path.join(outputDir, 'gone.html'));

      const second = await begin(records);
      const changed = pages.map((page) => (page.fingerprint === 'changed' ? { ...page, fingerprint: 'new' } : page));
      const missing = await second.keep(changed);
      assert.deepEqual(missing, ['changed.html', 'touched.html', 'gone.html']);
      for (const file of missing) await second.write(file, toText(file));
      assert.equal(await sealSite(outputDir, await second.finish(), false), 4);
      for (const { file } of pages) assert.equal(await readFile(path.join(outputDir, file), 'utf8'), toText(file));
    });

    test(`checks where the links of a kept page lead, ${name}`, async () => {
      const outputDir = path.join(scratch, 'site');
      await mkdir(outputDir);
      const page = { file: 'page.html', fingerprint: 'page' };
      const first = await open({ outputDir, siteUrl, records: null });
      await first.write(page.file, '<!doctype html><a href="/other.html#place"></a></html>', page.fingerprint);
      await first.write('other.html', '<!doctype html><p id="place"></p></html>');
      const records = await first.toRecords();
      await sealSite(outputDir, await first.finish(), false);
      const second = await open({ outputDir, siteUrl, records });
      assert.deepEqual(await second.keep([page]), []);
      await second.write('other.html', '<!doctype html><p id="elsewhere"></p></html>');
      const { faults } = await (await second.finish()).finish(false);
      assert.deepEqual(
        faults.map(({ file }) => file),
        ['page.html'],
      );
    });

    test(`says which file could not be written, at the latest when it ends, ${name}`, async () => {
      const outputDir = path.join(scratch, 'nowhere');
      const output = await open({ outputDir, siteUrl });
      const written = (async () => {
        await output.write('a.html', 'أ');
        return output.finish();
      })();
      await assert.rejects(written, { code: 'ENOENT', path: path.join(outputDir, 'a.html') });
    });

    test(`counts files that others lay in, ${name}`, async () => {
      const output = await open({ outputDir: scratch, siteUrl });
      await output.write('a.html', '<!doctype html><a href="/b.txt">ب</a></html>');
      const check = await output.finish();
      check.add('b.txt', { checksum: 'b', size: 1, addresses: [], ids: [], faults: [] });
      const { checksums, faults } = await check.finish(false);
      assert.deepEqual([[...checksums.keys()], faults], [['a.html', 'b.txt'], []]);
    });
  }
});
