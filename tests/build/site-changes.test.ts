import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { GateError } from '../../scripts/content/messages/gate-error.ts';
import { buildSite } from '../../scripts/eleventy/run-eleventy.ts';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree } from './run-command.ts';

const toPicture = (color: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
    .jpeg()
    .toBuffer();
const work = await mkdtemp(path.join(tmpdir(), 'midad-changes-'));
const content = await makeContent({
  ...smallNewspaper,
  'articles/harbour.md': toArticleFile({
    title: '"المرفأ يفتح أبوابه"',
    date: '2026-11-01',
    tags: '["زعفران"]',
    image: '{ src: crane.jpg, alt: "رافعة" }',
  }),
  'articles/market.md': toArticleFile({ title: '"أسعار السوق"', date: '2026-11-02', tags: '["الأسعار"]' }),
});
await mkdir(path.join(content.dir, 'media'));
await writeFile(path.join(content.dir, 'media', 'crane.jpg'), await toPicture('#456'));
after(() => Promise.all([content.remove(), rm(work, { recursive: true, force: true })]));

interface BuildChoices {
  readonly cache?: string;
  readonly index?: boolean;
  /** Done between reading the content and printing it. */
  readonly meanwhile?: () => void;
}

/** Builds the content into a folder of its own. */
async function build({ cache = 'cache', index = false, meanwhile }: BuildChoices = {}): Promise<string> {
  const outputDir = await mkdtemp(path.join(work, 'site-'));
  await buildSite(
    {
      contentDir: content.dir,
      outputDir,
      cacheDir: path.join(work, cache),
      now: FIXTURE_NOW,
      preview: false,
      index,
      cards: true,
    },
    { onRead: () => meanwhile?.(), onWritten: () => undefined },
  );
  return outputDir;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => path.relative(folder, path.join(one.parentPath, one.name)));
}

async function holds(folder: string, text: string): Promise<boolean> {
  for (const file of await listFiles(folder)) {
    const bytes = await readFile(path.join(folder, file));
    if (file.includes(text) || bytes.includes(text) || bytes.includes(encodeURI(text))) return true;
  }
  return false;
}

describe('an article that is renamed or deleted', () => {
  test('leaves nothing behind: no page, tag, picture, feed or search entry', async () => {
    const filed = path.join(content.dir, 'articles', 'harbour.md');
    const full = await build({ index: true });
    for (const text of ['harbour', 'زعفران', 'crane']) assert.ok(await holds(full, text), text);
    const fragments = async (site: string): Promise<number> =>
      (await readdir(path.join(site, 'pagefind', 'fragment'))).length;
    assert.equal(await fragments(full), 2);

    await rename(filed, path.join(content.dir, 'articles', 'port.md'));
    const renamed = await build({ index: true });
    assert.ok(!(await holds(renamed, 'harbour')));
    assert.ok(await holds(renamed, 'articles/port/'));
    assert.equal(await fragments(renamed), 2);

    await rename(path.join(content.dir, 'articles', 'port.md'), path.join(work, 'port.md'));
    const less = await build({ index: true });
    for (const text of ['harbour', 'articles/port/', 'زعفران', 'crane']) assert.ok(!(await holds(less, text)), text);
    assert.equal(await fragments(less), 1);
    await rename(path.join(work, 'port.md'), filed);
  });
});

describe('what editors, disks and version control leave in the folder of content', () => {
  test('is published in no file', async () => {
    const clean = await hashTree(await build());
    const secret = 'k-9f3b-secret';
    const names = ['.env', '.DS_Store', '.git/config', 'articles/.harbour.md.swp', 'articles/harbour.md~'];
    for (const name of [...names, 'media/.env', 'media/crane.jpg~', 'media/Thumbs.db'])
      await content.write(name, secret);
    const site = await build();
    assert.ok(!(await holds(site, secret)));
    assert.equal(await hashTree(site), clean);
    for (const name of [...names, 'media/.env', 'media/crane.jpg~', 'media/Thumbs.db']) {
      await rm(path.join(content.dir, name));
    }
    await rm(path.join(content.dir, '.git'), { recursive: true });
  });
});

