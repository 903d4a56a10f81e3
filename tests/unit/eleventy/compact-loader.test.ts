import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import nunjucks from 'nunjucks';
import { compactLayout } from '../../../scripts/eleventy/compact-loader.ts';
import { layoutsDir } from '../../../scripts/eleventy/create-renderer.ts';

/** As {@link layoutsDir}'s own templates are printed. */
const environment = new nunjucks.Environment(null, { trimBlocks: true, lstripBlocks: true });
const print = (layout: string): string => environment.renderString(compactLayout(layout), {});

test('line ends beside the tags of blocks are not printed, but where words end', () => {
  assert.equal(
    print(
      '{# A list. #}\n<ul class="tags">\n{% for x in [1, 2] %}\n<li><a href="/">{{ x }}</a></li>\n{% endfor %}\n</ul>\n',
    ),
    '<ul class="tags"><li><a href="/">1</a></li>\n<li><a href="/">2</a></li>\n</ul>',
  );
});

test('whoever takes the tags out of a body finds its blocks apart', () => {
  const words = (layout: string): string => print(layout).replace(/<[^>]*>/g, '');
  assert.equal(words('<blockquote><p>قول</p></blockquote>\n<p>نص</p>\n'), 'قول\nنص\n');
  assert.equal(words('<figure><img><figcaption>شرح</figcaption></figure>\n<p>نص</p>\n'), 'شرح\nنص\n');
});

test('a line end between words or parts of a line stays, since it is a space', () => {
  assert.equal(print('<p>\n<b>نُشر</b>\n<time>أمس</time>\n</p>'), '<p><b>نُشر</b>\n<time>أمس</time></p>');
  assert.equal(print('<div><img>\n<img></div>'), '<div><img>\n<img></div>');
});

test('what is written as it stands keeps its lines', () => {
  assert.equal(print('<pre>\na\nb\n</pre>'), '<pre>\na\nb\n</pre>');
});

test('every layout keeps its lines, so that errors name the right one', async () => {
  const files = (await readdir(layoutsDir, { recursive: true })).filter((file) => file.endsWith('.njk'));
  assert.ok(files.length > 40);
  for (const file of files) {
    const layout = await readFile(path.join(layoutsDir, file), 'utf8');
    assert.equal(compactLayout(layout).split('\n').length, layout.split('\n').length, file);
  }
});
