import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import sharp from 'sharp';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { runCommand } from './run-command.ts';

const content = await makeContent({
  ...smallNewspaper,
  'articles/typed.md': toArticleFile(
    { title: '"أخبار ترکيا اليوم"', date: '2026-11-01' },
    'خبر عـــاجل من ترکيا.\n\nقال ﻣﺮﺣﺒﺎ للضيوف.',
  ),
});
after(() => content.remove());
const place = path
  .relative('.', path.join(content.dir, 'articles', 'typed.md'))
  .split(path.sep)
  .join('/');

async function check(...words: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const { code, said } = await runCommand('check', ['--content', content.dir, '--now', '2026-11-20', ...words]);
  return { code, said: stripVTControlCharacters(said) };
}

describe('npm run check', () => {
  test('warns of letters of other keyboards, of old encodings and of tatweel, and lets the text pass', async () => {
    const { code, said } = await check();
    assert.equal(code, 0, said);
    for (const [at, ar, en] of [
      ['4:15', 'حرف من لوحة مفاتيح فارسية في «ترکيا». اكتب «تركيا».', 'Write "تركيا". persian-letter'],
      ['8:5', 'تطويل في «عـــاجل». اكتب «عاجل».', 'Write "عاجل". tatweel'],
      ['8:16', 'حرف من لوحة مفاتيح فارسية في «ترکيا». اكتب «تركيا».', 'Write "تركيا". persian-letter'],
      ['10:5', 'حروف بأشكال طباعية قديمة «ﻣﺮﺣﺒﺎ». اكتب «مرحبا».', 'Write "مرحبا". presentation-form'],
    ] as const) {
      const told = said.slice(said.indexOf(`${place}:${at}\n`)).split('\n\n', 1)[0] ?? '';
      assert.ok(told.includes(`تنبيه: ${ar}`) && told.includes(en), `${at}: ${said}`);
    }
    assert.match(said, /1 articles: 0 errors, 4 warnings · أخطاء 0، تنبيهات 4/);
  });

  test('tells programs and GitHub the same, and ends with 1 where something is wrong', async () => {
    await content.write('articles/faulty.md', toArticleFile({ title: '"خبر المدينة"', date: '2026-02-31' }));
    try {
      const json = await check('--format', 'json');
      assert.equal(json.code, 1);
      const problems = JSON.parse(json.said) as readonly { readonly file: string; readonly rule: string }[];
      assert.deepEqual(
        problems.map(({ file, rule }) => `${file} ${rule}`),
        [
          'articles/faulty.md wrong-date',
          ...['persian-letter', 'tatweel', 'persian-letter', 'presentation-form'].map(
            (rule) => `articles/typed.md ${rule}`,
          ),
        ],
      );
      const github = await check('--format', 'github');
      assert.equal(github.code, 1);
      assert.match(github.said, /^::error file=[^,]*articles\/faulty\.md,line=5,col=7,title=wrong-date::.*2026-02-28/m);
    } finally {
      await rm(path.join(content.dir, 'articles', 'faulty.md'));
    }
  });

  test('says which pictures a build would refuse, at every place that shows them', async () => {
    const media = path.join(content.dir, 'media');
    const article = path.join(content.dir, 'articles', 'pictured.md');
    const author = path.join(content.dir, 'authors', 'pictured.md');
    await mkdir(media, { recursive: true });
    await writeFile(path.join(media, 'faulty.jpg'), 'هذا نص لا صورة');
    const whole = sharp({ create: { width: 90, height: 60, channels: 3, background: '#456' } });
    for (const [name, encoded] of [
      ['cut.jpg', whole.jpeg()],
      ['cut.png', whole.png()],
      ['cut.avif', whole.avif()],
    ] as const)
      await writeFile(path.join(media, name), (await encoded.toBuffer()).subarray(0, -20));
    // Cameras append more pictures to the one that is shown.
    await writeFile(path.join(media, 'long.jpg'), Buffer.concat([await whole.jpeg().toBuffer(), Buffer.alloc(64)]));
    await content.write(
      'articles/pictured.md',
      toArticleFile(
        { title: '"مادة بصورة"', date: '2026-11-01', image: '{ src: /media/faulty.jpg, alt: "صورة" }' },
        ['cut.jpg', 'cut.png', 'cut.avif', 'long.jpg'].map((name) => `::figure{src="${name}" alt="صورة"}`).join('\n\n'),
      ),
    );
    await content.write('authors/pictured.md', '---\nname: "ليلى عودة"\nimage: cut.jpg\n---\n');
    try {
      const { code, said } = await check();
      assert.equal(code, 1, said);
      const broken = [...said.matchAll(/(\w+\/pictured\.md:\d+:\d+)\n {2}خطأ: تعذّرت قراءة الصورة (\S+): /g)];
      assert.deepEqual(
        broken.map(([, at, picture]) => `${at} ${picture}`),
        [
          'articles/pictured.md:6:22 content/media/faulty.jpg',
          'articles/pictured.md:9:15 content/media/cut.jpg',
          'articles/pictured.md:11:15 content/media/cut.png',
          'articles/pictured.md:13:15 content/media/cut.avif',
          'authors/pictured.md:3:8 content/media/cut.jpg',
        ],
      );
    } finally {
      for (const made of [media, article, author]) await rm(made, { recursive: true });
    }
  });
});
