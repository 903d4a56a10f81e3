import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify, stripVTControlCharacters } from 'node:util';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { outputMarker } from '../../scripts/publish/harvest.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { toNodeArguments } from './run-command.ts';

const run = promisify(execFile);
const content = await makeContent({
  ...smallNewspaper,
  'articles/out.md': toArticleFile({ title: '"مادة منشورة"', date: '2026-11-03', pinned: '2026-12-03T10:00' }),
  'articles/idea.md': toArticleFile({ title: '"فكرة لم تكتمل"', date: '2026-11-04', draft: 'true' }),
  'articles/soon.md': toArticleFile({ title: '"مادة الغد"', date: '2026-11-21T06:30' }),
  'articles/later.md': toArticleFile({ title: '"مادة بعد شهر"', date: '2026-12-20' }),
  'articles/over.md': toArticleFile({ title: '"دعوة مضت"', date: '2026-10-01', expires: '2026-10-09' }),
  'articles/taken-back.md': toArticleFile({
    title: '"خبر سُحب"',
    date: '2026-10-02',
    withdrawn: '{ date: 2026-10-03, reason: "لم يثبت." }',
  }),
});
const folder = await mkdtemp(path.join(tmpdir(), 'midad-desk-'));
after(() => Promise.all([content.remove(), rm(folder, { recursive: true, force: true })]));

async function command(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const words = [...toNodeArguments(name), '--content', content.dir, '--now', '2026-11-20', ...args];
  return run(process.execPath, words, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
}

describe('npm run status', () => {
  test('lists every article under its state, in Arabic', async () => {
    const { stdout } = await command('status', []);
    const order = ['مسودات: 1', 'idea.md', 'مجدولة: 2', 'soon.md', 'later.md', 'منشورة: 1', 'out.md'];
    const rest = ['انتهت صلاحيتها: 1', 'over.md', 'مسحوبة: 1', 'taken-back.md', 'المجموع: 6'];
    const places = [...order, ...rest].map((text) => stdout.indexOf(text));
    assert.ok(
      places.every((place) => place >= 0),
      stdout,
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.match(stdout, /out\.md.* │ 2026-12-03 10:00 يزول تثبيتها/);
    assert.match(stdout, /الموعد التالي: 2026-11-21 06:30 تظهر/);
  });

  test('answers in English, for one state, and for programs', async () => {
    const english = await command('status', ['--lang', 'en', '--state', 'scheduled']);
    assert.match(english.stdout, /^Scheduled: 2\n/);
    assert.doesNotMatch(english.stdout, /idea\.md/);
    const { stdout } = await command('status', ['--format', 'json']);
    const { articles } = JSON.parse(stdout) as { articles: readonly { file: string; state: string }[] };
    assert.equal(articles.find(({ file }) => file === 'articles/idea.md')?.state, 'draft');
  });
});

describe('npm run due', () => {
  test('begins with the next time at which the site changes by itself', async () => {
    const { stdout } = await command('due', []);
    assert.equal(stdout, '2026-11-21T06:30:00+03:00\tتظهر\tمادة الغد\tarticles/soon.md\n');
  });

  test('lists all of them in order', async () => {
    const { stdout } = await command('due', ['--all', '--lang', 'en']);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split('\t').slice(1, 2)[0]),
      ['appears', 'is no longer pinned', 'appears'],
    );
  });

  test('says that nothing is due where nothing is', async () => {
    const { stdout, stderr } = await command('due', ['--now', '2027-11-20']);
    assert.equal(stdout, '');
    assert.match(stderr, /لا موعد مقبل/);
  });
});

describe('status and due', () => {
  for (const name of ['status', 'due']) {
    test(`of a folder that is not there: npm run ${name} fails, and does not say that nothing is due`, async () => {
      await assert.rejects(
        command(name, ['--content', path.join(folder, 'nowhere')]),
        (error: { code: number; stdout: string; stderr: string }) => {
          assert.equal(error.code, 1);
          assert.equal(error.stdout, '');
          assert.match(error.stderr, /no content folder at .*nowhere/);
          assert.match(error.stderr, /لا مجلد محتوى في/);
          assert.doesNotMatch(error.stderr, /لا موعد/);
          return true;
        },
      );
    });
  }
});

describe('commands that are told of what is not there', () => {
  const nowhere = path.join(folder, 'nowhere');
  const site = path.join(folder, 'site');
  before(async () => {
    await mkdir(site);
    await writeFile(
      path.join(site, outputMarker),
      JSON.stringify({ articles: 1, entries: 1, url: 'https://x.example/' }),
    );
  });
  const mistakes: readonly (readonly [name: string, args: readonly string[], said: RegExp])[] = [
    ['verify', ['--only', 'nonsense'], /No step is called that[^]*لا خطوة بهذا الاسم[^]* {2}\S/],
    ['start', ['--port', 'abc'], /A port is 1 to 65535/],
    ['import', ['text', nowhere, '--to', folder], /Nothing stands at .*nowhere[^]*لا شيء في .*nowhere/],
    ['hosting', ['compress', '--output', nowhere], /Nothing stands at .*nowhere[^]*لا شيء في .*nowhere/],
    ['bench:shards', ['--content', nowhere], /Nothing stands at .*nowhere[^]*لا شيء في .*nowhere/],
    ['export', ['--output', path.join(projectRoot, 'package.json', 'x')], /A file stands where a folder is needed/],
    ['upload', ['--endpoint', 'nowhere', '--bucket', 'b'], /An absolute http\(s\) address is wanted[^]*اكتب عنوانًا/],
    ['mirror', ['--output', site, '--key', 'package.json'], /holds no secret key that signs[^]*ليس في package\.json/],
    ['mirror', ['--new-key', 'package.json', '--output', site], /is there already[^]*الملف package\.json موجود/],
  ];
  for (const [name, args, said] of mistakes) {
    test(`fail, and say what is wrong: npm run ${name} -- ${args[0] ?? ''}`, async () => {
      const words = [...toNodeArguments(name.replace(':', '-')), ...args];
      const ending = run(process.execPath, words, { cwd: projectRoot, timeout: 60_000 });
      await assert.rejects(ending, (error: { code: number; stderr: string }) => {
        assert.equal(error.code, 1, error.stderr);
        assert.match(error.stderr, said);
        assert.doesNotMatch(error.stderr, /^ {4}at /m);
        return true;
      });
    });
  }
});

