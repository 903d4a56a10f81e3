import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { readNewsroom } from '../../../scripts/content/read-newsroom.ts';
import { toFileFormats } from '../../../scripts/editor/file-formats.ts';
import { makeContent } from '../../build/make-content.ts';

const contentDir = path.join(projectRoot, 'content');
const formats = new Map(toFileFormats({ zone: 'Asia/Damascus', lang: 'ar' }).map((format) => [format.name, format]));

/** What a file becomes when it is opened in the web editor and saved, with the changes of its editor. */
function save(collection: string, text: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const format = formats.get(`midad-${collection}`);
  assert.ok(format);
  return format.toFile({ ...format.fromFile(text), ...changes });
}

const article = (fields: string, body = 'نص المادة.'): string => `---\n${fields}\n---\n\n${body}\n`;
const open = (text: string): Readonly<Record<string, unknown>> => formats.get('midad-articles')!.fromFile(text);

/** What content says, whatever line of its file it says it on. */
const tell = (content: unknown): unknown =>
  JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'references' ? undefined : value)));

const options = {
  now: Date.parse('2026-11-20T09:00:00Z'),
  include: 'all',
} as const;

describe('the files of the web editor', () => {
  test('say the same after they were saved: the whole demo newspaper', async () => {
    const before = await readNewsroom({ contentDir, ...options });
    assert.ok(before.newsroom);
    const { articles, authors, pages } = before.newsroom;
    const files = [
      ...articles.map(({ file }) => ['articles', file] as const),
      ...authors.map(({ slug }) => ['authors', `authors/${slug}.md`] as const),
      ...pages.map(({ slug }) => ['pages', `pages/${slug}.md`] as const),
    ];
    const saved = Object.fromEntries(
      files.map(([collection, file]) => [file, save(collection, readFileSync(path.join(contentDir, file), 'utf8'))]),
    );
    const copy = await makeContent({});
    await cp(contentDir, copy.dir, { recursive: true });
    for (const [file, text] of Object.entries(saved)) await copy.write(file, text);
    try {
      const after = await readNewsroom({ contentDir: copy.dir, ...options });
      const errors = after.problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);
      assert.ok(articles.length > 30);
      assert.deepEqual(tell(after.newsroom?.articles), tell(articles));
      assert.deepEqual(tell(after.newsroom?.authors), tell(authors));
      assert.deepEqual(tell(after.newsroom?.pages), tell(pages));
      for (const [file, text] of Object.entries(saved)) {
        const collection = file.split('/')[0] ?? '';
        assert.equal(save(collection, text), text, `${file} changes when it is saved again`);
      }
    } finally {
      await copy.remove();
    }
  });

  test('may be written wholly in Arabic, with every short form', () => {
    const text = article(
      'العنوان: "مادة"\nالتاريخ: ٢٠٢٦-١١-٢٠T١٠:٠٠\nالكاتب: rana\nالقسم: politics\nالوسوم: "سورية، إدلب"\nالنوع: رأي\nالصورة: "a.jpg"\nروابط: [other]\nمسودة: نعم',
    );
    assert.deepEqual(open(text), {
      title: 'مادة',
      date: '2026-11-20T10:00:00+03:00',
      author: 'rana',
      section: 'politics',
      tags: ['سورية', 'إدلب'],
      kind: 'opinion',
      image: { src: 'a.jpg', decorative: false },
      related: [{ url: 'other' }],
      draft: true,
      comments: true,
      revisions: true,
      noindex: false,
      body: 'نص المادة.',
    });
  });

  test('show several authors as a list, whichever name they stand under', () => {
    const { author, authors } = open(article('title: "مادة أولى"\nauthor: [rana, salma]'));
    assert.deepEqual([author, authors], [undefined, ['rana', 'salma']]);
  });

  test('are told times on the clocks of the site, wherever the editor sits', () => {
    const { date } = open(article('title: "مادة أولى"\ndate: 2026-07-01'));
    assert.equal(date, '2026-07-01T00:00:00+03:00');
    const saved = save('articles', article('title: "مادة أولى"'), { date: '2026-07-01T08:30:00.000+02:00' });
    assert.match(saved, /^date: 2026-07-01T09:30$/m);
  });

  test('keep the offset of an hour that came twice', () => {
    const second = '2020-10-29T23:30:00+02:00';
    assert.match(
      save('articles', article('title: "مادة أولى"'), { date: second }),
      /^date: 2020-10-29T23:30:00\+02:00$/m,
    );
  });

  test('close comments only when the editor closes them', () => {
    const text = article('title: "مادة أولى"');
    assert.doesNotMatch(save('articles', text), /comments|revisions|draft/);
    assert.match(
      save('articles', text, { comments: false, draft: true }),
      /draft: true\n[\s\S]*comments: false|comments: false\n[\s\S]*draft: true/,
    );
  });

  test('leave out what was left empty', () => {
    const empty = {
      summary: '',
      tags: [''],
      sources: [{ title: '', url: '' }],
      image: { src: '', alt: '' },
      part: null,
    };
    assert.equal(save('articles', article('title: "مادة أولى"'), empty), article('title: "مادة أولى"'));
  });

  test('leave directives, footnotes and breaks of a body as they are', () => {
    const body = ':::quote{speaker="س_ص"}\nنص *القول* [^1].\n:::\n\n::related{slug="x"}\n\n[^1]: حاشية.  \nسطر';
    assert.equal(save('articles', article('title: "مادة أولى"', body)), article('title: "مادة أولى"', body));
  });

  test('are not opened where the gate would refuse their fields, and say where', () => {
    for (const fields of ['title: "بلا نهاية', 'title: 701', 'titel: "خطأ"', 'title: "أ"\ntitle: "ب"']) {
      assert.throws(
        () => open(article(fields)),
        { name: 'EntryFault', message: /\(\d+:\d+\): .*[\u0621-\u064A]/ },
        fields,
      );
    }
    assert.throws(() => open('نص بلا رأس'), { name: 'EntryFault' });
  });

  test('keep the comments of site.yaml and all that was not changed', () => {
    const settings = readFileSync(path.join(contentDir, 'site.yaml'), 'utf8');
    assert.equal(save('settings', settings), settings);
    const renamed = save('settings', settings, { tagline: 'شعار جديد' });
    assert.deepEqual(
      renamed.split('\n').filter((line, row) => line !== settings.split('\n')[row]),
      ['tagline: "شعار جديد"'],
    );
  });

  test('show call-outs as a list, and write them under their names', () => {
    const settings = 'name: "م"\ncallouts:\n  telegram: {text: "نص", action: "زر", url: "https://t.example.org/"}\n';
    const format = formats.get('midad-settings')!;
    const callouts = [{ name: 'telegram', text: 'نص', action: 'زر', url: 'https://t.example.org/' }];
    assert.deepEqual(format.fromFile(settings).callouts, callouts);
    const more = [...callouts, { name: 'news', text: 'نص', action: 'زر', url: 'https://n.example.org/' }];
    assert.match(save('settings', settings, { callouts: more }), /\n {2}news:\n {4}text: "نص"\n/);
  });
});
