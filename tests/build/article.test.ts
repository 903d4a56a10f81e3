import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { buildFixture } from './build-fixture.ts';

const site = await buildFixture();
after(() => site.remove());

const news = await site.page('/articles/port-reopens/');
const explainer = await site.page('/articles/الموازنة-في-أرقام/');
const old = await site.page('/articles/old-harbour-agreement/');
const live = await site.page('/articles/council-session/');
const factCheck = await site.page('/articles/bridge-claim/');
const gallery = await site.page('/articles/old-market/');
const interview = await site.page('/articles/harbour-master/');
const opinion = await site.page('/articles/quiet-diplomacy/');
const english = await site.page('/articles/harbour-in-brief/');
const wire = await site.page('/articles/wire-report/');
const secondPart = await site.page('/articles/harbour-file-2/');

/** Texts of all matches, blanks folded. */
function texts($: CheerioAPI, selector: string): readonly string[] {
  return $(selector)
    .map((_, element) => $(element).text().replace(/\s+/g, ' ').trim())
    .get();
}

/** Addresses of all matches, as an editor reads them. */
function hrefs($: CheerioAPI, selector: string): readonly string[] {
  return $(selector)
    .map((_, element) => decodeURI($(element).attr('href') ?? ''))
    .get();
}

const times = ($: CheerioAPI, selector: string): readonly string[] =>
  $(selector)
    .map((_, element) => $(element).attr('datetime') ?? '')
    .get();

describe('the head of an article', () => {
  test('names its section above the headline and links to it', () => {
    assert.deepEqual(hrefs(news, '.article-header .kicker-section'), ['/sections/politics/']);
    assert.deepEqual(texts(news, '.article-header .kicker-section'), ['سياسة']);
  });

  const kinds: readonly (readonly [page: CheerioAPI, label: readonly string[]])[] = [
    [news, []],
    [opinion, ['رأي']],
    [secondPart, ['تحليل']],
    [interview, ['مقابلة']],
    [explainer, ['شرح']],
    [factCheck, ['تحقُّق']],
    [live, ['تغطية مباشرة']],
    [gallery, ['معرض صور']],
  ];
  for (const [page, label] of kinds) {
    test(`says «${label.join('')}» of its kind, once: ${page('article.article').attr('data-kind') ?? ''}`, () => {
      const said = texts(page, '.article-header .kicker-section, .article-header .kind');
      assert.deepEqual(label.length === 0 ? said.slice(1) : said.filter((word) => label.includes(word)), label);
    });
  }

  test('marks what is breaking until its time', () => {
    assert.deepEqual(texts(news, '.article-header .kicker-breaking'), ['عاجل']);
    assert.deepEqual(texts(opinion, '.article-header .kicker-breaking'), []);
  });

  test('keeps the signs of a headline', () => {
    assert.deepEqual(texts(news, 'h1'), ['الميناء يعود إلى العمل: أول سفينة ترسو!!']);
    assert.equal(wire('h1').html(), 'لقاء <bdi>NATO</bdi> في بروكسل: بيان من 3 نقاط');
  });

  test('prints the standfirst that the editor wrote, and none where the first paragraph would stand twice', () => {
    assert.match(texts(news, '.article-standfirst')[0] ?? '', /^رست سفينة القمح/);
    assert.deepEqual(texts(wire, '.article-standfirst'), []);
    assert.equal(
      wire('meta[name="description"]').attr('content'),
      'صدر عن اللقاء بيان من ثلاث نقاط، أولاها عن الموانئ.',
    );
  });

  test('names every author in order with their roles, then the wire', () => {
    assert.deepEqual(hrefs(news, '.byline a'), ['/authors/salim-haddad/', '/authors/maryam-qasim/']);
    assert.deepEqual(texts(news, '.byline a'), ['سليم حداد', 'مريم القاسم']);
    assert.deepEqual(texts(news, '.byline .byline-role'), ['مراسل المرفأ', 'محررة الاقتصاد']);
    assert.deepEqual(texts(news, '.byline .byline-agency'), ['نقلًا عن وكالات']);
    assert.deepEqual(texts(wire, '.byline li'), ['نقلًا عن وكالات']);
  });

  test('says when it was published and changed, by the clock of the site with its offset', () => {
    assert.deepEqual(times(news, '.dateline time'), ['2026-11-19T02:30:00+03:00', '2026-11-19T18:45:00+03:00']);
    assert.deepEqual(texts(news, '.dateline span'), [
      'نُشر الخميس، 19 تشرين الثاني 2026، 8 جمادى الآخرة 1448 هـ، 02:30',
      'آخر تحديث الخميس، 19 تشرين الثاني 2026، 8 جمادى الآخرة 1448 هـ، 18:45',
    ]);
    assert.deepEqual(times(old, '.dateline time'), ['2021-02-20T23:30:00+02:00']);
  });

  test('prints the counts of an earlier system with their nouns, and none where there are none', () => {
    assert.deepEqual(texts(old, '.counts > span'), ['قراءة دقيقة واحدة', 'لا تعليقات', '701 مشاهدة']);
    assert.deepEqual(texts(news, '.counts span'), ['قراءة دقيقة واحدة']);
  });
});

