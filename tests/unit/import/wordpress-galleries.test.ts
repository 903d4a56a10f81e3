import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { makeImportFolder } from './import-folder.ts';
import { makeWxr, type WxrPost } from './make-wxr.ts';

/** A file that was uploaded to a post, at its place among the post's files. */
function upload(id: number, name: string, post: number, order: number): WxrPost {
  const url = `https://jisr.example.org/wp-content/uploads/${name}`;
  return {
    id,
    title: name,
    body: '',
    type: 'attachment',
    status: 'inherit',
    meta: { _wp_attachment_image_alt: `وصف ${name}` },
    extra: `<wp:attachment_url>${url}</wp:attachment_url><wp:post_parent>${post}</wp:post_parent><wp:menu_order>${order}</wp:menu_order>`,
  };
}

describe('galleries of the classic editor that name no pictures', async () => {
  const folder = await makeImportFolder();
  after(() => folder.remove());
  const source = await folder.source(
    'galleries.xml',
    makeWxr([
      { id: 1, title: 'جولة في السوق', body: 'قبل.\n\n[gallery columns="2"]\n\nبعد.' },
      { id: 2, title: 'جولة أخرى', body: '[gallery exclude="91"]' },
      { id: 3, title: 'صور من مادة سابقة', body: '[gallery id="1" link="file"]' },
      { id: 4, title: 'مادة بلا صور', body: 'نص.\n\n[gallery]' },
      upload(90, 'second.jpg', 1, 2),
      upload(91, 'other.jpg', 2, 0),
      upload(92, 'first.png', 1, 1),
      upload(93, 'report.pdf', 1, 0),
      upload(94, 'kept.jpg', 2, 0),
    ]),
  );
  const report = await folder.run('wordpress', source);
  const [own, rest, another, none] = await Promise.all(
    [1, 2, 3, 4].map((id) => folder.read(`articles/2023/05/post-${id}.md`)),
  );
  const picturesOf = (text = ''): readonly string[] =>
    [...text.matchAll(/::figure\{src="[^"]*\/([^"/]+)"/g)].map(([, name = '']) => name);

  it('show what was uploaded to their post, in its order, and no file that is no picture', () => {
    assert.deepEqual(picturesOf(own), ['first.png', 'second.jpg']);
    assert.match(own ?? '', /قبل\.\n\n:::gallery\n[^]*\n:::\n\nبعد\./);
    assert.match(own ?? '', /alt="وصف first\.png"/);
  });

  it('leave out what they say', () => {
    assert.deepEqual(picturesOf(rest), ['kept.jpg']);
  });

  it('show what was uploaded to another post where they name it', () => {
    assert.deepEqual(picturesOf(another), ['first.png', 'second.jpg']);
  });

  it('are told in the report where there is nothing to show', () => {
    assert.doesNotMatch(none ?? '', /gallery/);
    assert.ok(report.entries.some(({ rule, text }) => rule === 'shortcode-dropped' && text === '[gallery]'));
  });
});
