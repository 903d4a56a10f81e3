import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAddressFault } from '../../../scripts/markdown/find-address-fault.ts';
import { placesOf, readBody } from './read-body.ts';

test('an address of the preview or without its slashes is a fault', () => {
  for (const [href, right] of [
    ['http://localhost:8080/', '/'],
    ['http://localhost', '/'],
    ['http://127.0.0.1:3000/tags/x/?a#b', '/tags/x/?a#b'],
    ['http://[::1]:8080/about/', '/about/'],
    ['http:example.org', 'http://example.org'],
    ['HTTPS:/example.org/a', 'HTTPS://example.org/a'],
  ] as const) {
    const fault = findAddressFault(href);
    assert.ok(fault?.message.en.endsWith(`Write ${right}.`), `${href}: ${fault?.message.en ?? 'no fault'}`);
  }
});

test('other addresses are none', () => {
  for (const href of [
    'https://example.org/',
    '/about/',
    '#x',
    'mailto:a@b.org',
    'https://localhost.example.org/',
    'httpd:x',
  ])
    assert.equal(findAddressFault(href), undefined, href);
});

test('a fault of a bare address stands at its beginning, wherever that is', () => {
  assert.deepEqual(placesOf(readBody('http://localhost:8080/about/')), ['1:1 preview-link']);
  assert.deepEqual(placesOf(readBody('راجع (http://localhost:8080/about/) ثم عد.')), ['1:7 preview-link']);
  assert.deepEqual(placesOf(readBody('راجع <http://localhost/> ثم عد.')), ['1:6 preview-link']);
});
