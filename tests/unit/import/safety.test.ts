import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../../scripts/problem.ts';
import { makeImportFolder, type ImportFolder } from './import-folder.ts';
import { makeWxr } from './make-wxr.ts';

const post = { id: 1, title: 'خبر من المدينة', body: '<p>نص الخبر الأول كما كُتب.</p>' };
const file = 'articles/2023/05/post-1.md';

/** What the gate refuses of what was imported. */
async function errorsOf(folder: ImportFolder): Promise<readonly Problem[]> {
  return (await folder.check()).filter(({ severity }) => severity === 'error');
}

/** The bytes of every file of a folder. */
async function fingerprint(folder: ImportFolder): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await folder.files()) hash.update(name).update(await readFile(path.join(folder.dir, name)));
  return hash.digest('hex');
}

describe('importing again', () => {
  it('changes nothing when the source has not changed', async () => {
    const folder = await makeImportFolder();
    const source = await folder.source(
      'e.xml',
      makeWxr([post, { ...post, id: 2 }, { ...post, id: 3, slug: 'post-1' }]),
    );
    const before = await folder.run('wordpress', source);
    const bytes = await fingerprint(folder);
    const after = await folder.run('wordpress', source);
    assert.equal(await fingerprint(folder), bytes);
    assert.deepEqual(after.entries, before.entries);
    assert.deepEqual([...after.result.files.keys()], ['unchanged']);
    await folder.remove();
  });

  it('goes on with what an import wrote that was cut off, and leaves what an editor changed since', async () => {
    const folder = await makeImportFolder();
    const source = await folder.source('e.xml', makeWxr([1, 2, 3].map((id) => ({ ...post, id }))));
    await folder.runCut('wordpress', source, 2);
    const edited = `${await folder.read('articles/2023/05/post-2.md')}\nسطر كتبه المحرر.\n`;
    await folder.write('articles/2023/05/post-2.md', edited);
    const { result } = await folder.run('wordpress', source);
    const written = (await folder.files()).filter((name) => name.startsWith('articles/'));
    assert.deepEqual(
      written,
      [1, 2, 3].map((id) => `articles/2023/05/post-${id}.md`),
    );
    assert.equal(await folder.read('articles/2023/05/post-2.md'), edited);
    assert.equal(result.files.get('kept'), 1);
    assert.ok(!(await folder.files()).includes('.import/record.journal'));
    await folder.remove();
  });

  it('finds «اقرأ أيضًا» that another import has brought meanwhile', async () => {
    const folder = await makeImportFolder();
    const text =
      'البرلمان يقر القانون\n\n14 آذار 2024\n\nأقر البرلمان القانون.\n\nاقرأ أيضًا: خبر من المدينة\n\nفقرة أخيرة.\n';
    const page = await folder.source('page.txt', text);
    const opened = async (): Promise<string> => {
      await folder.run('text', page);
      const made = (await folder.files()).find((name) => name.startsWith('articles/2024/'));
      return folder.read(made ?? '');
    };
    assert.match(await opened(), /:::note\nاقرأ أيضًا: خبر من المدينة/);
    await folder.run('wordpress', await folder.source('e.xml', makeWxr([post])));
    assert.match(await opened(), /::related\{slug="post-1"\}/);
    await folder.remove();
  });

  it('brings what changed in the source, and leaves files that an editor changed, moved or deleted', async () => {
    const folder = await makeImportFolder();
    const first = [1, 2, 3].map((id) => ({ ...post, id }));
    await folder.run('wordpress', await folder.source('e.xml', makeWxr(first)));
    const edited = `${await folder.read('articles/2023/05/post-2.md')}\nسطر كتبه المحرر.\n`;
    await folder.write('articles/2023/05/post-2.md', edited);
    await rm(path.join(folder.dir, 'articles/2023/05/post-3.md'));
    const changed = first.map((item) => ({ ...item, body: '<p>نص جديد.</p>' }));
    const { rules } = await folder.run('wordpress', await folder.source('e.xml', makeWxr(changed)));
    assert.ok((await folder.read(file)).includes('نص جديد.'));
    assert.equal(await folder.read('articles/2023/05/post-2.md'), edited);
    assert.ok(!(await folder.files()).includes('articles/2023/05/post-3.md'));
    assert.ok(rules.has('edited-by-hand') && rules.has('deleted-by-hand'));
    await folder.remove();
  });

  it('never takes the place of an article that stands there', async () => {
    const folder = await makeImportFolder();
    await folder.write(file, '---\ntitle: "مقال المحرر"\n---\n\nنص.\n');
    await folder.run('wordpress', await folder.source('e.xml', makeWxr([post])));
    assert.ok((await folder.read(file)).includes('مقال المحرر'));
    assert.ok((await folder.files()).includes('articles/2023/05/post-1-2.md'));
    await folder.remove();
  });

  it("keeps off settings that are the newsroom's, and files unknown sections under a tag", async () => {
    const folder = await makeImportFolder();
    const site = 'name: "الجسر"\nurl: "https://jisr.example.org/"\nsections:\n  - slug: city\n    name: "المدينة"\n';
    await folder.write('site.yaml', site);
    const { rules } = await folder.run('wordpress', await folder.source('e.xml', makeWxr([post])));
    assert.equal(await folder.read('site.yaml'), site);
    assert.match(await folder.read(file), /section: city\ntags:\n {2}- "محليات"\n/);
    assert.ok(rules.has('unknown-section'));
    assert.deepEqual(await errorsOf(folder), []);
    await folder.remove();
  });
});

