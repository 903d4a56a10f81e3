import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toImageView } from '../../../scripts/pages/image-view.ts';
import { makePageContext } from './make-page-context.ts';

const context = makePageContext([], { site: { url: 'https://example.org/repo/' } }, ['x']);

describe('toImageView', () => {
  test('gives every width below the path of the site, and the words of the editor', () => {
    const filed = { file: 'x.jpg', alt: 'سفينة', caption: 'ميناء NATO', credit: 'سليم' };
    assert.deepEqual(toImageView(filed, 'rtl', context), {
      src: '/repo/media/x.jpg',
      size: { width: 640, height: 360 },
      isDrawing: false,
      sources: [{ type: 'image/webp', srcset: '/repo/media/x-320.webp 320w, /repo/media/x-640.webp 640w' }],
      alt: 'سفينة',
      caption: { plain: 'ميناء NATO', html: 'ميناء <bdi>NATO</bdi>' },
      credit: { plain: 'سليم', html: 'سليم' },
    });
  });

  test('leaves a picture where it is on another host, in a size that nobody knows', () => {
    const filed = { file: 'https://img.example.org/a.jpg', alt: 'قاعة' };
    assert.deepEqual(toImageView(filed, 'rtl', context), {
      src: 'https://img.example.org/a.jpg',
      size: null,
      isDrawing: false,
      sources: [],
      alt: 'قاعة',
      caption: null,
      credit: null,
    });
  });

  test('is nothing where nothing is filed or built', () => {
    assert.equal(toImageView(undefined, 'rtl', context), null);
    assert.equal(toImageView({ file: 'gone.jpg', alt: '' }, 'rtl', context), null);
  });
});
