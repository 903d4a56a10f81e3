import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { listContent } from '../../../../scripts/content/files/list-content.ts';
import { articleSource, listProblems, makeContentFolder, readFolder } from '../make-content-folder.ts';

describe('listContent', () => {
  test('lists articles, authors, pages and media by the names of their files', async () => {
    const folder = makeContentFolder({
      'articles/2026/01/b.md': 'x',
      'articles/2026/01/a.md': 'x',
      'media/2026/خريطة.png': 'x',
    });
    const { articles, authors, pages, media, problems } = await listContent(folder);
    assert.deepEqual(
      articles.map(({ file }) => file),
      ['articles/2026/01/a.md', 'articles/2026/01/b.md', 'articles/sound.md'],
    );
    assert.deepEqual(
      authors.map(({ file }) => file),
      ['authors/desk.md', 'authors/salma-haddad.md'],
    );
    assert.deepEqual(
      pages.map(({ file }) => file),
      ['pages/about.md'],
    );
    assert.deepEqual([...media].sort(), ['2026/خريطة.png', 'photo.jpg']);
    assert.deepEqual(problems, []);
  });

  test('passes over what editors, disks and version control leave behind, without a word', async () => {
    const litter = [
      '.DS_Store',
      'a.md~',
      '.a.md.swp',
      'a.swp',
      '#a.md#',
      'Thumbs.db',
      '.env',
      '.git/config',
      'node_modules/x/readme.md',
    ];
    const folder = makeContentFolder(Object.fromEntries(litter.map((file) => [`articles/${file}`, 'x'])));
    const { articles, problems } = await listContent(folder);
    assert.deepEqual(
      articles.map(({ file }) => file),
      ['articles/sound.md'],
    );
    assert.deepEqual(problems, []);
  });

  test('warns of programs and of whatever else is no Markdown where texts stand', async () => {
    const files = ['a.njk', 'a.11tydata.js', 'a.ts', 'a.markdown', 'a.txt', 'a.html', 'a.Md', 'a.md.bak', 'a.pug', 'a'];
    const folder = makeContentFolder(Object.fromEntries(files.map((file) => [`articles/${file}`, 'x'])));
    const { problems } = await listContent(folder);
    assert.deepEqual(
      problems.map(({ severity, file }) => `${severity} ${file}`).sort(),
      files.map((file) => `warning articles/${file}`).sort(),
    );
  });

  test('names both of two files of media whose names differ only in case or in Unicode form', async (context) => {
    const [composed, decomposed] = ['بيان-أول.pdf', 'بيان-أول.pdf'.normalize('NFD')];
    const names = ['2026/Report.pdf', '2026/report.PDF', composed, decomposed];
    const folder = makeContentFolder(Object.fromEntries(names.map((name) => [`media/${name}`, 'x'])));
    if (readdirSync(path.join(folder, 'media', '2026')).length === 1) {
      context.diagnostic('LEFT OUT: this disk tells no such names apart.');
      return;
    }
    const { problems } = await listContent(folder);
    assert.deepEqual(
      problems.map(({ rule, message }) => `${rule} ${message.en.normalize('NFC')}`),
      [
        "same-address /media/2026/report.PDF and the file media/2026/Report.pdf differ in the case or the Unicode form of their names alone, which some disks can't tell apart. Rename one of them.",
        `same-address /media/${composed} and the file media/${composed} differ in the case or the Unicode form of their names alone, which some disks can't tell apart. Rename one of them.`,
      ],
    );
    assert.deepEqual(
      problems.map(({ file, line, column }) => `${file}:${line}:${column}`),
      ['media/2026/report.PDF:1:1', `media/${decomposed}:1:1`],
    );
  });

  test('gives nothing for a folder that is not there', async () => {
    const { articles, media } = await listContent(path.join(makeContentFolder(), 'nowhere'));
    assert.deepEqual([articles.length, media.size], [0, 0]);
  });
});

/** Windows lets only administrators make symbolic links, and has no named pipes among files. */
const hasLinks = process.platform !== 'win32';

