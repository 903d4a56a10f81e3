import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parsePage } from '../../../scripts/import/html/dom.ts';
import { makeImportFolder } from './import-folder.ts';

const paragraphs = [
  'قررت هيئة النقل أن تفتح خط الحافلات الثالث مطلع الشهر المقبل، بعد تأخير دام عامًا كاملًا عن الموعد الأول.',
  'وقالت الهيئة إن السائقين أنهوا تدريبهم، وإن التذكرة الواحدة ستصلح للخطوط كلها مدة ساعتين من أول استعمال.',
  'وكان الخط متوقفًا على جسر صغير عند مدخل السوق لم يُسلَّم في موعده، فقد تغيّر مقاوله مرتين خلال أربعة أشهر.',
];

const page = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>خط ثالث للحافلات | صحيفة الجسر</title>
<link rel="canonical" href="https://jisr.example.org/news/2024/bus-line.html">
<meta property="og:description" content="يبدأ الخط الثالث مطلع الشهر."><meta property="og:image" content="https://jisr.example.org/img/bus.jpg">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"خط ثالث للحافلات","datePublished":"2024-03-02T08:15:00+03:00","author":{"name":"لمى السعدي"},"articleSection":"مواصلات","keywords":"حافلات، نقل"}]}</script></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>خط ثالث للحافلات</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}
<p>شارك المقال</p><script>alert(1)</script></article><footer>جميع الحقوق محفوظة</footer></body></html>`;

/** Windows-1256 for the letters that the tests use, by the table of the WHATWG Encoding Standard. */
function toWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(Array.from(text, (letter) => table.get(letter) ?? 0x3f));
}

/** Imports the page under another name, with one headline for robots and another for readers. */
async function importAs(
  folder: Awaited<ReturnType<typeof makeImportFolder>>,
  name: string,
  told: string,
  heading: string,
): Promise<string> {
  const text = page
    .replace('"headline":"خط ثالث للحافلات"', `"headline":"${told}"`)
    .replace('<h1>خط ثالث للحافلات</h1>', `<h1>${heading}</h1>`)
    .replaceAll('bus-line', name);
  await folder.run('html', await folder.source(`${name}.html`, text));
  return folder.read(`articles/2024/03/${name}.md`);
}

it('takes markup that is long, and none that is nested without end', () => {
  for (const long of ['<p>نص</p>', '<p>سطر<br>سطر<img>', '<div/>', '<li>بند'])
    assert.ok(parsePage(long.repeat(300)) !== undefined, long);
  for (const deep of ['<div>', '<b><i></b>']) assert.equal(parsePage(deep.repeat(300)), undefined, deep);
});

describe('importing saved pages', () => {
  it('takes the facts from what the page tells robots, and the body without what stands round it', async () => {
    const folder = await makeImportFolder();
    await folder.run('html', await folder.source('a/bus.html', page));
    const text = await folder.read('articles/2024/03/bus-line.md');
    for (const line of [
      'title: "خط ثالث للحافلات"',
      'date: 2024-03-02T08:15:00+03:00',
      'author: "لمى-السعدي"',
      '  - "حافلات"',
      'summary: "يبدأ الخط الثالث مطلع الشهر."',
      '  - "/news/2024/bus-line.html"',
    ]) {
      assert.ok(text.includes(`${line}\n`), `${line}\n${text}`);
    }
    assert.equal(text.split('\n---\n\n')[1], `${paragraphs.join('\n\n')}\n`);
    assert.deepEqual(
      (await folder.check()).filter(({ severity }) => severity === 'error'),
      [],
    );
    await folder.remove();
  });

  it('takes the whole headline from the page where what it tells robots was cut off', async () => {
    const folder = await makeImportFolder();
    const start =
      'خط ثالث للحافلات يفتح مطلع الشهر المقبل عند مدخل السوق القديم بعد عام كامل من التأخير وتغيير المقاول مرتين';
    const whole = `${start} خلال أربعة أشهر`;
    for (const [name, told] of Object.entries({ dots: 'خط ثالث للحافلات يفتح…', words: start })) {
      const text = await importAs(folder, name, told, whole);
      assert.ok(text.includes(`title: "${whole}"\n`), text);
      assert.equal(text.split('\n---\n\n')[1], `${paragraphs.join('\n\n')}\n`);
    }
    await folder.remove();
  });

  it('takes the headline that robots are told where that of the page goes on with a line of another kind', async () => {
    const folder = await makeImportFolder();
    const text = await importAs(folder, 'kicked', 'خط ثالث للحافلات', 'خط ثالث للحافلات <small>تقرير مصوّر</small>');
    assert.match(text, /^title: "خط ثالث للحافلات"$/m);
    await folder.remove();
  });

  it('finds date and author on lines that only <br> ends, as pages laid out in tables have them', async () => {
    const folder = await makeImportFolder();
    const lines = ['<b>خط ثالث للحافلات</b>', 'بقلم: سامر\n الأسعد', 'الاثنين 3 أيار 2010', ...paragraphs];
    const old = `<html><head><title>خط ثالث للحافلات</title></head><body><table><tr><td><font size="4">${lines.join('<br>')}</font></td></tr></table></body></html>`;
    await folder.run('html', await folder.source('old.html', old));
    const text = await folder.read('articles/2010/05/old.md');
    assert.match(text, /^date: 2010-05-03T00:00$/m);
    assert.match(text, /^author: "سامر-الأسعد"$/m);
    await folder.remove();
  });

  it('refuses what is no text, whatever its name, and goes on', async () => {
    const folder = await makeImportFolder();
    const picture = Uint8Array.from({ length: 4000 }, (_, index) => index % 256);
    await folder.source('pages/picture.html', picture);
    await folder.source('pages/bus.html', `${page}\0`);
    const { result, entries } = await folder.run('html', path.dirname(await folder.source('pages/notes.css', '')));
    assert.equal(result.articles, 1);
    assert.deepEqual(
      entries.filter(({ kind }) => kind === 'failed').map(({ rule, source }) => [rule, path.basename(source)]),
      [['not-text', 'picture.html']],
    );
    await folder.remove();
  });

  it('reads a page in windows-1256 that declares nothing, with the date and author that it prints', async () => {
    const folder = await makeImportFolder();
    const described = `<meta name="description" content="${paragraphs[0]?.slice(0, 60)} [...]">`;
    const old = `<html><head>${described}</head><body><h1>خط ثالث للحافلات</h1><div>الخميس 18 شباط 2021 - 14:30</div><div>بقلم: سامر الأسعد</div><div class="text">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`;
    const { rules } = await folder.run('html', await folder.source('old.html', toWindows1256(old)));
    assert.ok(rules.has('encoding'));
    const [file = ''] = (await folder.files()).filter((name) => name.startsWith('articles/2021/02/'));
    const text = await folder.read(file);
    assert.doesNotMatch(text, /^summary:/m, 'the first words again');
    assert.ok(text.includes('date: 2021-02-18T14:30\n') && text.includes(paragraphs[0] ?? '?'), text);
    assert.ok((await folder.files()).includes('authors/سامر-الأسعد.md'));
    await folder.remove();
  });
});