describe('npm run doctor', () => {
  test('looks at machine, content and settings, and fails only for what is in the way', async () => {
    const { stdout } = await command('doctor', []);
    for (const part of ['الجهاز · machine', 'المحتوى · content', 'إعدادات الموقع · settings', 'is an example'])
      assert.ok(stdout.includes(part), stdout);
    const empty = command('doctor', ['--content', path.join(folder, 'nowhere'), '--format', 'json']);
    await assert.rejects(empty, (error: { code: number; stdout: string }) => {
      assert.equal(error.code, 1);
      assert.match(error.stdout, /"subject": "content",\s+"level": "error"/);
      return true;
    });
  });
});

describe('npm run new', () => {
  test('takes kinds in both languages, and names them where there is none', async () => {
    const own = await makeContent(smallNewspaper);
    const words = ['عنوان فيه رأي', '--author', 'salim', '--section', 'politics', '--content', own.dir, '--kind'];
    const { stdout } = await command('new', [...words, 'راي']);
    const file = await readFile(path.resolve(projectRoot, stdout.trim()), 'utf8');
    await own.remove();
    assert.match(file, /^kind: opinion$/m);
    await assert.rejects(command('new', [...words, 'مقالة']), (error: { stderr: string }) => {
      assert.match(error.stderr, /Write one of: news, [^]*اكتب واحدًا من: خبر، رأي/);
      return true;
    });
  });

  test('begins an article while others have errors, and says so; not while the settings have no section to read', async () => {
    const own = await makeContent({ ...smallNewspaper, 'articles/faulty.md': 'نص بلا رأس' });
    const words = ['عنوان المادة الجديدة', '--author', 'salim', '--section', 'politics', '--content', own.dir];
    const { stdout, stderr } = await command('new', words);
    assert.ok(existsSync(path.resolve(projectRoot, stdout.trim())), stdout);
    assert.match(stderr, /^1 errors: npm run check · أخطاء: 1$/m);
    await own.write('site.yaml', 'name: "المرفأ\n');
    await assert.rejects(command('new', words), (error: { stderr: string }) => {
      // In CI the places are coloured.
      assert.match(stripVTControlCharacters(error.stderr), /faulty\.md:1:1\n {2}خطأ: [^]*site\.yaml:1:7\n {2}خطأ: /);
      return true;
    });
    await own.remove();
  });

  test('tells everything that is not on file, or can’t be, at once', async () => {
    const own = await makeContent(smallNewspaper);
    const words = ['قصير', '--author', 'nobody', '--section', 'nowhere', '--date', '2026-02-31', '--content', own.dir];
    await assert.rejects(command('new', words), ({ stderr }: { stderr: string }) => {
      for (const part of [/لا كاتب باسم «nobody»/, /لا قسم باسم «nowhere»/, /اكتب عنوانًا من 5 أحرف/, /2026-02-31/])
        assert.match(stderr, part);
      return true;
    });
    await own.remove();
  });

  test('says how it is used where nobody is there to be asked', async () => {
    await assert.rejects(command('new', ['عنوان بلا كاتب']), (error: { code: number; stderr: string }) => {
      assert.equal(error.code, 1);
      assert.match(error.stderr, /^--author, --section missing.*ولا طرفية للسؤال/);
      assert.match(error.stderr, /Usage: npm run new --/);
      return true;
    });
  });
});

describe('npm run build', () => {
  test('tells a workflow when to build next', async () => {
    const output = path.join(folder, 'github-output');
    await command('build', ['--no-index', '--output', path.join(folder, 'site')], { GITHUB_OUTPUT: output });
    assert.equal(await readFile(output, 'utf8'), 'next-due=2026-11-21T06:30:00+03:00\n');
  });
});

describe('npm run search', () => {
  test('says in one line that a site has no index, or one that cannot be read', async () => {
    const site = path.join(folder, 'searched');
    const search = () =>
      run(process.execPath, [...toNodeArguments('search'), 'سوق', '--site', site], { cwd: projectRoot });
    const fails = (line: RegExp) => (error: { code: number; stderr: string }) => {
      assert.equal(error.code, 2);
      assert.match(error.stderr, line);
      return true;
    };
    await assert.rejects(search(), fails(/^No search index in .*searched.pagefind: .*فابنِ الموقع أولًا\.\n$/));
    await mkdir(path.join(site, 'pagefind'), { recursive: true });
    await writeFile(path.join(site, 'pagefind', 'pagefind-entry.json'), '{');
    await assert.rejects(search(), fails(/^The search index in .* cannot be read, .*JSON.* فابنِ الموقع من جديد\.\n$/));
  });
});