describe('the picture of an article', () => {
  test('has its words, its caption and its credit', () => {
    const image = news('.article-main > figure img');
    assert.equal(image.attr('alt'), 'سفينة راسية عند رصيف');
    assert.deepEqual(texts(news, '.article-main > figure figcaption > span'), ['السفينة عند الرصيف الثالث']);
    assert.deepEqual(texts(news, '.article-main > figure .credit'), ['مصدر الصورة: عدسة المرفأ']);
  });

  test('has a place of known size and comes in several widths', () => {
    const figure = news('.article-main > figure');
    assert.deepEqual([figure.find('img').attr('width'), figure.find('img').attr('height')], ['480', '270']);
    const widths = (figure.find('source[type="image/webp"]').attr('srcset') ?? '')
      .split(', ')
      .map((part) => part.split(' ')[1]);
    assert.deepEqual(widths.slice(-2), ['320w', '480w']);
  });

  test('that decorates has empty words', () => {
    assert.equal(gallery('.article-main > figure img').attr('alt'), '');
  });
});

describe('the body of an article', () => {
  test('isolates foreign names', () => {
    assert.deepEqual(texts(news, '.body bdi'), ['Omar Said']);
  });

  test('resolves «اقرأ أيضًا» to the article it names, with its headline', () => {
    assert.deepEqual(texts(news, '.body .read-also'), ['اقرأ أيضًا: توقيع اتفاق المرفأ']);
    assert.deepEqual(hrefs(news, '.body .read-also a'), ['/articles/old-harbour-agreement/']);
  });

  test('sets a quotation with its speaker, and one without', () => {
    assert.deepEqual(texts(news, '.body .quote blockquote'), [
      'عدنا إلى العمل قبل الموعد بيومين.',
      'البحر لا ينتظر أحدًا.',
    ]);
    assert.deepEqual(texts(news, '.body .quote cite'), ['عمر سعيد']);
    assert.deepEqual(texts(news, '.body .quote figcaption'), ['عمر سعيد، قائد الميناء']);
  });

  test('puts the call-out of the settings in its place', () => {
    assert.deepEqual(texts(news, '.body .callout p'), ['نداءالقناة: تابع أخبار المرفأ كل مساء على تلغرام.']);
    assert.deepEqual(hrefs(news, '.body .callout a'), ['https://telegram.example.org/marfa']);
    assert.deepEqual(texts(news, '.body .callout a'), ['انضمّ إلى القناة']);
  });

  test('gives sub-headings Arabic anchors and lists them where there are three', () => {
    const ids = explainer('.body h2')
      .map((_, h2) => explainer(h2).attr('id'))
      .get();
    assert.deepEqual(ids, ['حصة-المدارس', 'حصة-المرفأ', 'ما-بقي']);
    assert.deepEqual(
      hrefs(explainer, '.contents a'),
      ids.map((id) => `#${id}`),
    );
    assert.deepEqual(texts(news, '.contents a'), []);
  });

  test('prints key points, a timeline, a note, a table and footnotes', () => {
    assert.deepEqual(texts(explainer, '.keypoints .box-label'), ['في نقاط']);
    assert.deepEqual(texts(explainer, '.keypoints li'), ['تنفق المدينة نصف مالها على المدارس.', 'زادت حصة المرفأ.']);
    assert.deepEqual(texts(explainer, '.timeline li strong'), ['أيلول', 'تشرين الأول']);
    assert.deepEqual(texts(explainer, '.note'), ['ملاحظة الأرقام مدوّرة.']);
    assert.deepEqual(texts(explainer, '.body th'), ['الباب', 'النسبة']);
    assert.deepEqual(texts(explainer, '.body td'), ['المدارس', '50', 'المرفأ', '30']);
    assert.deepEqual(hrefs(explainer, '.footnote-ref a'), ['#fn1']);
    assert.equal(explainer('.footnotes #fn1').length, 1);
  });

  test('offers a file for download that the newsroom filed', async () => {
    assert.deepEqual(hrefs(explainer, '.body a[href$=".csv"]'), ['/media/budget.csv']);
    assert.match(await site.text('/media/budget.csv'), /^item,share\n/);
  });

  test('shows a gallery picture by picture with words, captions and credits', () => {
    assert.deepEqual(
      gallery('.gallery img')
        .map((_, img) => gallery(img).attr('alt'))
        .get(),
      ['دكان خضار', 'دكان أقمشة'],
    );
    assert.deepEqual(texts(gallery, '.gallery .credit'), ['مصدر الصورة: سليم حداد', 'مصدر الصورة: سليم حداد']);
    assert.deepEqual(texts(gallery, '.gallery figcaption > span'), ['أقمشة من كل لون']);
  });

  test('opens each picture of a gallery whole by a plain link to its largest file', async () => {
    const links = gallery('.gallery a.whole-picture').get();
    assert.equal(links.length, gallery('.gallery img').length);
    const files = await site.files();
    for (const link of links) {
      const href = gallery(link).attr('href') ?? '';
      assert.equal(href, gallery(link).find('img').attr('src'));
      assert.ok(files.includes(href.slice(1)), href);
    }
    assert.equal(news('a.whole-picture').length, 0);
  });

  test('loads nothing of an embedded page and says whose it is', () => {
    const embed = interview('.embed');
    assert.deepEqual(hrefs(interview, '.embed a'), ['https://www.youtube.com/watch?v=marfa-interview']);
    assert.match(embed.find('.embed-notice').text(), /www\.youtube\.com/);
    assert.equal(interview('iframe, script[src^="http"], object, embed').length, 0);
  });

  test('shows a figure where it stands, with caption and credit', () => {
    assert.equal(interview('.body figure img').attr('alt'), 'مكتب يطل على البحر');
    assert.deepEqual(texts(interview, '.body figure .credit'), ['مصدر الصورة: مريم القاسم']);
  });
});

