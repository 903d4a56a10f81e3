import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { serializeJson } from '../../../scripts/seo/serialize-json.ts';

describe('serializeJson', () => {
  test('gives back what went in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        assert.deepEqual(JSON.parse(serializeJson(value)), JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  const hostile = ['</script><script>alert(1)</script>', '<!--', '<!-- <script>', '\u2028 \u2029', ']]>', '<SCRIPT'];
  for (const text of hostile) {
    test(`leaves nothing of ${JSON.stringify(text)} for an HTML parser to see`, () => {
      const json = serializeJson({ [text]: text });
      assert.doesNotMatch(json, /[<\u2028\u2029]/);
      assert.deepEqual(JSON.parse(json), { [text]: text });
    });
  }
});
