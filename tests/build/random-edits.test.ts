import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { FIXTURE_NOW } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand } from './run-command.ts';

const toPicture = (color: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: color } })
    .png()
    .toBuffer();

const image = '{ src: crane.png, alt: "رافعة" }';
const content = await makeContent({
  ...smallNewspaper,
  'authors/mona.md': '---\nname: "منى الأسعد"\n---\n',
  'articles/standing.md': toArticleFile({ title: '"المرفأ يفتح أبوابه"', date: '2026-11-01', tags: 'السوق', image }),
});
const media = path.join(content.dir, 'media');
await mkdir(media);
await writeFile(path.join(media, 'crane.png'), await toPicture('#456'));
const parent = await mkdtemp(path.join(tmpdir(), 'midad-edits-'));
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

async function build(name: string, ...words: readonly string[]): Promise<string> {
  const output = path.join(parent, name);
  const now = new Date(FIXTURE_NOW).toISOString();
  const places = ['--content', content.dir, '--output', output, '--now', now, '--allow-fewer'];
  const { code, said } = await runCommand('build', [...places, ...words]);
  assert.equal(code, 0, said);
  return hashTree(output);
}

const words = ['أول', 'ثانٍ', 'ثالث', 'المرفأ', 'السوق'];
const name = fc.constantFrom('one', 'two', 'three', 'four');
const word = fc.constantFrom(...words);
/** What a newsroom does between two builds. */
const edit = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('files' as const),
      name,
      title: word,
      body: word,
      tag: word,
      author: fc.constantFrom('salim', 'mona'),
      section: fc.constantFrom('politics', 'economy'),
      day: fc.integer({ min: 1, max: 19 }),
      picture: fc.boolean(),
    }),
  },
  fc.record({ does: fc.constant('deletes' as const), name }),
  fc.record({ does: fc.constant('renames' as const), name, to: name }),
  fc.record({ does: fc.constant('names the author' as const), as: word }),
  fc.record({ does: fc.constant('names the site' as const), as: word }),
  fc.record({ does: fc.constant('changes the picture' as const), color: fc.constantFrom('#456', '#645', '#564') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const toFile = (article: string): string => `articles/edited-${article}.md`;

async function apply(change: Edit): Promise<void> {
  switch (change.does) {
    case 'files':
      return fileArticle(change);
    case 'deletes':
      return rm(path.join(content.dir, toFile(change.name)), { force: true });
    case 'renames':
      return renameArticle(change.name, change.to);
    case 'names the author':
      return content.write('authors/mona.md', `---\nname: "منى ${change.as}"\n---\n`);
    case 'names the site':
      return content.write(
        'site.yaml',
        (smallNewspaper['site.yaml'] ?? '').replace(/^name: .*$/m, `name: "صحيفة ${change.as}"`),
      );
    case 'changes the picture':
      return writeFile(path.join(media, 'crane.png'), await toPicture(change.color));
  }
}

function fileArticle(change: Extract<Edit, { does: 'files' }>): Promise<void> {
  const { title, body, tag, author, section, day, picture } = change;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  const fields = { title: `"خبر ${title}"`, date, tags: tag, author, section, ...(picture ? { image } : {}) };
  return content.write(
    toFile(change.name),
    toArticleFile(fields, `جملة عن ${body} ومعها [ما سبق](/articles/standing/).`),
  );
}

async function renameArticle(from: string, to: string): Promise<void> {
  const filed = await readdir(path.join(content.dir, 'articles'));
  if (!filed.includes(path.basename(toFile(from)))) return;
  await rename(path.join(content.dir, toFile(from)), path.join(content.dir, toFile(to)));
}

describe('a whole build over what earlier builds left', () => {
  test('is what a build from nothing is, byte for byte, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        for (const change of edits) await apply(change);
        assert.equal(await build('warm'), await build('clean', '--no-cache'));
      }),
      // What was left differs at every try: a smaller example would be another one.
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('is whole where two builds keep what they read in one cache at once', async () => {
    // With other settings every article is read, and kept, anew.
    await apply({ does: 'names the site', as: 'الميناء' });
    const clean = await build('clean', '--no-cache');
    const together = await Promise.all([build('left'), build('right')]);
    assert.deepEqual([...together, await build('left')], [clean, clean, clean]);
  });
});
