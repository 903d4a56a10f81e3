import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertWellFormed } from './assert-well-formed.ts';

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

describe('the check of XML', () => {
  test('takes what is well-formed and parses it', async () => {
    const $ = await assertWellFormed(`${declaration}<a b="1">س &amp; <![CDATA[<b>]]></a>`);
    assert.equal($('a').text(), 'س & <b>');
  });

  const faults: Readonly<Record<string, string>> = {
    'a stray ampersand': '<a>&</a>',
    'an entity of HTML': '<a>&nbsp;</a>',
    'a stray angle bracket in an attribute': '<a b="<"/>',
    'a control character': '<a>\u0001</a>',
    'a reference to a control character': '<a>&#1;</a>',
    'an element left open': '<a><b></a>',
    'the end of a section outside one': '<a>]]></a>',
    'an attribute given twice': '<a b="1" b="2"/>',
    'a namespace nobody declared': '<x:a/>',
    'two roots': '<a/><b/>',
  };
  for (const [name, xml] of Object.entries(faults)) {
    test(`refuses ${name}`, () => assert.rejects(assertWellFormed(declaration + xml), assert.AssertionError));
  }

  test('refuses a document that does not begin with its declaration', () =>
    assert.rejects(assertWellFormed(` ${declaration}<a/>`), assert.AssertionError));
});
