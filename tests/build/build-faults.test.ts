import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { FIXTURE_NOW } from './build-fixture.ts';
import { buildInProcess, type BuildEnding } from './build-in-process.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand, type Ending, type RunOptions } from './run-command.ts';

const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#456' } })
  .jpeg()
  .toBuffer();
const toStory = (day: number, fields: Readonly<Record<string, string>> = {}): string =>
  toArticleFile({ title: `"خبر المدينة ${day}"`, date: `2026-11-0${day}`, ...fields });
const content = await makeContent({
  ...smallNewspaper,
  'articles/one.md': toStory(1, { tags: '["المرفأ"]' }),
  'articles/two.md': toStory(2, { tags: '["المرفأ", "الأسعار"]', image: '{ src: crane.jpg, alt: "رافعة" }' }),
});
await mkdir(path.join(content.dir, 'media'));
const fileMedia = (name: string, bytes: Uint8Array | string): Promise<void> =>
  writeFile(path.join(content.dir, 'media', name), bytes);
await fileMedia('crane.jpg', picture);
const parent = await mkdtemp(path.join(tmpdir(), 'midad-faults-'));
const output = path.join(parent, 'site');
after(() => Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]));

/** What builds leave in the folder of the site, but the spare that the next one begins in. */
const listKept = async (): Promise<readonly string[]> =>
  (await readdir(parent)).filter((name) => name !== '.site.spare');
const now = new Date(FIXTURE_NOW).toISOString();
const toWords = (to: string): readonly string[] => ['--content', content.dir, '--output', to, '--now', now];
const build = (to = output, ...words: readonly string[]): Promise<BuildEnding> =>
  buildInProcess([...toWords(to), ...words]);
/** {@link build} as a process of its own, in some straits. */
const buildApart = (to: string, options: RunOptions, ...words: readonly string[]): Promise<Ending> =>
  runCommand('build', [...toWords(to), ...words], options);
const first = await build();
const before = await hashTree(output);

const LEFT_OUT = 77;
/**
 * Puts the last site on a disk in memory that has no room for another, its seal last as builds write it, and takes it
 * back afterwards; Linux can, without rights.
 */
const onSmallDisk = `unshare --map-root-user --mount true || exit ${LEFT_OUT}
exec unshare --map-root-user --mount sh -c '
  mount -t tmpfs -o size="$BYTES" midad "$DISK" && cp -R "$SITE" "$DISK/site" || exit ${LEFT_OUT}
  sleep 0.1 && cp "$SITE/SHA256SUMS" "$DISK/site" || exit ${LEFT_OUT}
  "$@"
  code=$?
  rm -r "$SITE" && cp -R "$DISK/site" "$SITE"
  echo "on the disk:" $(ls -A "$DISK")
  exit $code
' sh "$@"`;

/** Lets nothing be written where the last site stands, not even by root; Linux can, without rights. */
const onReadOnlyDisk = `unshare --map-root-user --mount true || exit ${LEFT_OUT}
exec unshare --map-root-user --mount sh -c '
  mount --bind "$DISK" "$DISK" && mount -o remount,bind,ro "$DISK" || exit ${LEFT_OUT}
  exec "$@"
' sh "$@"`;

/** Bytes that a folder takes on a disk whose blocks are 4 KiB. */
async function measureTree(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).map((one) =>
    stat(path.join(one.parentPath, one.name)),
  );
  return (await Promise.all(files)).reduce((sum, { size }) => sum + 4_096 * Math.ceil(size / 4_096), 0);
}

async function assertRefused({ code, said }: BuildEnding, ...patterns: readonly RegExp[]): Promise<void> {
  assert.equal(code, 1, said);
  for (const pattern of patterns) assert.match(said, pattern);
  assert.equal(await hashTree(output), before, 'the last site, byte for byte');
  assert.deepEqual(await listKept(), ['site']);
}

/** The head of an HEIC file; no decoder of it is at hand, and none is needed to tell it. */
const phonePhoto = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);

