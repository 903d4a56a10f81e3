import assert from 'node:assert/strict';
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createArticleMemory, type ArticleMemory } from '../../../../scripts/content/articles/article-memory.ts';
import type { FiledArticle } from '../../../../scripts/content/articles/parse-article.ts';
import { articleSource, makeContentFolder, readFolder } from '../make-content-folder.ts';

/** Late enough for every file to have settled. */
const later = (): number => Date.now() + 60_000;

const slugs = ['alpha', 'beta', 'gamma'] as const;
const titles = ['"جلسة أولى"', '"جلسة ثانية"', '""'] as const;
const bodies = [
  'نص المادة.',
  '![صورة](/media/added.jpg)',
  '[رابط](/articles/alpha/)',
  '::اقرأ-أيضا{slug=beta}',
] as const;

/** What an editor does between two readings. */
const edits = fc.oneof(
  fc.record({
    type: fc.constant('write' as const),
    slug: fc.constantFrom(...slugs),
    title: fc.constantFrom(...titles),
    body: fc.constantFrom(...bodies),
    draft: fc.boolean(),
  }),
  fc.record({ type: fc.constant('remove' as const), slug: fc.constantFrom(...slugs) }),
  fc.record({ type: fc.constant('picture' as const), isThere: fc.boolean() }),
  fc.record({ type: fc.constant('settings' as const), zone: fc.constantFrom('Asia/Damascus', 'Africa/Cairo') }),
);
type Edit = typeof edits extends fc.Arbitrary<infer Made> ? Made : never;

const siteOf = (zone: string): string =>
  `name: "صحيفة"\nurl: https://news.example.org/\nzone: ${zone}\nsections: [{slug: politics, name: "سياسة"}]\n`;

/** Files get times a second apart, as if somebody had typed in between. */
function createDesk(folder: string): (edit: Edit) => void {
  let seconds = 1_000_000_000;
  const write = (file: string, text: string): void => {
    const place = path.join(folder, file);
    writeFileSync(place, text);
    seconds += 1;
    utimesSync(place, seconds, seconds);
  };
  return (edit) => {
    switch (edit.type) {
      case 'write': {
        const { slug, title, body, draft } = edit;
        write(`articles/${slug}.md`, articleSource({ title, draft: String(draft) }, body));
        return;
      }
      case 'remove':
        rmSync(path.join(folder, 'articles', `${edit.slug}.md`), { force: true });
        return;
      case 'picture':
        if (edit.isThere) write('media/added.jpg', '');
        else rmSync(path.join(folder, 'media', 'added.jpg'), { force: true });
        return;
      case 'settings':
        write('site.yaml', siteOf(edit.zone));
    }
  };
}

async function readAll(folder: string, memory?: ArticleMemory): Promise<string> {
  const options = { include: 'all', ...(memory === undefined ? {} : { memory }) } as const;
  return JSON.stringify(await readFolder(folder, options));
}

describe('the memory of articles', () => {
  test('gives what a first reading gives, whatever was edited', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 8 }), async (changes) => {
        const folder = makeContentFolder();
        const memory = createArticleMemory(later);
        const edit = createDesk(folder);
        for (const change of changes) {
          edit(change);
          assert.equal(await readAll(folder, memory), await readAll(folder));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives the same in the next process, also of files that were checked out anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 8 }), fc.boolean(), async (changes, isCheckedOut) => {
        const folder = makeContentFolder();
        const edit = createDesk(folder);
        let saved: Buffer | null = null;
        for (const change of changes) {
          edit(change);
          const memory: ArticleMemory = createArticleMemory(isCheckedOut ? () => 0 : later, saved);
          assert.equal(await readAll(folder, memory), await readAll(folder));
          const chunks = memory.save();
          if (chunks !== null) saved = Buffer.concat([...chunks]);
          assert.equal(memory.save(), null);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('tells the places in a file that it did not read again', async () => {
    const soon = { 'articles/soon.md': articleSource({ date: '2026-07-01' }) };
    const folder = makeContentFolder(soon);
    const first = createArticleMemory(later);
    const { problems } = await readFolder(folder, { memory: first });
    assert.deepEqual(
      problems.map(({ rule, line }) => [rule, line]),
      [['scheduled', 3]],
    );
    const second = createArticleMemory(later, Buffer.concat([...(first.save() ?? [])]));
    assert.deepEqual((await readFolder(folder, { memory: second })).problems, problems);
  });

  test('spares the parsing of a file that has other times and the same bytes', async () => {
    const folder = makeContentFolder({ 'articles/alpha.md': articleSource() });
    const memory = createArticleMemory(later);
    await readAll(folder, memory);
    const file = path.join(folder, 'articles', 'alpha.md');
    writeFileSync(file, readFileSync(file));
    let parsed = 0;
    await readAll(folder, {
      ...memory,
      begin: (...values) => {
        const reading = memory.begin(...values);
        return {
          ...reading,
          read: (one, bytes, parse) =>
            reading.read(one, bytes, () => {
              parsed += 1;
              return parse();
            }),
        };
      },
    });
    assert.equal(parsed, 0);
  });

  test('spares the reading of what did not change', async () => {
    const folder = makeContentFolder({ 'articles/alpha.md': articleSource(), 'articles/beta.md': articleSource() });
    const memory = createArticleMemory(later);
    const recalled: boolean[] = [];
    const watched: ArticleMemory = {
      ...memory,
      begin: (...values) => {
        const reading = memory.begin(...values);
        const recall = (file: Parameters<typeof reading.recall>[0]): FiledArticle | undefined => {
          const found = reading.recall(file);
          recalled.push(found !== undefined);
          return found;
        };
        return { ...reading, recall };
      },
    };
    await readAll(folder, watched);
    const edit = createDesk(folder);
    edit({ type: 'write', slug: 'beta', title: titles[1], body: bodies[0], draft: false });
    await readAll(folder, watched);
    // alpha, beta, and the sound article of the folder
    assert.deepEqual(recalled, [false, false, false, true, false, true]);
  });

  test('does not trust a file saved so lately that it may change again and keep its time', async () => {
    const folder = makeContentFolder();
    const memory = createArticleMemory(Date.now);
    const file = path.join(folder, 'articles', 'alpha.md');
    const [before, now] = ['"جلسة أولى"', '"جلسة ثالث"'];
    for (const title of [before, now]) {
      writeFileSync(file, articleSource({ title }));
      const { newsroom } = await readFolder(folder, { memory });
      assert.equal(`"${newsroom?.articles.find(({ slug }) => slug === 'alpha')?.title ?? ''}"`, title);
    }
  });
});
