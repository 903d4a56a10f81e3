import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildFixture, type BuiltSite } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile, type ContentFolder } from './make-content.ts';

const settings = `${smallNewspaper['site.yaml'] ?? ''}revisions: { show: true }\n`;
const fields = { title: '"جلسة المجلس البلدي"', date: '2026-11-10T09:00' };

describe('the revisions of an article', () => {
  let content: ContentFolder;
  const made: BuiltSite[] = [];
  const clones: string[] = [];

  function git(words: readonly string[], date = ''): void {
    const person = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    const env = {
      ...process.env,
      ...person,
      ...(date === '' ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }),
    };
    execFileSync('git', words, { cwd: content.dir, env, stdio: 'ignore' });
  }

  async function commit(date: string, body: string, more = {}, file = 'articles/session.md'): Promise<void> {
    await content.write(file, toArticleFile({ ...fields, ...more }, body));
    git(['add', '-A']);
    git(['commit', '-m', 'x'], date);
  }

  async function build(dir = content.dir): Promise<BuiltSite> {
    const site = await buildFixture({ content: dir });
    made.push(site);
    return site;
  }

  before(async () => {
    content = await makeContent({ ...smallNewspaper, 'site.yaml': settings });
    git(['init', '--quiet']);
    await commit('2026-11-09T08:00:00Z', 'مسودة أولى.', {}, 'articles/سابقة.md');
    await commit('2026-11-09T09:00:00Z', 'حضر عشرون عضوًا.\n\nوصوّتوا على الموازنة.', {}, 'articles/سابقة.md');
    await commit('2026-11-10T10:00:00Z', 'حضر واحد وعشرون عضوًا.\n\nوصوّتوا على الموازنة.', {}, 'articles/سابقة.md');
    await rm(`${content.dir}/articles/سابقة.md`);
    await commit('2026-11-11T10:00:00Z', 'حضر واحد وعشرون عضوًا.\n\nوصوّتوا على الموازنة <العامة>.');
    await commit('2026-11-12T10:00:00Z', 'حضر واحد وعشرون عضوًا.\n\nوصوّتوا على الموازنة <العامة>.', {
      tags: '[المجلس]',
    });
    await commit('2026-11-10T09:00:00Z', 'نص أول.', { revisions: false }, 'articles/kept-back.md');
    await commit('2026-11-11T09:00:00Z', 'نص ثانٍ.', { revisions: false }, 'articles/kept-back.md');
    await content.write('articles/quiet.md', toArticleFile({ ...fields, title: '"مادة لم تُمس"' }));
    git(['add', '-A']);
    git(['commit', '-m', 'x'], '2026-11-12T11:00:00Z');
  });

  after(async () => {
    for (const site of made) await site.remove();
    for (const clone of clones) await rm(clone, { recursive: true, force: true });
    await content.remove();
  });

  test('are counted, dated and shown word by word, through every name of its file', async () => {
    const site = await build();
    const page = await site.page('/articles/session/');
    assert.equal(page('.revisions summary').text(), 'عُدِّل مرتين');
    const times = page('.revisions li time')
      .toArray()
      .map((time) => page(time).attr('datetime'));
    assert.deepEqual(times, ['2026-11-11T13:00:00+03:00', '2026-11-10T13:00:00+03:00']);
    const wordsOf = (selector: string): readonly string[] =>
      page(selector)
        .toArray()
        .map((word) => page(word).text().trim());
    assert.deepEqual(wordsOf('.revisions li:first-child del'), ['الموازنة.']);
    assert.deepEqual(wordsOf('.revisions li:first-child ins'), ['الموازنة <العامة>.']);
    assert.deepEqual(wordsOf('.revisions li:last-child del'), ['عشرون']);
    assert.deepEqual(wordsOf('.revisions li:last-child ins'), ['واحد وعشرون']);
    assert.ok(!page('.revisions').text().includes('مسودة أولى'));
    const quiet = await site.page('/articles/quiet/');
    assert.equal(quiet('.revisions').length, 0);
  });

  test('are kept back where the article says so', async () => {
    const page = await (await build()).page('/articles/kept-back/');
    assert.match(page('.body').text(), /نص ثانٍ/);
    assert.equal(page('.revisions').length, 0);
  });

  test('are off unless the site asks for them', async () => {
    await content.write('site.yaml', smallNewspaper['site.yaml'] ?? '');
    const page = await (await build()).page('/articles/session/');
    await content.write('site.yaml', settings);
    assert.equal(page('.revisions').length, 0);
  });

  test('are said to be cut short in a shallow clone, and missing where there is no history', async () => {
    const clone = `${content.dir}-clone`;
    clones.push(clone);
    git(['clone', '--quiet', '--depth', '1', pathToFileURL(content.dir).href, clone]);
    const rulesOf = async (dir: string): Promise<readonly string[]> =>
      (await build(dir)).warnings.map(({ rule }) => rule);
    assert.deepEqual(await rulesOf(clone), ['shallow-history']);
    await rm(`${clone}/.git`, { recursive: true });
    assert.deepEqual(await rulesOf(clone), ['no-history']);
  });
});