describe('kinds of article', () => {
  test("an opinion shows its writer's face in the head, and not beside the name below it again", () => {
    assert.equal(opinion('.article-header .portrait').length, 1);
    assert.equal(opinion('.byline .portrait').length, 0);
    assert.equal(news('.article-header .portrait').length, 0);
    assert.equal(news('.byline .portrait').length, 1);
  });

  test('opinion says whose opinion it is', () => {
    assert.deepEqual(texts(opinion, '.notice-quiet'), [
      'الآراء الواردة في هذه المادة تعبّر عن كاتبها، ولا تعبّر بالضرورة عن رأي الصحيفة.',
    ]);
    assert.deepEqual(texts(news, '.notice-quiet'), []);
  });

  test('a fact-check gives the claim, who made it, the verdict and the scale', () => {
    assert.deepEqual(texts(factCheck, '.fact-check dd'), ['أُغلق الجسر القديم أمام السيارات.', 'منشور متداول', 'خاطئ']);
    assert.deepEqual(texts(factCheck, '.fact-check-scale li'), ['صحيح', 'صحيح في معظمه', 'مختلط', 'مضلِّل', 'خاطئ']);
    assert.deepEqual(texts(factCheck, '.fact-check-scale [aria-current]'), ['خاطئ']);
  });

  test('a live page puts what is pinned first, then the newest, whatever the order filed', () => {
    assert.deepEqual(texts(live, '.entry-title'), ['خلاصة الجلسة', 'رفع الجلسة', 'التصويت', 'افتتاح الجلسة']);
    assert.deepEqual(texts(live, '.entry-pin'), ['مثبّت']);
    assert.deepEqual(times(live, '.entry-time time'), [
      '2026-11-11T11:20:00+03:00',
      '2026-11-11T14:30:00+03:00',
      '2026-11-11T12:40:00+03:00',
      '2026-11-11T10:05:00+03:00',
    ]);
  });

  test('an entry of a live page has an anchor of its own, which its time links to', () => {
    const ids = live('.entry')
      .map((_, entry) => live(entry).attr('id'))
      .get();
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(
      hrefs(live, '.entry-time a'),
      ids.map((id) => `#${id}`),
    );
  });

  test('a correction stands inside the entry it corrects', () => {
    assert.match(live('.entry:contains("التصويت") .correction').text(), /والصواب أحد عشر/);
  });

  test('an article in another language is marked, worded and dated in it', () => {
    assert.equal(english('html').attr('dir'), 'ltr');
    assert.deepEqual(texts(english, '.dateline span'), [
      'Published Monday, 9 November 2026, 28 Jumada I 1448 AH, 11:00',
    ]);
    assert.deepEqual(texts(english, '.counts span'), ['1 minute to read']);
  });
});