describe('a dry run', () => {
  it('writes nothing and says the same', async () => {
    const folder = await makeImportFolder();
    const source = await folder.source('e.xml', makeWxr([post]));
    const { entries, result } = await folder.run('wordpress', source, { isDry: true });
    assert.deepEqual(await folder.files(), []);
    assert.equal(result.files.get('written'), 3);
    assert.deepEqual((await folder.run('wordpress', source)).entries, entries);
    await folder.remove();
  });
});

describe('nothing is written outside the folder', () => {
  const hostile = [
    '../../../evil',
    '..%2f..%2fevil',
    '%2e%2e%2fevil',
    '/etc/evil',
    'C:\\evil',
    'a/../../evil',
    'con',
    '.hidden',
    '\u0000evil',
    'x'.repeat(5000),
    '؟؟؟',
    '__proto__',
    'constructor',
  ];

  it('by slugs, logins, categories, titles and pictures that try to leave it', async () => {
    const folder = await makeImportFolder();
    const posts = hostile.map((slug, index) => ({
      ...post,
      id: index + 1,
      slug,
      creator: slug,
      title: index % 2 === 0 ? slug : post.title,
      terms: [`category|${slug.replace(/[&<"\u0000]/g, '')}|${slug}`, `post_tag|x|${slug}`],
      body: `<p>نص.</p><img src="../../../etc/passwd.jpg"><img src="file:///etc/passwd"><img src="${slug.replace(/["\u0000]/g, '')}/a.png" alt="و">`,
    }));
    const root = path.dirname(folder.dir);
    await folder.run('wordpress', await folder.source('e.xml', makeWxr(posts)));
    assert.deepEqual((await readdir(root)).sort(), ['content', 'source']);
    assert.deepEqual(await readdir(path.join(root, 'source')), ['e.xml']);
    assert.deepEqual(await errorsOf(folder), []);
    await folder.remove();
  });

  it('through symbolic links in the folder', async () => {
    const folder = await makeImportFolder();
    const outside = path.join(path.dirname(folder.dir), 'outside');
    await mkdir(outside);
    await mkdir(folder.dir);
    await symlink(outside, path.join(folder.dir, 'articles'), 'junction');
    const { rules } = await folder.run('wordpress', await folder.source('e.xml', makeWxr([post])));
    assert.deepEqual(await readdir(outside), []);
    assert.ok(rules.has('outside-target'));
    await folder.remove();
  });

  it('by a record that was tampered with', async () => {
    const folder = await makeImportFolder();
    await folder.write(
      '.import/record.json',
      JSON.stringify({ version: 1, items: { 'wordpress:1': { file: '../evil.md', hash: 'x' } } }),
    );
    await folder.run('wordpress', await folder.source('e.xml', makeWxr([post])));
    assert.equal(await stat(path.join(folder.dir, '..', 'evil.md')).catch(() => undefined), undefined);
    await folder.remove();
  });
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('are fetched from the old site once, and told from what is none', async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      response.end(request.url === '/wp-content/uploads/2023/05/a.png' ? png : '<html>not found</html>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = await makeImportFolder();
    const body = `<img src="${origin}/wp-content/uploads/2023/05/a.png" alt="الجسر"><p>نص.</p><img src="${origin}/b.png" alt="لا شيء">`;
    const xml = makeWxr([
      { ...post, body },
      { ...post, id: 2, body },
    ]).replaceAll('https://jisr.example.org', origin);
    const source = await folder.source('e.xml', xml);
    const { rules } = await folder.run('wordpress', source, { media: 'download' });
    assert.deepEqual(await readFile(path.join(folder.dir, 'media/2023/05/a.png')), png);
    assert.ok((await folder.read(file)).includes('::figure{src="2023/05/a.png" alt="الجسر"}'));
    assert.ok(rules.has('picture-copied') && rules.has('picture-dropped'));
    assert.equal(asked, 2);
    await folder.remove();
    server.close();
  });

  it('are not asked for from this machine or its network when the source is another site', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end(png);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const folder = await makeImportFolder();
    const { port } = server.address() as AddressInfo;
    const body = `<p>نص.</p><img src="http://127.0.0.1:${port}/a.png" alt="x"><img src="http://localhost:${port}/a.png" alt="x">`;
    await folder.run('wordpress', await folder.source('e.xml', makeWxr([{ ...post, body }])), { media: 'download' });
    assert.equal(asked, 0);
    await folder.remove();
    server.close();
  });

  it("are taken from a copy of the old site's folder", async () => {
    const folder = await makeImportFolder();
    const copy = path.join(path.dirname(folder.dir), 'uploads');
    await mkdir(path.join(copy, '2023/05'), { recursive: true });
    await writeFile(path.join(copy, '2023/05/a.png'), png);
    const body = '<p>نص.</p><img src="https://jisr.example.org/wp-content/uploads/2023/05/a.png" alt="الجسر">';
    await folder.run('wordpress', await folder.source('e.xml', makeWxr([{ ...post, body }])), {
      media: 'files',
      mediaDirs: [copy],
    });
    assert.ok((await folder.files()).includes('media/2023/05/a.png'));
    await folder.remove();
  });
});