describe('a file that changes while the site is built', () => {
  test('is published as it was read', async () => {
    const quiet = await hashTree(await build());
    const filed = path.join(content.dir, 'articles', 'market.md');
    const text = await readFile(filed, 'utf8');
    const site = await build({ meanwhile: () => writeFileSync(filed, `${text}\nجملة جديدة.\n`) });
    assert.equal(await hashTree(site), quiet);
    assert.ok(await holds(await build(), 'جملة جديدة'));
    await writeFile(filed, text);
  });
});

describe('what a build remembers', () => {
  test('changes no byte, whatever was edited since', async () => {
    const words = ['أول', 'ثانٍ', 'ثالث', 'المرفأ', 'السوق'];
    const edit = fc.record({
      file: fc.constantFrom('one', 'two', 'three'),
      title: fc.constantFrom(...words),
      tag: fc.constantFrom(...words),
      day: fc.integer({ min: 1, max: 19 }),
      section: fc.constantFrom('politics', 'economy'),
      picture: fc.boolean(),
      gone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        for (const { file, title, tag, day, section, picture, gone } of edits) {
          const name = `articles/edited-${file}.md`;
          if (gone) await rm(path.join(content.dir, name), { force: true });
          else {
            const fields = { title: `"خبر ${title}"`, date: `2026-11-${String(day).padStart(2, '0')}`, section };
            const shown = picture ? { image: '{ src: crane.jpg, alt: "رافعة" }' } : {};
            await content.write(name, toArticleFile({ ...fields, tags: `["${tag}"]`, ...shown }));
          }
        }
        const warm = await build();
        const clean = await build({ cache: `cache-${path.basename(warm)}` });
        assert.equal(await hashTree(warm), await hashTree(clean));
        await Promise.all([warm, clean].map((site) => rm(site, { recursive: true })));
      }),
      { numRuns: 6 },
    );
  });

  test('is made anew where it is cut off, emptied, or of somebody else', async () => {
    const clean = await build({ index: true });
    const expected = await hashTree(clean);
    const spoil: readonly ((file: string) => Promise<void>)[] = [
      (file) => truncate(file, 7),
      (file) => writeFile(file, ''),
      (file) => writeFile(file, '{"foreign":true}'),
    ];
    for (const change of spoil) {
      const files = await listFiles(path.join(work, 'cache'));
      assert.ok(files.length > 3);
      for (const file of files) await change(path.join(work, 'cache', file));
      assert.equal(await hashTree(await build({ index: true })), expected);
    }
  });
});

describe('many articles and tags', () => {
  test('one tag on all articles is a list like any other, and five hundred tags on one article are too many', async () => {
    for (let i = 0; i < 300; i += 1) {
      const date = `2026-10-${String((i % 28) + 1).padStart(2, '0')}`;
      await content.write(
        `articles/many-${i}.md`,
        toArticleFile({ title: `"خبر رقم ${i}"`, date, tags: '["الجامع"]' }),
      );
    }
    const site = await build();
    const numbered = await readdir(path.join(site, 'tags', 'الجامع', 'page'));
    assert.ok(numbered.length > 5);
    const front = await readFile(path.join(site, 'tags', 'الجامع', 'index.html'));
    assert.ok(front.length < 200_000);

    const tags = Array.from({ length: 500 }, (_, i) => `"وسم ${i}"`).join(', ');
    await content.write(
      'articles/many-0.md',
      toArticleFile({ title: '"خبر رقم 0"', date: '2026-10-01', tags: `[${tags}]` }),
    );
    await assert.rejects(build(), (error) => {
      assert.ok(error instanceof GateError);
      const [problem, ...others] = error.problems;
      assert.deepEqual(others, []);
      assert.deepEqual([problem?.file, problem?.line, problem?.rule], ['articles/many-0.md', 6, 'too-many-tags']);
      return true;
    });
  });
});
