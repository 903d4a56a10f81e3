import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { after, describe, it } from 'node:test';
import { makeImportFolder } from './import-folder.ts';
import { makeWxr, type WxrPost } from './make-wxr.ts';

const posts: readonly WxrPost[] = [
  {
    id: 1,
    title: 'افتتاح الجسر الجديد &#8211; بعد عامين',
    slug: encodeURIComponent('افتتاح-الجسر').toLowerCase(),
    link: `https://jisr.example.org/2023/05/04/${encodeURIComponent('افتتاح-الجسر').toLowerCase()}/`,
    excerpt: 'فُتح الجسر أمام السيارات صباح اليوم.',
    modified: '2023-05-05 06:00:00',
    terms: ['category|local|محليات', 'category|roads|طرق', 'post_tag|x|الجسر', 'post_tag|y|البلدية'],
    meta: {
      _thumbnail_id: '90',
      views: 'a:1:{i:0;i:42;}',
      footnotes: JSON.stringify([{ id: 'n1', content: 'محضر <b>المجلس</b> رقم 12.' }]),
    },
    body: [
      '<!-- wp:paragraph --><p>قال المهندس إن <strong>الحمولة</strong> محسوبة<sup data-fn="n1" class="fn"><a href="#n1">1</a></sup>، وانظر <a href="/?p=2">الخبر السابق</a>.</p><!-- /wp:paragraph -->',
      '<!-- wp:image {"id":91} --><figure class="wp-block-image"><img src="https://jisr.example.org/wp-content/uploads/2023/05/deck-300x200.jpg" class="wp-image-91"/><figcaption>سطح الجسر</figcaption></figure><!-- /wp:image -->',
      '<p>اقرأ أيضاً: <a href="https://jisr.example.org/2023/05/04/post-2/">تأجيل الافتتاح أسبوعًا</a></p>',
      '<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div></figure><!-- /wp:embed -->',
      '<table><tr><th>الشهر</th><th>السيارات</th></tr><tr><td>أيار</td><td>1200</td></tr></table>',
      '<!-- wp:latest-posts {"postsToShow":3} /-->',
    ].join('\n'),
    extra:
      '<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>قارئ</wp:comment_author><wp:comment_author_email>r@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date_gmt>2023-05-04 10:00:00</wp:comment_date_gmt><wp:comment_content>مبارك</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type></wp:comment>' +
      '<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_content>x</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>',
  },
  {
    id: 2,
    title: 'تأجيل الافتتاح أسبوعًا',
    terms: ['category|uncategorized|غير مصنف'],
    body: 'فقرة أولى\nوسطر ثان.\n\n[caption id="c" width="3"]<img src="https://jisr.example.org/wp-content/uploads/2023/05/a.jpg" alt="الموقع"> عمال الموقع[/caption]\n\n[gallery ids="90,91"]\n\n[vc_row][vc_column]نص داخل قالب[/vc_column][/vc_row] وقال [بحزم] إنه سيفتح.',
  },
  {
    id: 3,
    title: 'تأجيل الافتتاح أسبوعًا',
    slug: 'post-2',
    link: 'https://jisr.example.org/2023/05/06/post-2/',
    body: 'نسخة ثانية.',
  },
  {
    id: 4,
    title: 'مسودة لم تكتمل',
    status: 'draft',
    slug: '',
    link: 'https://jisr.example.org/?p=4',
    gmt: '0000-00-00 00:00:00',
    body: 'نص.',
  },
  { id: 5, title: 'خبر خاص بالمشتركين', password: 'x', body: 'نص.' },
  { id: 6, title: 'خبر بانتظار المراجعة', status: 'pending', body: 'نص.' },
  { id: 7, title: 'خبر داخلي', status: 'private', body: 'نص.' },
  { id: 8, title: 'خبر الأسبوع المقبل', status: 'future', gmt: '2026-12-01 06:00:00', body: 'نص.' },
  {
    id: 9,
    title: 'من نحن',
    type: 'page',
    slug: 'about',
    link: 'https://jisr.example.org/about/',
    terms: [],
    body: '<p>صحيفة محلية.</p>',
  },
  { id: 10, title: 'في سلة المهملات', status: 'trash', body: 'نص.' },
  attachment(90, 'bridge.jpg', 'الجسر عند الافتتاح'),
  attachment(91, 'deck.jpg', 'سطح الجسر من أعلى'),
  menuItem(95, 1, 'post_type', '9', ''),
  menuItem(96, 2, 'taxonomy', '7', ''),
];

