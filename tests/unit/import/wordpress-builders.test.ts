import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { makeImportFolder } from './import-folder.ts';
import { makeWxr } from './make-wxr.ts';

const bakery = [
  '[vc_row full_width="stretch"][vc_column width="2/3"][vc_column_text css=".vc_custom{margin:0}"]',
  'نص المنشئ الأول.',
  '[/vc_column_text][vc_single_image image="90" img_size="full"][vc_custom_heading text="عنوان مصنوع" font="tag:h2"]',
  '[vc_btn title="اقرأ التقرير" link="url:https%3A%2F%2Freport.example.org%2Ffull|title:x"]',
  '[vc_raw_html]JTNDc2NyaXB0JTNFYWxlcnQlMjgxJTI5[/vc_raw_html]',
  '[vc_video link="https://www.youtube.com/watch?v=abcdefghijk"][/vc_column][/vc_row]',
].join('\n');

const divi = [
  '[et_pb_section][et_pb_row][et_pb_text text_font="||||"]<p>نص ديفي.</p>[/et_pb_text]',
  '[et_pb_image src="https://jisr.example.org/wp-content/uploads/port.jpg" alt="الميناء"]',
  '[et_pb_blurb title="صندوق"]<p>نص الصندوق.</p>[/et_pb_blurb][/et_pb_row][/et_pb_section]',
].join('');

const quotes = [
  '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>لن ننتظر أكثر.</p><cite>رئيس "البلدية"</cite></blockquote></figure><!-- /wp:pullquote -->',
  '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>قول بلا قائل.</p><!-- /wp:paragraph --></blockquote><!-- /wp:quote -->',
  '<ul><li>بند<blockquote>قول في بند.<cite>شاهد</cite></blockquote></li></ul>',
].join('\n');

describe('importing what page builders and Polylang left in WordPress', async () => {
  const folder = await makeImportFolder();
  after(() => folder.remove());
  const attachment =
    '<wp:attachment_url><![CDATA[https://jisr.example.org/wp-content/uploads/bridge.jpg]]></wp:attachment_url>';
  const source = await folder.source(
    'builders.xml',
    makeWxr([
      { id: 1, title: 'مادة من منشئ الصفحات', body: bakery },
      { id: 2, title: 'مادة من ديفي', body: divi },
      {
        id: 3,
        title: 'Town council meets',
        body: '<p>Members met.</p>',
        terms: ['category|local|محليات', 'language|en|English'],
      },
      { id: 4, title: 'مادة عربية', body: 'نص.', terms: ['category|local|محليات', 'language|ar|العربية'] },
      { id: 5, title: 'مادة فيها أقوال', body: quotes },
      {
        id: 90,
        title: 'صورة',
        body: '',
        type: 'attachment',
        status: 'inherit',
        meta: { _wp_attachment_image_alt: 'جسر' },
        extra: attachment,
      },
    ]),
  );
  await folder.run('wordpress', source);
  const [built, made, english, arabic, quoted] = await Promise.all(
    [1, 2, 3, 4, 5].map((id) => folder.read(`articles/2023/05/post-${id}.md`)),
  );

  it('keeps the text, pictures, headings, links and players that WPBakery showed', () => {
    for (const part of [
      /^نص المنشئ الأول\.$/m,
      /^::figure\{src="[^"]*bridge[^"]*" alt="جسر"/m,
      /^## عنوان مصنوع$/m,
      /\[اقرأ التقرير\]\(https:\/\/report\.example\.org\/full\)/,
      /^::embed\{url="https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk"/m,
    ]) {
      assert.match(built ?? '', part);
    }
  });

  it('leaves out what it kept encoded for programs', () => {
    assert.doesNotMatch(built ?? '', /JTND|script|vc_/);
  });

  it('keeps the text, pictures and titles that Divi showed', () => {
    assert.match(made ?? '', /^نص ديفي\.$/m);
    assert.match(made ?? '', /^::figure\{src="[^"]*port[^"]*" alt="الميناء"/m);
    assert.match(made ?? '', /^## صندوق\n\nنص الصندوق\.$/m);
  });

  it('says the language of an article that is not in the newspaper’s', () => {
    assert.match(english ?? '', /^lang: en$/m);
    assert.doesNotMatch(arabic ?? '', /^lang:/m);
  });

  it('names the speaker of a quotation, where such a block may stand', () => {
    assert.match(quoted ?? '', /^:::quote\{speaker="رئيس البلدية"\}\nلن ننتظر أكثر\.\n:::$/m);
    assert.match(quoted ?? '', /^> قول بلا قائل\.$/m);
    assert.match(quoted ?? '', /شاهد/);
    assert.equal((quoted ?? '').split(':::quote').length, 2);
  });

  it('passes the gate', async () => {
    assert.deepEqual(
      (await folder.check()).filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});
