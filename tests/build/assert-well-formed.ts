import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { load, type CheerioAPI } from 'cheerio';
import sharp from 'sharp';

/**
 * Asserts that a text is a well-formed XML 1.0 document with one root and declared namespaces, and parses it.
 *
 * The strict parser is libxml2, by which sharp reads SVG: the document is laid into the metadata of an empty picture.
 * It refuses what tolerant parsers let pass: stray `&` and `<`, unknown entities, control characters, bad nesting.
 */
export async function assertWellFormed(xml: string): Promise<CheerioAPI> {
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/.exec(xml)?.[0];
  assert.ok(declaration !== undefined, `no XML declaration at the start: ${xml.slice(0, 60)}`);
  const wrapped = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>\n${xml.slice(declaration.length)}</metadata></svg>`;
  await sharp(Buffer.from(wrapped), { limitInputPixels: 1 })
    .stats()
    .catch((error: unknown) => assert.fail(`not well-formed: ${String(error)}`));
  const document = load(xml, { xml: true });
  assert.equal(document.root().children().length, 1, 'one root element');
  return document;
}
