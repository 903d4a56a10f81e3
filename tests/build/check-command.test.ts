import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
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

  test('says which pictures a build would refuse', async () => {
    const media = path.join(content.dir, 'media', 'faulty.jpg');
    const article = path.join(content.dir, 'articles', 'pictured.md');
    await mkdir(path.dirname(media), { recursive: true });
    await writeFile(media, 'هذا نص لا صورة');
    await content.write(
      'articles/pictured.md',
      toArticleFile({ title: '"مادة بصورة"', date: '2026-11-01', image: '{ src: faulty.jpg, alt: "صورة" }' }, 'نص.'),
    );
    try {
      const { code, said } = await check();
      assert.equal(code, 1, said);
      assert.match(said, /media\/faulty\.jpg:1:1\n {2}خطأ: تعذّرت قراءة الصورة: ليس في الملف صورة/);
    } finally {
      await rm(media);
      await rm(article);
    }
  });
});