if (hasLinks) {
  describe('symbolic links and pipes', () => {
    test('a link to a file of the content is followed', async () => {
      const folder = makeContentFolder({ 'media/draft.txt': articleSource() });
      symlinkSync(path.join(folder, 'media', 'draft.txt'), path.join(folder, 'articles', 'linked.md'));
      const { newsroom } = await readFolder(folder);
      assert.ok(newsroom?.articles.some(({ slug }) => slug === 'linked'));
    });

    test('a link out of the content, to nothing, to itself or to a folder is an error, and nothing is read', async () => {
      const outside = makeContentFolder({ 'secret.md': articleSource({ title: '"سر من خارج المجلد"' }) });
      const folder = makeContentFolder();
      const link = (to: string, name: string): void => symlinkSync(to, path.join(folder, 'articles', name));
      link(path.join(outside, 'secret.md'), 'outside.md');
      link(path.join('..', '..', path.basename(outside), 'secret.md'), 'relative.md');
      link('nowhere.md', 'dangling.md');
      link('loop.md', 'loop.md');
      link('.', 'folder');
      symlinkSync('/etc/hostname', path.join(folder, 'media', 'host.png'));
      const result = await readFolder(folder);
      assert.deepEqual(listProblems(result), [
        'articles/dangling.md:1:1 symbolic-link',
        'articles/folder:1:1 symbolic-link',
        'articles/loop.md:1:1 symbolic-link',
        'articles/outside.md:1:1 symbolic-link',
        'articles/relative.md:1:1 symbolic-link',
        'media/host.png:1:1 symbolic-link',
      ]);
      assert.ok(!JSON.stringify(result).includes('سر من خارج'));
    });

    test('a link in the place of a folder of the content is an error, and nothing is read', async () => {
      const outside = makeContentFolder({ 'articles/secret.md': articleSource({ title: '"سر من خارج المجلد"' }) });
      const folder = makeContentFolder();
      const replace = (to: string, name: string): void => {
        rmSync(path.join(folder, name), { recursive: true });
        symlinkSync(to, path.join(folder, name));
      };
      replace(path.join(outside, 'articles'), 'articles');
      replace('nowhere', 'media');
      replace('authors', 'pages');
      const result = await readFolder(folder);
      assert.deepEqual(
        result.problems.filter(({ rule }) => rule === 'symbolic-link').map(({ file, message }) => [file, message.en]),
        [
          ['articles', 'A symbolic link that leaves the content folder; it was not read. Copy the file itself here.'],
          ['media', 'A symbolic link that leads to no file. Delete it, or copy the file itself here.'],
          ['pages', 'A symbolic link to a folder; it was not read. Move the folder itself here.'],
        ],
      );
      assert.ok(!JSON.stringify(result).includes('سر من خارج'));
    });

    test('neither the settings nor the snapshot of what is read most is read through a link out of the content', async () => {
      const outside = makeContentFolder({
        'most-read.yaml': 'date: 2026-03-14\narticles: [{ slug: sound, views: 2 }]\n',
      });
      const folder = makeContentFolder();
      rmSync(path.join(folder, 'site.yaml'));
      for (const name of ['site.yaml', 'most-read.yaml'])
        symlinkSync(path.join(outside, name), path.join(folder, name));
      assert.deepEqual(listProblems(await readFolder(folder)), [
        'most-read.yaml:1:1 symbolic-link',
        'site.yaml:1:1 symbolic-link',
      ]);
      rmSync(path.join(folder, 'most-read.yaml'));
      symlinkSync('nowhere.yaml', path.join(folder, 'most-read.yaml'));
      assert.deepEqual(listProblems(await readFolder(folder)), [
        'most-read.yaml:1:1 symbolic-link',
        'site.yaml:1:1 symbolic-link',
      ]);
    });

    test('settings that stand elsewhere in the content are read through a link', async () => {
      const folder = makeContentFolder();
      renameSync(path.join(folder, 'site.yaml'), path.join(folder, 'pages', 'site.yaml'));
      symlinkSync(path.join('pages', 'site.yaml'), path.join(folder, 'site.yaml'));
      assert.deepEqual(listProblems(await readFolder(folder)), ['pages/site.yaml:1:1 ignored-file']);
    });

    test('a content folder that is itself a link is read', async () => {
      const folder = makeContentFolder();
      const link = path.join(makeContentFolder(), 'link');
      symlinkSync(folder, link);
      const { newsroom } = await readFolder(link);
      assert.equal(newsroom?.articles.length, 1);
    });

    test('a pipe is an error and is never opened', async () => {
      const folder = makeContentFolder();
      rmSync(path.join(folder, 'site.yaml'));
      const names = ['articles/pipe.md', 'most-read.yaml', 'site.yaml'];
      for (const name of names) execFileSync('mkfifo', [path.join(folder, name)]);
      assert.deepEqual(
        listProblems(await readFolder(folder)),
        names.map((name) => `${name}:1:1 not-a-file`),
      );
    });
  });
}

describe('files that cannot be read', () => {
  test('are errors by their name when a folder stands in their place', async () => {
    const folder = makeContentFolder();
    rmSync(path.join(folder, 'site.yaml'));
    for (const name of ['site.yaml', 'most-read.yaml']) mkdirSync(path.join(folder, name));
    assert.deepEqual(
      listProblems(await readFolder(folder)).filter((problem) => !problem.endsWith('ignored-folder')),
      ['most-read.yaml:1:1 not-a-file', 'site.yaml:1:1 not-a-file'],
    );
  });

  test('are errors by their name when they are too large', async () => {
    const folder = makeContentFolder();
    mkdirSync(path.join(folder, 'pages', 'more'));
    writeFileSync(path.join(folder, 'pages', 'more', 'big.md'), 'x'.repeat(1_000_001));
    assert.deepEqual(listProblems(await readFolder(folder)), ['pages/more/big.md:1:1 file-too-large']);
  });

  test('are errors by their name when nobody but their owner may read them, and so are folders', async (context) => {
    const { seteuid } = process;
    if (seteuid === undefined || process.geteuid === undefined) {
      context.diagnostic('LEFT OUT: this machine has no permissions that a test could take away.');
      return;
    }
    const folder = makeContentFolder({ 'articles/closed.md': articleSource(), 'authors/closed/one.md': 'x' });
    const closed = ['articles/closed.md', 'authors/closed'].map((name) => path.join(folder, name));
    for (const place of closed) chmodSync(place, 0);
    chmodSync(folder, 0o755);
    const isRoot = process.geteuid() === 0;
    try {
      // To root everything is open, so it reads as nobody.
      if (isRoot) seteuid(65_534);
      const result = await readFolder(folder);
      assert.deepEqual(listProblems(result), [
        'articles/closed.md:1:1 unreadable-file',
        'authors/closed:1:1 unreadable-file',
      ]);
      for (const { message } of result.problems) {
        assert.match(message.en, /can't be read \(EACCES\)\. Check its permissions/);
        assert.match(message.ar, /تعذّرت قراءة الملف \(EACCES\)\. تحقّق من صلاحياته/);
      }
    } finally {
      if (isRoot) seteuid(0);
      for (const place of closed) chmodSync(place, 0o755);
    }
  });
});