function attachment(id: number, name: string, alt: string): WxrPost {
  const extra = `<wp:attachment_url>https://jisr.example.org/wp-content/uploads/2023/05/${name}</wp:attachment_url>`;
  return {
    id,
    title: name,
    type: 'attachment',
    status: 'inherit',
    body: '',
    terms: [],
    meta: { _wp_attachment_image_alt: alt },
    extra,
  };
}

function menuItem(id: number, order: number, type: string, object: string, title: string): WxrPost {
  const meta = { _menu_item_type: type, _menu_item_object_id: object };
  return {
    id,
    title,
    type: 'nav_menu_item',
    body: '',
    terms: ['nav_menu|main|main'],
    meta,
    extra: `<wp:menu_order>${order}</wp:menu_order>`,
  };
}

describe('importing a WordPress export', async () => {
  const folder = await makeImportFolder();
  after(() => folder.remove());
  const source = await folder.source('export.xml.gz', gzipSync(makeWxr(posts)));
  const { result, entries, rules } = await folder.run('wordpress', source);
  const opening = await folder.read('articles/2023/05/افتتاح-الجسر.md');
  const delay = await folder.read('articles/2023/05/post-2.md');

  it('makes articles and pages that the gate lets through', async () => {
    assert.deepEqual(
      (await folder.check()).filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(result.articles, 8);
    assert.equal(result.pages, 1);
  });

  it('keeps headline, moment with its offset, author, section, tags, summary and counts', () => {
    for (const line of [
      'title: "افتتاح الجسر الجديد – بعد عامين"',
      'date: 2023-05-04T12:30:00+03:00',
      'updated: 2023-05-05T09:00:00+03:00',
      'author: rania',
      'section: local',
      'summary: "فُتح الجسر أمام السيارات صباح اليوم."',
      '  views: 42',
      '  comments: 1',
      '  - "طرق"',
      '  alt: "الجسر عند الافتتاح"',
    ]) {
      assert.ok(opening.includes(`${line}\n`), line);
    }
  });

  it('decodes the address and lets the old one redirect', () => {
    assert.match(opening, /aliases:\n {2}- "\/2023\/05\/04\/افتتاح-الجسر\/"\n/);
  });

  it('writes the body as Markdown and directives', () => {
    assert.ok(opening.includes('قال المهندس إن **الحمولة** محسوبة[^1]، وانظر [الخبر السابق](/articles/post-2/).'));
    assert.ok(opening.includes('[^1]: محضر المجلس رقم 12.'));
    assert.ok(
      opening.includes(
        '::figure{src="https://jisr.example.org/wp-content/uploads/2023/05/deck.jpg" alt="سطح الجسر من أعلى" caption="سطح الجسر"}',
      ),
    );
    assert.ok(opening.includes('::related{slug="post-2"}'));
    assert.ok(opening.includes('::embed{url="https://www.youtube.com/watch?v=abcdefghijk" title="youtube.com"}'));
    assert.ok(opening.includes('| الشهر | السيارات |\n| --- | --- |\n| أيار | 1200 |'));
  });

  it('reads the classic editor: paragraphs, breaks, captions, galleries, and brackets of prose', () => {
    assert.ok(delay.includes('فقرة أولى\\\nوسطر ثان.'));
    assert.ok(delay.includes('caption="عمال الموقع"'));
    assert.match(delay, /:::gallery\n::figure\{.*bridge\.jpg.*\}\n::figure\{.*deck\.jpg.*\}\n:::/);
    assert.ok(delay.includes('نص داخل قالب وقال \\[بحزم\\] إنه سيفتح.'));
  });

  it('gives two posts of one slug two addresses, each with its own redirect', async () => {
    const second = await folder.read('articles/2023/05/post-2-2.md');
    assert.ok(second.includes('"/2023/05/06/post-2/"'));
    assert.ok(delay.includes('"/2023/05/04/post-2/"'));
    assert.ok(rules.has('slug-taken'));
  });

  it('makes a draft of what readers could not see, and leaves a future post to its time', async () => {
    for (const file of await folder.files()) {
      if (!file.startsWith('articles/')) continue;
      const text = await folder.read(file);
      const isHidden = /مسودة لم|بالمشتركين|بانتظار|داخلي/.test(text);
      assert.equal(text.includes('\ndraft: true\n'), isHidden, file);
    }
    assert.ok((await folder.files()).includes('articles/2026/12/post-8.md'));
  });

  it('keeps the menu, the settings and the pages', async () => {
    const site = await folder.read('site.yaml');
    assert.ok(site.includes('name: "صحيفة الجسر"') && site.includes('url: "https://jisr.example.org/"'));
    assert.match(
      site,
      /menu:\n {2}- title: "من نحن"\n {4}url: "\/about\/"\n {2}- title: "محليات"\n {4}url: "\/sections\/local\/"/,
    );
    assert.ok((await folder.read('pages/about.md')).includes('صحيفة محلية.'));
  });

  it("keeps comments as data, without readers' network addresses", async () => {
    const stored = await folder.read('.import/comments.json');
    const { data } = JSON.parse(stored) as { readonly data: { readonly Comment: readonly Record<string, unknown>[] } };
    assert.equal(data.Comment.length, 1);
    assert.equal(data.Comment[0]?.url, '/articles/افتتاح-الجسر/');
    assert.ok(!stored.includes('192.0.2.7'));
  });

  it('files comments that were let through as content, to be printed under their article', async () => {
    const filed = await folder.read('comments/افتتاح-الجسر.yaml');
    assert.match(filed, /^comments:\n {2}- name: "/);
    assert.ok(!/@|https?:/.test(filed));
  });

  it('says what it left out: a dynamic block, a page-builder shortcode, the bin, spam', () => {
    const dropped = entries
      .filter(({ kind }) => kind === 'dropped')
      .map(({ rule, text, result: made }) => `${rule} ${text ?? ''} ${made ?? ''}`);
    for (const pattern of [
      /markup-dropped .*latest-posts/,
      /shortcode-dropped \[vc_row\]/,
      /item-skipped في سلة/,
      /item-skipped .*spam/,
    ]) {
      assert.ok(
        dropped.some((line) => pattern.test(line)),
        `${String(pattern)}\n${dropped.join('\n')}`,
      );
    }
  });
});

describe('what old newspapers have in their exports', async () => {
  const folder = await makeImportFolder();
  after(() => folder.remove());
  const xml = makeWxr([
    { id: 1, title: 'سطر أول<br />وسطر <b>ثان</b>', body: 'قبل\n<!--more-->\nبعد\n<!--nextpage-->\nالصفحة الثانية' },
    { id: 2, title: 'قصيدة في المدينة', body: '<pre class="wp-block-verse">صدر أول\nعجز أول\n\nصدر ثان</pre>' },
    {
      id: 3,
      title: 'كتلة من مكان آخر',
      body: '<!-- wp:paragraph --><p>نص.</p><!-- /wp:paragraph --><!-- wp:block {"ref":404} /-->',
    },
    { id: 4, title: 'خبر بكلمة مرور', body: 'نص.', password: 'x' },
    { id: 5, title: 'عنوان مهرّب', body: 'متن مهرّب' },
    { id: 6, title: 'قال: &#8220;نعم&#8221;<br>ثم مضى', slug: '', link: 'https://jisr.example.org/?p=6', body: 'نص.' },
  ])
    .replace('<![CDATA[عنوان مهرّب]]>', 'عنوان <i class="x">بلا تهريب</i> كامل')
    .replace('<![CDATA[متن مهرّب]]>', '<p>فقرة <a href="https://other.example.org/">فيها رابط</a>.</p><p>وأخرى.</p>');
  const { entries } = await folder.run('wordpress', await folder.source('e.xml', xml));
  const read = (number: number) => folder.read(`articles/2023/05/post-${number}.md`);

  it('keeps the words of a headline apart where it had a line break', async () => {
    assert.match(await read(1), /^title: "سطر أول وسطر ثان"$/m);
  });

  it('begins a paragraph after «more» and on a new page', async () => {
    assert.ok((await read(1)).endsWith('\nقبل\n\nبعد\n\nالصفحة الثانية\n'));
  });

  it('names an article after the words of its headline, where it has no address', async () => {
    assert.ok((await folder.files()).includes('articles/2023/05/قال-نعم-ثم-مضى.md'));
  });

  it('keeps the lines and stanzas of a poem', async () => {
    assert.ok((await read(2)).endsWith('\nصدر أول\\\nعجز أول\n\nصدر ثان\n'));
  });

  it('tells of a pattern that is not in the export, and why a post became a draft', () => {
    const told = entries.map(({ rule, text = '', result = '' }) => `${rule} ${text} ${result}`);
    assert.ok(told.some((entry) => entry.startsWith('markup-dropped <!-- wp:block {"ref":404}')));
    assert.ok(told.includes('draft خبر بكلمة مرور password'), told.join('\n'));
  });

  it('loses nothing of markup that nobody escaped', async () => {
    const text = await read(5);
    assert.match(text, /^title: "عنوان بلا تهريب كامل"$/m);
    assert.ok(text.endsWith('\nفقرة [فيها رابط](https://other.example.org/).\n\nوأخرى.\n'), text);
  });
});

describe('a WordPress export with faults', () => {
  it('is read as far as it can be, each fault named at its line', async () => {
    const folder = await makeImportFolder();
    const whole = makeWxr([
      { id: 1, title: 'قبل الخلل', body: 'نص أول.' },
      { id: 2, title: 'بعد الخلل', body: 'نص ثان.' },
      { id: 3, title: 'مقطوع', body: 'نص ثالث لم يصل كله' },
    ]);
    const broken = whole.replace('<![CDATA[بعد الخلل]]>', 'بعد &bomb; الخلل & ما').replace(/ كله\]\]>[^]*$/, '');
    const line = 2 + broken.slice(0, broken.indexOf('&bomb;')).split('\n').length;
    const { result, entries } = await folder.run('wordpress', await folder.source('e.xml', `\n\n${broken}`));
    assert.equal(result.articles, 3);
    assert.ok(
      entries.some((entry) => entry.rule === 'xml-fault' && entry.line === line),
      `no fault on line ${line}`,
    );
    assert.ok((await folder.read('articles/2023/05/post-1.md')).includes('نص أول.'));
    assert.ok((await folder.read('articles/2023/05/post-2.md')).includes('نص ثان.'));
    await folder.remove();
  });

  it('goes on at the next item after a field without end', async () => {
    const folder = await makeImportFolder();
    const huge = 'ن'.repeat(17_000_000);
    const xml = makeWxr([
      { id: 1, title: 'قبل', body: 'نص.' },
      { id: 2, title: 'ضخم', body: huge },
      { id: 3, title: 'بعد الضخم', body: 'نص أخير.' },
    ]);
    const { rules } = await folder.run('wordpress', await folder.source('e.xml', xml));
    assert.ok(rules.has('field-too-large'));
    assert.ok((await folder.files()).includes('articles/2023/05/post-3.md'));
    await folder.remove();
  });

  it('never expands an entity that the file defines', async () => {
    const folder = await makeImportFolder();
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const xml = makeWxr([{ id: 1, title: 'خبر عادي', body: 'نص.' }])
      .replace(/^<\?xml[^>]*>/, bomb)
      .replace('<![CDATA[نص.]]>', 'نص &c;');
    await folder.run('wordpress', await folder.source('e.xml', xml));
    assert.ok((await folder.read('articles/2023/05/post-1.md')).length < 1000);
    await folder.remove();
  });

  it('is refused with a sentence when it is no export at all', async () => {
    const folder = await makeImportFolder();
    const file = await folder.source('e.xml', '%PDF-1.4 \u0000\u0001 <not> xml');
    await assert.rejects(folder.run('wordpress', file), /no posts or pages/);
    assert.deepEqual(await folder.files(), []);
    await folder.remove();
  });
});
