import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeMarkdown } from '../../../scripts/import/escape-markdown.ts';
import { toCleanMarkdown } from '../../../scripts/import/mend-text.ts';

/** What stands before a line unseen, or begins one. */
const before: readonly (readonly [name: string, sign: string])[] = [
  ['nothing', ''],
  ['a right-to-left override', '\u202E'],
  ['an isolate', '\u2066'],
  ['a control character', '\u0001'],
  ['several of them', '\u2067\u0002\u202A'],
  ['a carriage return', 'سطر\r'],
];
/** Lines that Markdown or the newspaper would take for more than text. */
const lines = ['::related{slug="x"}', ':::quote', '# عنوان', '> قول', '- بند', '1. بند', '~~~', '<<<<<<< HEAD'];

describe('escapeMarkdown', () => {
  for (const [name, sign] of before) {
    for (const line of lines) {
      it(`leaves «${line}» a text behind ${name}, when the article is cleaned`, () => {
        const cleaned = toCleanMarkdown(escapeMarkdown(`${sign}${line}`));
        assert.ok(!cleaned.split('\n').includes(line), cleaned);
        assert.match(cleaned, /\\/);
      });
    }
  }

  it('leaves ordinary prose as it is', () => {
    const prose = 'قال الوزير (أمس): «لا نقبل 50% من المطالب»، ثم غادر - هكذا.';
    assert.equal(escapeMarkdown(prose), prose);
  });
});
