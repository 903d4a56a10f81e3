import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMediaPath } from '../../../scripts/markdown/media-path.ts';

describe('the address of a picture', () => {
  const files: readonly (readonly [src: string, file: string])[] = [
    ['x.jpg', 'x.jpg'],
    ['/media/x.jpg', 'x.jpg'],
    ['media/x.jpg', 'x.jpg'],
    ['2026/11/x.JPEG', '2026/11/x.JPEG'],
    ['/media/2026/خريطة.png', '2026/خريطة.png'],
    ['%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9.png', 'خريطة.png'],
    ['session 1.webp', 'session 1.webp'],
    ['session%201.webp', 'session 1.webp'],
    ['100%.png', '100%.png'],
    ['a..b.png', 'a..b.png'],
    ['e\u0301.avif', '\u00E9.avif'],
  ];
  for (const [src, file] of files) {
    test(`${src} is a file of the newsroom`, () => assert.deepEqual(parseMediaPath(src), { type: 'local', file }));
  }

  const faults = [
    '../x.jpg',
    'a/../../x.jpg',
    'a/./x.jpg',
    './x.jpg',
    '..\\x.jpg',
    'a\\x.jpg',
    '%2e%2e/x.jpg',
    '%2E%2E%2Fx.jpg',
    '%252e%252e%252fx.jpg',
    '%25252e%25252e/x.jpg',
    '..%2fx.jpg',
    '%2e%2e%5cx.jpg',
    'a/%2e%2e/x.jpg',
    '/etc/x.jpg',
    '/x.jpg',
    '//host/x.jpg',
    '///x.jpg',
    '/media/../x.jpg',
    '/media//x.jpg',
    'media/../../x.jpg',
    '/media/%2e%2e/x.jpg',
    'C:\\x.jpg',
    'C:/x.jpg',
    'c:x.jpg',
    'file:///x.jpg',
    'http://img.example.org/x.jpg',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)//x.jpg',
    'blob:x.jpg',
    'x\u0000.jpg',
    'x%00.jpg',
    'x\n.jpg',
    '',
    ' ',
    '.',
    '..',
    '/',
    '/media/',
    'a/ ../x.jpg',
    'a/.. /x.jpg',
    'https://',
    'https://user@img.example.org/x.jpg',
    '%ff%2e%2e/x.jpg',
    'a/...../x.jpg',
  ];
  for (const src of faults) {
    test(`${JSON.stringify(src)} leads nowhere`, () => {
      const path = parseMediaPath(src);
      assert.equal(path.type === 'fault' ? path.rule : path.type, 'unsafe-path');
    });
  }

  for (const src of ['x', 'x.html', 'x.svg.js', 'x.jpg/', '.env', 'x.jpg?', 'a.njk', 'x.pdf']) {
    test(`${src} is no picture`, () => {
      const path = parseMediaPath(src);
      assert.ok(path.type === 'fault');
    });
  }

  for (const src of ['chart.svg', '/media/2026/خريطة.SVG', 'chart.svgz', 'chart%2Esvg']) {
    test(`${src} is a drawing that may hold scripts`, () => {
      const path = parseMediaPath(src);
      assert.equal(path.type === 'fault' ? path.rule : path.type, 'drawing');
    });
  }

  test('an address with https is outside', () => {
    assert.deepEqual(parseMediaPath('HTTPS://IMG.example.org/../a.jpg'), {
      type: 'outside',
      url: 'https://img.example.org/a.jpg',
      host: 'img.example.org',
    });
  });
});