describe('the end of an article', () => {
  test('lists its corrections with their days', () => {
    assert.deepEqual(texts(old, '.corrections p'), [
      'الأحد، 21 شباط 2021، 8 رجب 1442 هـ: ورد أن التوقيع جرى صباحًا، والصواب مساءً.',
      'الاثنين، 1 آذار 2021، 16 رجب 1442 هـ: صُحح اسم القاعة.',
    ]);
    assert.deepEqual(times(old, '.corrections time'), ['2021-02-21T00:00:00+02:00', '2021-03-01T10:00:00+02:00']);
    assert.deepEqual(texts(news, '.corrections'), []);
  });

  test('lists its sources, linked where they can be read', () => {
    assert.deepEqual(hrefs(news, '.sources a'), ['https://council.example.org/statement']);
    assert.deepEqual(texts(news, '.sources li > :first-child, .sources li:not(:has(*))'), [
      'بيان مجلس المدينة',
      'سجل حركة السفن',
    ]);
    assert.deepEqual(texts(news, '.sources-publisher'), ['مجلس المدينة']);
  });

  test('links to its tags', () => {
    assert.deepEqual(texts(news, '.tags a'), ['مرفأ المدينة', 'الأمم المتحدة']);
    assert.deepEqual(hrefs(news, '.tags a'), ['/tags/مرفأ-المدينة/', '/tags/الامم-المتحده/']);
  });

  test('puts the articles of the editor first, then the closest ones, then links without a picture, none twice', () => {
    const links = hrefs(news, '.related li > .related-link a, .related li .card-title a');
    assert.equal(links.length, 4);
    assert.equal(links[0], '/articles/الموازنة-في-أرقام/');
    assert.match(links[1] ?? '', /^\/articles\//);
    assert.deepEqual(links.slice(2), ['/about/', 'https://ports.example.org/guide']);
    assert.equal(new Set([...links, '/articles/port-reopens/']).size, 5);
  });

  test('names a related page by its title', () => {
    assert.equal(texts(news, '.related .related-link')[0], 'من نحن');
  });

  test('says in the link itself that it leads to another site, and to which', () => {
    assert.equal(texts(news, '.related a[rel~=external]').join(), 'دليل الموانئ موقع آخر: ports.example.org');
  });

  test('offers the closest articles by tags where the editor named none', () => {
    const links = hrefs(opinion, '.related .card-title a');
    assert.ok(
      links.includes('/articles/bridge-claim/') && links.includes('/articles/council-session/'),
      links.join(' '),
    );
  });

  test('shows thumbnails that say nothing, since a headline stands beside them, and a picture of its own that does', () => {
    const thumbnails = opinion('.related .card-picture img');
    assert.ok(thumbnails.length > 0);
    assert.equal(thumbnails.filter((_, image) => opinion(image).attr('alt') !== '').length, 0);
    assert.notEqual(news('.article-main > .figure img').attr('alt') ?? '', '');
  });

  test('shows its place in its series and the parts beside it', () => {
    assert.deepEqual(texts(secondPart, '.series-box-position'), ['الجزء 2 من 2']);
    assert.deepEqual(hrefs(secondPart, '.series-box ol a'), ['/articles/harbour-file-1/', '/articles/harbour-file-2/']);
    assert.deepEqual(hrefs(secondPart, '.series-box [aria-current]'), ['/articles/harbour-file-2/']);
    assert.deepEqual(hrefs(secondPart, '.article-end .neighbours a[rel="prev"]'), ['/articles/harbour-file-1/']);
    assert.deepEqual(hrefs(secondPart, '.article-end .neighbours a[rel="next"]'), []);
    assert.deepEqual(hrefs(news, '.series-box'), []);
  });

  test('introduces persons but not desks', () => {
    assert.deepEqual(texts(news, '.about-author a'), ['سليم حداد', 'مريم القاسم']);
    assert.deepEqual(texts(live, '.about-author'), []);
  });
});

describe('the age of an article', () => {
  test('is told to readers after a year, in whole years', () => {
    assert.deepEqual(texts(old, '.notice'), ['مضى على نشر هذه المادة أكثر من 5 سنوات، وقد تكون معلوماتها تغيّرت.']);
    assert.deepEqual(texts(news, '.notice'), []);
  });

  test('that has expired is told too', async () => {
    const expired = await site.page('/articles/summer-registration/');
    assert.deepEqual(texts(expired, '.notice-strong'), ['انتهت مدة هذه المادة، ولم تعد معلوماتها سارية.']);
    assert.deepEqual(texts(expired, '.article-header .ribbon'), ['انتهت صلاحيتها']);
  });
});