describe('signs that the gate refuses', () => {
  it('are left out of what is written', async () => {
    const folder = await makeImportFolder();
    const hidden = '\u0000\u008D\u009F\u202E\u2067\uFFFF';
    const posts = [
      { ...post, title: `خبر${hidden} طويل`, body: `<p>نص${hidden} الخبر.</p>`, excerpt: `م${hidden}وجز` },
    ];
    // XML itself has no place for some of them.
    const xml = makeWxr(posts).replace(/[\u0000\uFFFF]/g, '');
    await folder.run('wordpress', await folder.source('e.xml', xml));
    await folder.run(
      'text',
      await folder.source('p.txt', `عنوان صفحة قديمة\n\nنص${hidden} الصفحة كما حُفظت في ملف، وفيه محارف خفية.`),
    );
    assert.deepEqual(await errorsOf(folder), []);
    await folder.remove();
  });

  it('do not come of cutting a long name in the middle of a character', async () => {
    const folder = await makeImportFolder();
    const name = `ا${'\u{1F4F0}'.repeat(60)}`;
    const xml = makeWxr([{ ...post, terms: [`category|papers|${name}`] }]).replace('رانيا القاضي', name);
    await folder.run('wordpress', await folder.source('e.xml', xml));
    assert.deepEqual(await errorsOf(folder), []);
    await folder.remove();
  });
});

describe('any input', () => {
  /** Pieces from which the grammar of each source is made, with strings of any kind between them. */
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<table><tr><td>',
      '<img src=',
      '"',
      '<![CDATA[',
      ']]>',
      '&',
      '&amp;',
      '[gallery ids="',
      '[/x]',
      '::related{slug="x"}',
      ':::',
      '\ud800',
      '\u202e',
      '\u2067',
      '\n\n',
      '<!-- wp:',
      '-->',
      '<iframe src="//',
      'اقرأ أيضاً: ',
      'وسوم: ',
      '٣٢/١٣/٢٠٢١',
      '[^1]',
      '<<<<<<< HEAD\n',
      '|',
      '---\n',
      '<item>',
      '</item>',
      '<script>',
      'javascript:',
    ),
  );
  /** Half of what breaks an import can't be seen when it is printed. */
  const toCodePoints = (text: string): string =>
    text.replace(/[^\n -~]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
  const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const soup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  for (const [kind, name, wrap] of [
    [
      'wordpress',
      'e.xml',
      (text: string): string =>
        makeWxr([
          {
            ...post,
            title: text,
            body: text,
            slug: text,
            excerpt: text,
            terms: [`category|x|${text}`],
            meta: { views: text, footnotes: text },
          },
          { ...post, id: 2 },
        ]),
    ],
    ['text', 'p.txt', (text: string): string => text],
    ['html', 'p.html', (text: string): string => `<html><body><h1>عنوان الصفحة هنا</h1><p>${text}</p></body></html>`],
    [
      'feed',
      'f.xml',
      (text: string): string =>
        `<rss version="2.0"><channel><title>صحيفة</title><item><title>${escapeXml(text)}</title><link>${escapeXml(text)}</link><pubDate>${escapeXml(text)}</pubDate><description>${escapeXml(text)}</description></item></channel></rss>`,
    ],
    [
      'feed',
      'f.json',
      (text: string): string =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'صحيفة',
          items: [
            {
              id: text,
              url: text,
              title: text,
              content_html: text,
              date_published: text,
              tags: [text],
              authors: [{ name: text }],
            },
          ],
        }),
    ],
  ] as const) {
    it(`of the kind ${kind} in ${name} gives articles that the gate takes, or none, and never an exception`, async () => {
      await fc.assert(
        fc.asyncProperty(soup, async (text) => {
          const folder = await makeImportFolder();
          try {
            await folder.run(kind, await folder.source(name, wrap(text)));
            const files = await folder.files();
            assert.deepEqual(files.includes('site.yaml') ? await errorsOf(folder) : [], [], toCodePoints(text));
            assert.deepEqual(
              (await readdir(path.dirname(folder.dir))).filter((entry) => entry !== 'content'),
              ['source'],
            );
          } finally {
            await folder.remove();
          }
        }),
        // Each step of a shrinking is a whole import; the input as it was found says enough.
        { numRuns: 60, endOnFailure: true },
      );
    });
  }
});
