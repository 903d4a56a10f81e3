import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { makeImportFolder } from './import-folder.ts';

const site = 'https://jisr.example.org/';
const body = '<p>نص المادة، وانظر <a href="/about/">من نحن</a>.</p><p><img src="pics/bridge.jpg" alt="الجسر"></p>';
const cdata = `<![CDATA[${body}]]>`;

const rdf = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="${site}"><title>الجسر</title><link>${site}</link><description>صحيفة محلية</description></channel>
<item rdf:about="${site}2023/opening/"><title>افتتاح الجسر</title><link>${site}2023/opening/</link>
<description>ملخص الخبر.</description><dc:date>2023-05-04T10:00:00+03:00</dc:date><dc:creator>سلمى حداد</dc:creator>
<dc:subject>الجسر الكبير</dc:subject><content:encoded>${cdata}</content:encoded></item>
</rdf:RDF>`;

const rooted = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>الجسر</title><link>${site}</link><description>صحيفة محلية</description>
<item><title>افتتاح الجسر</title><link>/2023/opening/</link><pubDate>Thu, 04 May 2023 10:00:00 +0300</pubDate>
<author>desk@jisr.example.org (سلمى حداد)</author><category>الجسر الكبير</category>
<description>ملخص الخبر.</description><content:encoded>${cdata}</content:encoded></item>
</channel></rss>`;

const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>الجسر</title><id>${site}</id><link href="${site}"/><updated>2023-05-04T10:00:00+03:00</updated>
<entry><title>افتتاح الجسر</title><id>tag:jisr.example.org,2023:1</id><link rel="alternate" href="${site}2023/opening/"/>
<published>2023-05-04T10:00:00+03:00</published><updated>2023-05-04T10:00:00+03:00</updated><author><name>سلمى حداد</name></author>
<category term="bridge" label="الجسر الكبير"/><summary>ملخص الخبر.</summary><content type="html">${cdata}</content></entry></feed>`;

/** Addresses from where the feed says that they begin. */
const based = atom
  .replace('2005/Atom"', `2005/Atom" xml:base="${site}2023/"`)
  .replace(`rel="alternate" href="${site}2023/opening/"`, 'href="opening/"');

/** Version 1 has one author, version 1.1 a list. */
const toJson = (version: string, who: object): string =>
  JSON.stringify({
    version: `https://jsonfeed.org/version/${version}`,
    title: 'الجسر',
    home_page_url: site,
    items: [
      {
        id: '1',
        url: `${site}2023/opening/`,
        title: 'افتتاح الجسر',
        summary: 'ملخص الخبر.',
        content_html: body,
        date_published: '2023-05-04T10:00:00+03:00',
        tags: ['الجسر الكبير'],
        ...who,
      },
    ],
  });

const feeds: readonly (readonly [name: string, file: string, text: string])[] = [
  ['RSS 1.0', 'feed.rdf', rdf],
  ['RSS 2.0 with addresses from the root', 'feed.xml', rooted],
  ['Atom', 'atom.xml', atom],
  ['Atom with xml:base', 'based.xml', based],
  ['JSON Feed 1', 'one.json', toJson('1', { author: { name: 'سلمى حداد' } })],
  ['JSON Feed 1.1', 'two.json', toJson('1.1', { authors: [{ name: 'سلمى حداد' }] })],
];

describe('importing a feed', () => {
  for (const [name, file, text] of feeds) {
    describe(name, async () => {
      const folder = await makeImportFolder();
      after(() => folder.remove());
      await folder.run('feed', await folder.source(file, text));
      const article = await folder.read('articles/2023/05/opening.md');

      it('gives the fields of the article', () => {
        for (const line of [
          'title: "افتتاح الجسر"',
          'author: "سلمى-حداد"',
          'summary: "ملخص الخبر."',
          '  - "الجسر الكبير"',
          '  - "/2023/opening/"',
        ]) {
          assert.ok(article.includes(`${line}\n`), `${line}\n${article}`);
        }
        assert.equal(Date.parse(/^date: (.*)$/m.exec(article)?.[1] ?? ''), Date.parse('2023-05-04T07:00:00Z'));
      });

      it('gives the text, and reads its addresses against that of the article', () => {
        assert.match(article, /نص المادة، وانظر/);
        assert.match(
          article,
          /::figure\{src="https:\/\/jisr\.example\.org\/2023\/opening\/pics\/bridge\.jpg" alt="الجسر"\}/,
        );
      });

      it('gives what passes the gate', async () => {
        assert.deepEqual(
          (await folder.check()).filter(({ severity }) => severity === 'error'),
          [],
        );
      });

      it('changes nothing the second time', async () => {
        const before = await Promise.all((await folder.files()).map((each) => folder.read(each)));
        await folder.run('feed', await folder.source(file, text));
        assert.deepEqual(await Promise.all((await folder.files()).map((each) => folder.read(each))), before);
      });
    });
  }

  it('of Atom without times of publication takes those of the last change, of which each entry has one', async () => {
    const folder = await makeImportFolder();
    const text = atom.replace(/<published>.*?<\/published>/, '');
    assert.notEqual(text, atom);
    const { rules } = await folder.run('feed', await folder.source('atom.xml', text));
    const article = await folder.read('articles/2023/05/opening.md');
    assert.equal(Date.parse(/^date: (.*)$/m.exec(article)?.[1] ?? ''), Date.parse('2023-05-04T07:00:00Z'));
    assert.doesNotMatch(article, /^updated:/m);
    assert.ok(!rules.has('updated-before-date') && !rules.has('no-date'));
    await folder.remove();
  });

  it('that is broken says at which line and column', async () => {
    const folder = await makeImportFolder();
    const source = await folder.source(
      'cut.xml',
      '<?xml version="1.0"?>\n<rss version="2.0">\n<channel><title>الجسر</titel>\n',
    );
    await assert.rejects(folder.run('feed', source), /cut\.xml: .*\(3:29: .*ليس تلقيمة/);
    await folder.remove();
  });
});

describe('a feed whose fields hold HTML', async () => {
  const folder = await makeImportFolder();
  after(() => folder.remove());
  const title = 'قال: &#8220;نعم&#8221;<br>و٣ < ٥ &amp; <b>مضى</b>';
  const html = rooted
    .replace('<item><title>افتتاح الجسر</title>', `<item><title><![CDATA[${title}]]></title>`)
    .replace('ملخص الخبر.', '<![CDATA[<p>ملخص &quot;الخبر&quot;.</p>]]>')
    .replace('<title>الجسر</title>', '<title>الجسر &amp;amp; المدينة</title>')
    .replace(
      '</channel>',
      '<item><title><![CDATA[&#8220;لا&#8221; بعد نعم]]></title><description>نص.</description></item></channel>',
    );
  await folder.run('feed', await folder.source('html.xml', html));

  it('gives its words, with their signs and without tags', async () => {
    const text = await folder.read('articles/2023/05/opening.md');
    assert.match(text, /^title: "قال: “نعم” و٣ < ٥ & مضى"$/m);
    assert.match(text, /^summary: "ملخص \\"الخبر\\"\."$/m);
    assert.match(await folder.read('site.yaml'), /^name: "الجسر & المدينة"$/m);
    assert.ok((await folder.files()).some((file) => file.endsWith('/لا-بعد-نعم.md')));
  });
});
