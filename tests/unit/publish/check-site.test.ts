import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { checkSite, readSite } from '../../../scripts/publish/check-site.ts';
import { parseChecksums } from '../../../scripts/publish/checksums.ts';
import { OutputError } from '../../../scripts/publish/output-error.ts';
import { sealSite } from '../../../scripts/publish/seal-site.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'midad-check-'));
after(() => rm(parent, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

const page = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n${head}</head>\n<body>\n<main id="main">${body}</main>\n</body>\n</html>\n`;

/** A site in which everything is right, below a path, with an Arabic address, place and picture. */
const sound: Files = {
  'index.html': page(
    '<a href="/repo/tags/%D8%A5%D8%AF%D9%84%D8%A8/#%D8%A3%D9%88%D9%84">إدلب</a> <a href="#main">متن</a> <a href="https://other.example.org/nowhere/">خارج</a>',
    '<link rel="stylesheet" href="/repo/assets/site.css">\n<script type="module" src="/repo/assets/site.js"></script>\n<meta property="og:image" content="https://example.org/repo/media/a-480.webp">\n<meta name="description" content="https://example.org/repo/nowhere/ في وصف">\n',
  ),
  'tags/إدلب/index.html': page(
    '<h2 id="أول">أول</h2> <a href="../../">أعلى</a> <a href="?q=1&amp;p=2#top">هنا</a> <img src="/repo/media/a-480.webp" srcset="/repo/media/a-480.webp 480w, /repo/media/a-960.webp 960w" alt="">',
  ),
  'assets/site.css': '@font-face { src: url("naskh.woff2") } a { background: url(../media/a-480.webp) }',
  'assets/site.js': 'import{a}from"./part.js";import("./later.js");a();',
  'assets/part.js': 'export const a=()=>{};',
  'assets/later.js': '',
  'assets/naskh.woff2': 'font',
  'media/a-480.webp': 'picture',
  'media/a-960.webp': 'picture',
  'feed.xml':
    '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>أ &amp; ب</title></channel></rss>\n',
  'feed.json': '{"version":"https://jsonfeed.org/version/1.1"}',
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/fragment/0.pf_fragment': 'text',
};

async function makeSite(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(parent, 'site-'));
  for (const [name, text] of Object.entries({ ...sound, ...changes })) {
    if (text === null) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

const options = { siteUrl: 'https://example.org/repo/', index: true };

/** What the check says of the sound site after some changes; null takes a file away. */
async function faultsAfter(changes: Readonly<Record<string, string | null>>): Promise<readonly string[]> {
  const { faults } = await checkSite(await makeSite(changes), options);
  for (const { message } of faults) assert.match(message.ar, /[ء-ي]/);
  return faults.map(({ file, message }) => `${file}: ${message.en}`);
}

describe('the check of a built site', () => {
  test('finds nothing where everything is right', async () => assert.deepEqual(await faultsAfter({}), []));

  const cases: readonly (readonly [what: string, changes: Readonly<Record<string, string | null>>, said: RegExp])[] = [
    ['a page that others link to', { 'tags/إدلب/index.html': null }, /^index\.html: .*tags\/إدلب\/index\.html, which/],
    ['a place that others link to', { 'tags/إدلب/index.html': page('') }, /^index\.html: #أول is no place in tags/],
    ['a picture of one width', { 'media/a-960.webp': null }, /^tags\/إدلب\/index\.html: .*a-960\.webp/],
    ['the picture that others show', { 'media/a-480.webp': null }, /^index\.html: https:\/\/example\.org\/repo\/media/],
    ['a style sheet', { 'assets/site.css': null }, /^index\.html: \/repo\/assets\/site\.css/],
    ['a script', { 'assets/site.js': null }, /^index\.html: \/repo\/assets\/site\.js/],
    ['a part of a script', { 'assets/part.js': null }, /^assets\/site\.js: \.\/part\.js/],
    ['a part of a script that is loaded later', { 'assets/later.js': null }, /^assets\/site\.js: \.\/later\.js/],
    ['a typeface', { 'assets/naskh.woff2': null }, /^assets\/site\.css: naskh\.woff2/],
    ['the search index', { 'pagefind/fragment/0.pf_fragment': null }, /^pagefind\/pagefind-entry\.json: .*empty/],
  ];
  for (const [what, changes, said] of cases) {
    test(`misses ${what}`, async () => {
      const faults = await faultsAfter(changes);
      assert.ok(
        faults.some((fault) => said.test(fault)),
        faults.join('\n'),
      );
    });
  }

  test('finds links out of the path below which the site stands', async () => {
    assert.match(
      (await faultsAfter({ 'x.html': page('<a href="/tags/">وسوم</a>') })).join(),
      /^x\.html: \/tags\/ leads/,
    );
  });

  test('finds links that no browser can read', async () => {
    const faults = await faultsAfter({
      'x.html': page('<a href="/repo/%ff/">أ</a> <a href="http://[">ب</a> <a href="../%zz">ج</a>'),
    });
    assert.equal(faults.filter((fault) => fault.startsWith('x.html')).length, 2);
  });

  test('tells a page that was cut off while it was written', async () => {
    const whole = sound['index.html'] ?? '';
    for (const cut of ['', whole.slice(0, 200), whole.slice(0, -4)]) {
      assert.match((await faultsAfter({ 'cut.html': cut })).join(), /^cut\.html: The page is cut off/);
    }
  });

  for (const broken of [
    '<rss><title>a & b</title></rss>',
    '<rss>',
    '<rss>\u0008</rss>',
    '<rss></rss><rss/>',
    '<a:rss/>',
    '',
  ]) {
    test(`tells a feed that is not well-formed: ${JSON.stringify(broken)}`, async () => {
      assert.match((await faultsAfter({ 'feed.xml': broken })).join(), /^feed\.xml: The XML is not well-formed/);
    });
  }

  test('tells a JSON Feed that is none', async () => {
    assert.match((await faultsAfter({ 'feed.json': '{"version":' })).join(), /^feed\.json: The JSON cannot be read/);
  });

  test('says once what a thousand pages share', async () => {
    const broken = page('<a href="/repo/nowhere/">لا شيء</a>');
    assert.equal((await faultsAfter({ 'a.html': broken, 'b.html': broken, 'c.html': broken })).length, 1);
  });

  test('asks for no index where none was made', async () => {
    const folder = await makeSite({ 'pagefind/pagefind-entry.json': null, 'pagefind/fragment/0.pf_fragment': null });
    assert.deepEqual((await checkSite(folder, { ...options, index: false })).faults, []);
  });
});

const seal = async (folder: string): Promise<number> =>
  sealSite(folder, await readSite(folder, options.siteUrl), options.index);

describe('a site that is sealed', () => {
  test('names the SHA-256 of each of its files', async () => {
    const folder = await makeSite();
    await seal(folder);
    const checksums = parseChecksums(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8'));
    assert.deepEqual([...checksums.keys()], Object.keys(sound).sort());
    for (const [name, text] of Object.entries(sound)) {
      assert.equal(checksums.get(name), createHash('sha256').update(text).digest('hex'), name);
    }
  });

  test('is sealed the same again', async () => {
    const folder = await makeSite();
    await seal(folder);
    const first = await readFile(path.join(folder, 'SHA256SUMS'), 'utf8');
    await seal(folder);
    assert.equal(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8'), first);
  });

  test('is refused with every fault, in both languages, before anything is written', async () => {
    const folder = await makeSite({ 'assets/part.js': null, 'feed.xml': '<rss>' });
    await assert.rejects(seal(folder), (error) => {
      assert.ok(error instanceof OutputError);
      assert.match(error.message, /assets\/site\.js: \.\/part\.js leads to assets\/part\.js, which is not there/);
      assert.match(error.message, /feed\.xml: The XML is not well-formed/);
      assert.match(error.message, /بقي الموقع السابق كما هو/);
      return true;
    });
    assert.ok(!(await readdir(folder)).includes('SHA256SUMS'));
  });

  test('is refused when a file is cut, gone or added after it was checked', async () => {
    const cases: readonly (readonly [said: RegExp, meddle: (folder: string) => Promise<void>])[] = [
      [/index\.html: The file was changed after/, (folder) => truncate(path.join(folder, 'index.html'), 9)],
      [/feed\.xml: The file was written and is gone/, (folder) => rm(path.join(folder, 'feed.xml'))],
      [/tags\/x\.html: The file was not written by/, (folder) => writeFile(path.join(folder, 'tags', 'x.html'), '')],
    ];
    for (const [said, meddle] of cases) {
      const folder = await makeSite();
      const check = await readSite(folder, options.siteUrl);
      await meddle(folder);
      await assert.rejects(sealSite(folder, check, options.index), { message: said });
      assert.ok(!(await readdir(folder)).includes('SHA256SUMS'));
    }
  });

  test('has no checksums where the list of them is damaged', () => {
    assert.throws(() => parseChecksums('abc  index.html\n'), /SHA256SUMS:1/);
  });
});