describe('a build that cannot go on leaves the last site byte for byte', () => {
  test('and there is a last site', () => assert.equal(first.code, 0, first.said));

  const pictures: readonly (readonly [what: string, ar: RegExp, bytes: () => Promise<Uint8Array> | Uint8Array])[] = [
    ['is empty', /الملف فارغ/, () => new Uint8Array()],
    ['is cut off', /الملف مقطوع أو تالف \([^\n]+\)\. احفظها/, () => picture.subarray(0, picture.length / 3)],
    ['is a text', /ليس في الملف صورة/, () => Buffer.from('هذا نص لا صورة')],
    ['is a photo of a phone under another name', /بصيغة HEIC مهما كان اسمها/, () => phonePhoto],
    ['is a page that runs scripts', /ليس في الملف صورة/, () => Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'is a drawing that holds scripts',
      /ليس في الملف صورة/,
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    ],
    [
      'is twenty thousand pixels wide',
      /قياسها بالبكسل 20000 × 4/,
      () =>
        sharp({ create: { width: 20_000, height: 4, channels: 3, background: '#456' } })
          .png()
          .toBuffer(),
    ],
    [
      'has more pixels than any machine should decode',
      /قياسها بالبكسل 20000 × 15000، وأطول ضلع مقبول 12000؛ فصغّرها\./,
      async () => {
        const small = { width: 4, height: 4, channels: 3, background: '#456' } as const;
        const bytes = await sharp({ create: small }).png().toBuffer();
        // PNG, third edition, 11.2.1: width and height in the chunk IHDR, with its checksum.
        bytes.writeUInt32BE(20_000, 16);
        bytes.writeUInt32BE(15_000, 20);
        bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
        return bytes;
      },
    ],
  ];
  for (const [what, ar, bytes] of pictures) {
    test(`when a picture ${what}`, async () => {
      await content.write('articles/faulty.md', toStory(3, { image: '{ src: faulty.jpg, alt: "صورة" }' }));
      await fileMedia('faulty.jpg', await bytes());
      try {
        await assertRefused(
          await build(),
          /articles\/faulty\.md:6:15/,
          /media\/faulty\.jpg cannot be read: [^\n]+ Save it again/,
          ar,
        );
      } finally {
        await rm(path.join(content.dir, 'articles', 'faulty.md'));
        await rm(path.join(content.dir, 'media', 'faulty.jpg'));
      }
    });
  }

  const inputs: readonly (readonly [
    what: string,
    file: string,
    text: string,
    place: RegExp,
    said: RegExp,
    inArabic: RegExp,
  ])[] = [
    [
      'an article is larger than a megabyte',
      'articles/large.md',
      toArticleFile({ title: '"خبر طويل"', date: '2026-11-03' }, 'جملة '.repeat(120_000)),
      /large\.md:1:1/,
      /has 1\d{3} kB; the limit is 1000\. Split/,
      /والحد 1000\. اقسم المادة/,
    ],
    [
      'front matter has ten megabytes',
      'articles/large.md',
      toArticleFile({ title: `"${'x'.repeat(10_000_000)}"`, date: '2026-11-03' }),
      /large\.md:1:1/,
      /has 10001 kB; the limit is 1000/,
      /والحد 1000/,
    ],
    [
      'front matter is ten thousand brackets deep',
      'articles/deep.md',
      toArticleFile({ title: '['.repeat(10_000), date: '2026-11-03' }),
      /deep\.md:4:\d+/,
      /nested too deeply to be read\. Write the values without nesting/,
      /متداخلة بعمق لا يُقرأ/,
    ],
    [
      'a table has fifty thousand cells',
      'articles/table.md',
      toArticleFile({ title: '"جدول طويل"', date: '2026-11-03' }, `|أ|ب|\n|-|-|\n${'|1|2|\n'.repeat(25_001)}`),
      /table\.md:8:1/,
      /table of 50004 cells; the limit is 50000/,
      /والحد 50000/,
    ],
  ];
  for (const [what, file, text, ...patterns] of inputs) {
    test(`when ${what}`, async () => {
      await content.write(file, text);
      try {
        await assertRefused(await build(), ...patterns);
      } finally {
        await rm(path.join(content.dir, file));
      }
    });
  }

  test('when links lead out of the content, to nothing and to themselves, and a pipe stands there', async (context) => {
    if (process.platform === 'win32') {
      context.diagnostic('LEFT OUT: Windows lets only administrators make links, and has no pipes among files.');
      return;
    }
    const place = (name: string): string => path.join(content.dir, 'articles', name);
    const links = { 'out.md': path.join(parent, 'site', 'index.html'), 'gone.md': 'nowhere.md', 'loop.md': 'loop.md' };
    for (const [name, to] of Object.entries(links)) await symlink(to, place(name));
    execFileSync('mkfifo', [place('pipe.md')]);
    try {
      const said = [/out\.md:1:1/, /leaves the content folder/, /يخرج من مجلد المحتوى/, /gone\.md:1:1/, /loop\.md:1:1/];
      const pipe = [/pipe\.md:1:1/, /no regular file/, /ليس ملفًا عاديًا/];
      await assertRefused(await build(), ...said, ...pipe);
    } finally {
      for (const name of [...Object.keys(links), 'pipe.md']) await rm(place(name));
    }
  });

  test('when no article is left and nobody said that it is meant', async () => {
    const articles = path.join(content.dir, 'articles');
    await rename(articles, path.join(content.dir, '.articles'));
    try {
      await assertRefused(await build(), /no article/, /مادة واحدة.*--allow-fewer/);
      const other = path.join(parent, 'empty');
      assert.equal((await build(other, '--allow-fewer')).code, 0);
      assert.ok((await readdir(other)).includes('index.html'));
      await rm(other, { recursive: true });
    } finally {
      await rename(path.join(content.dir, '.articles'), articles);
    }
  });

  test('when Pagefind cannot be started: no site is published without its search', async () => {
    const missing = path.join(parent, 'site', 'index.html');
    const environment = { PAGEFIND_BINARY_PATH: missing, PAGEFIND_EXTENDED_BINARY_PATH: missing };
    await assertRefused(await buildApart(output, { environment }), /Pagefind|EACCES|ENOENT/i, /لم يُبنَ شيء/);
  });

  test('when Pagefind ends in the middle: its package would wait for ever', async () => {
    // Any program that does not know Pagefind's options ends at once.
    const environment = { PAGEFIND_BINARY_PATH: process.execPath, PAGEFIND_EXTENDED_BINARY_PATH: process.execPath };
    await assertRefused(await buildApart(output, { environment }), /Pagefind ended by itself \(/, /لم يُبنَ شيء/);
  });

  test('when files cannot grow, as on a full disk', async (context) => {
    if (process.platform === 'win32') context.diagnostic('LEFT OUT: Windows sets no limit on files.');
    else
      await assertRefused(await buildApart(output, { shell: 'ulimit -f 8; exec "$@"' }), /disk took no more/, /القرص/);
  });

  const fulls: Readonly<Record<string, readonly string[]>> = {
    'and it prints everything': ['--no-cache'],
    'and it began with the files of the last site, of which every page changes': ['--url', 'https://new.example.org/'],
  };
  for (const [how, words] of Object.entries(fulls)) {
    test(`when its disk is full ${how}`, async (context) => {
      if (process.platform !== 'linux') {
        context.diagnostic('LEFT OUT: only Linux lends small disks to anyone.');
        return;
      }
      const disk = await mkdtemp(path.join(tmpdir(), 'midad-disk-'));
      const environment = { DISK: disk, SITE: output, BYTES: String(Math.round(1.05 * (await measureTree(output)))) };
      const ending = await buildApart(path.join(disk, 'site'), { environment, shell: onSmallDisk }, ...words);
      await rm(disk, { recursive: true });
      if (ending.code === LEFT_OUT) context.diagnostic('LEFT OUT: this machine lends no small disk.');
      else {
        assert.match(ending.said, /^on the disk: site$/m);
        await assertRefused(ending, new RegExp(`disk took no more \\(${disk}`), /امتلأ القرص/);
      }
    });
  }

  test('when nothing may be written where it stands', async (context) => {
    if (process.platform !== 'linux') {
      context.diagnostic('LEFT OUT: only Linux lends disks to anyone that take nothing.');
      return;
    }
    const ending = await buildApart(output, { environment: { DISK: parent }, shell: onReadOnlyDisk });
    if (ending.code === LEFT_OUT) context.diagnostic('LEFT OUT: this machine lends no disk that takes nothing.');
    else await assertRefused(ending, new RegExp(`Nothing may be written at ${parent}`), /لا تسمح الصلاحيات بالكتابة/);
  });

  test('when its folder stands where no folder can', async () => {
    const ending = await build(path.join(output, 'index.html', 'site'));
    await assertRefused(ending, /index\.html/, /مجلد/);
  });

  test('when its folder holds the files of others, which stay too', async () => {
    const theirs = path.join(parent, 'site', '..', '..', path.basename(parent), 'theirs');
    await mkdir(theirs);
    await writeFile(path.join(theirs, 'thesis.doc'), 'years of work');
    const { code, said } = await build(theirs);
    assert.equal(code, 1);
    assert.match(said, /did not write.*\n?.*لم يكتبها مداد/);
    assert.deepEqual(await readdir(theirs), ['thesis.doc']);
    await rm(theirs, { recursive: true });
  });
});

describe('two builds at once on one folder', () => {
  test('leave one whole site and nothing beside it', async () => {
    const endings = await Promise.all([buildApart(output, {}), buildApart(output, {})]);
    assert.equal(await hashTree(output), before);
    assert.deepEqual(await listKept(), ['site']);
    for (const { code, said } of endings) {
      assert.ok(code === 0 || said.includes('Another build is writing'), said);
    }
  });
});

test('a build where there is no network is the same site, byte for byte', async (context) => {
  const withoutNetwork = `unshare --map-root-user --net true || exit ${LEFT_OUT}; exec unshare --map-root-user --net "$@"`;
  if (process.platform !== 'linux') {
    context.diagnostic('LEFT OUT: only Linux takes the network away from one command.');
    return;
  }
  const apart = path.join(parent, 'apart');
  const { code, said } = await buildApart(apart, { shell: withoutNetwork }, '--no-cache');
  if (code === LEFT_OUT) context.diagnostic('LEFT OUT: this machine takes the network away from nobody.');
  else {
    assert.equal(code, 0, said);
    assert.equal(await hashTree(apart), before);
  }
});
