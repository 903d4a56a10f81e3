import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { buildFixture } from './build-fixture.ts';

type Node = Readonly<Record<string, unknown>>;

const site = await buildFixture();
after(() => site.remove());
const origin = 'https://marfa.example.org';

/** The nodes of a page; JSON that does not parse fails the test. */
async function nodesOf(path: string): Promise<readonly Node[]> {
  const $ = await site.page(path);
  return $('script[type="application/ld+json"]')
    .map((_, script) => {
      const node: unknown = JSON.parse($(script).text());
      assert.ok(typeof node === 'object' && node !== null && '@type' in node);
      return node;
    })
    .get();
}

async function nodeOf(path: string, type: string): Promise<Node> {
  const nodes = await nodesOf(path);
  const found = nodes.find((node) => node['@type'] === type);
  assert.ok(found, `${path}: ${nodes.map((node) => String(node['@type'])).join(' ')}`);
  return found;
}

describe('structured data', () => {
  const types: readonly (readonly [slug: string, type: string])[] = [
    ['port-reopens', 'NewsArticle'],
    ['quiet-diplomacy', 'OpinionNewsArticle'],
    ['harbour-file-2', 'AnalysisNewsArticle'],
    ['الموازنة-في-أرقام', 'BackgroundNewsArticle'],
    ['council-session', 'LiveBlogPosting'],
    ['bridge-claim', 'ClaimReview'],
  ];
  for (const [slug, type] of types) {
    test(`of ${slug} is a ${type} at the address of its page`, async () => {
      const node = await nodeOf(`/articles/${slug}/`, type);
      assert.equal(node['@context'], 'https://schema.org');
      assert.equal(node.url, `${origin}${encodeURI(`/articles/${slug}/`)}`);
    });
  }

  test('of an article carries what search engines ask for', async () => {
    const node = await nodeOf('/articles/port-reopens/', 'NewsArticle');
    assert.equal(node.headline, 'الميناء يعود إلى العمل: أول سفينة ترسو!!');
    assert.deepEqual(
      [node.datePublished, node.dateModified],
      ['2026-11-19T02:30:00+03:00', '2026-11-19T18:45:00+03:00'],
    );
    assert.equal((node.author as readonly unknown[]).length, 3);
    assert.equal((node.publisher as Node)['@id'], `${origin}/#publisher`);
  });

  test('of an article names a picture that the site has', async () => {
    const { url } = (await nodeOf('/articles/port-reopens/', 'NewsArticle')).image as Node;
    assert.ok(typeof url === 'string' && url.startsWith(`${origin}/media/`));
    assert.ok((await site.files()).includes(url.slice(origin.length + 1)));
  });

  test('of a live article points each update at its entry', async () => {
    const node = await nodeOf('/articles/council-session/', 'LiveBlogPosting');
    const $ = await site.page('/articles/council-session/');
    const updates = node.liveBlogUpdate as readonly Node[];
    assert.deepEqual(
      updates.map(({ url }) => url),
      $('.entry')
        .map((_, entry) => `${origin}/articles/council-session/#${$(entry).attr('id') ?? ''}`)
        .get(),
    );
    for (const { headline, articleBody } of updates) {
      assert.ok(String(articleBody).length > 10, String(headline));
      assert.ok(!String(articleBody).includes(String(headline)), String(headline));
    }
    assert.deepEqual(
      [node.coverageStartTime, node.coverageEndTime],
      ['2026-11-11T10:05:00+03:00', '2026-11-11T14:30:00+03:00'],
    );
  });

  test('of a corrected article holds its corrections', async () => {
    const node = await nodeOf('/articles/old-harbour-agreement/', 'NewsArticle');
    assert.deepEqual(
      (node.correction as readonly Node[]).map(({ text }) => text),
      ['ورد أن التوقيع جرى صباحًا، والصواب مساءً.', 'صُحح اسم القاعة.'],
    );
  });

  test('of the home page is the newspaper with its policies, and its search', async () => {
    const organization = await nodeOf('/', 'NewsMediaOrganization');
    assert.equal(organization.correctionsPolicy, `${origin}/corrections-policy/`);
    assert.equal(organization.ethicsPolicy, `${origin}/ethics/`);
    assert.equal((await nodeOf('/', 'WebSite')).url, `${origin}/`);
  });

  test("of an author's page is a person", async () => {
    const { mainEntity } = await nodeOf('/authors/salim-haddad/', 'ProfilePage');
    assert.equal((mainEntity as Node).name, 'سليم حداد');
  });

  const trails: readonly (readonly [path: string, names: readonly string[]])[] = [
    ['/articles/wire-report/', ['الرئيسية', 'سياسة', 'لقاء NATO في بروكسل: بيان من 3 نقاط']],
    ['/sections/politics/', ['الرئيسية', 'سياسة']],
    ['/tags/الموازنة/', ['الرئيسية', 'الوسوم', 'الموازنة']],
    ['/archive/2021/02/', ['الرئيسية', 'الأرشيف', '2021', 'شباط']],
    ['/about/', ['الرئيسية', 'من نحن']],
  ];
  for (const [path, names] of trails) {
    test(`shows the way to ${path}`, async () => {
      const steps = (await nodeOf(path, 'BreadcrumbList')).itemListElement as readonly Node[];
      assert.deepEqual(
        steps.map(({ name }) => name),
        names,
      );
      assert.deepEqual(
        steps.map(({ position }) => position),
        names.map((_, step) => step + 1),
      );
      assert.equal(steps.at(-1)?.item, `${origin}${encodeURI(path)}`);
    });
  }

  test('parses on every page', async () => {
    const pages = (await site.files()).filter((file) => file.endsWith('.html'));
    const nodes = await Promise.all(pages.map((file) => nodesOf(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)));
    assert.ok(nodes.flat().length > pages.length / 2);
  });
});
