import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { toContentSecurityPolicy } from '../../../scripts/publish/content-security-policy.ts';
import { toEditorPolicy } from '../../../scripts/publish/editor-policy.ts';
import { formatHeadersFile } from '../../../scripts/publish/format-headers-file.ts';
import { toHeaderRules } from '../../../scripts/publish/header-rules.ts';
import { makeSite } from '../collections/make-newsroom.ts';

const nothing = { connect: [], frames: [], images: [] };
const everything = {
  connect: ['https://comments.example.org'],
  frames: ['https://video.example.org'],
  images: ['https://pictures.example.org'],
};

function findingsOf(policy: string): readonly string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity === Severity.HIGH || severity === Severity.MEDIUM)
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);
}

describe('the Content Security Policy', () => {
  test("gives Google's evaluator nothing of high or medium weight to find", () => {
    for (const origins of [nothing, everything]) {
      const { header, meta } = toContentSecurityPolicy(origins);
      assert.deepEqual(findingsOf(header), []);
      assert.deepEqual(findingsOf(meta), []);
    }
  });

  test('is looked at by an evaluator that does find faults', () => {
    assert.notDeepEqual(findingsOf("script-src 'unsafe-inline' *"), []);
  });

  test('lets no script, style or code stand in a page, and nothing come from elsewhere', () => {
    const { header } = toContentSecurityPolicy(nothing);
    assert.ok(!header.includes('unsafe'));
    assert.ok(!/https?:|\*/.test(header));
    assert.match(header, /^default-src 'none';/);
  });

  test('opens to an origin only what it is for', () => {
    const { meta } = toContentSecurityPolicy(everything);
    assert.ok(meta.includes("connect-src 'self' https://comments.example.org;"));
    assert.ok(meta.includes('frame-src https://video.example.org;'));
    assert.ok(meta.includes("img-src 'self' https://pictures.example.org;"));
    assert.ok(meta.includes("script-src 'self';"));
  });

  test('leaves out of a page what browsers read in a header alone', () => {
    const { header, meta } = toContentSecurityPolicy(nothing);
    assert.ok(header.includes("frame-ancestors 'none'"));
    assert.ok(!meta.includes('frame-ancestors'));
  });
});

describe('headers', () => {
  test("the newspaper's own headers win over ours", () => {
    const site = makeSite({
      publish: { headers: { 'Referrer-Policy': 'no-referrer', 'X-Newsroom': 'marfa' }, listed: true },
    });
    const { security } = toHeaderRules(site);
    assert.equal(security['Referrer-Policy'], 'no-referrer');
    assert.equal(security['X-Newsroom'], 'marfa');
    assert.equal(security['X-Content-Type-Options'], 'nosniff');
  });

  test('a comment server may be asked only where comments are on', () => {
    const server = 'https://comments.example.org/waline/';
    const policyOf = (provider: 'none' | 'waline'): string =>
      toHeaderRules(makeSite({ comments: { provider, server } })).security['Content-Security-Policy'] ?? '';
    assert.ok(!policyOf('none').includes('comments.example.org'));
    assert.ok(policyOf('waline').includes("connect-src 'self' https://comments.example.org;"));
  });

  test('the _headers file names no header twice for one address, below any prefix', () => {
    const file = formatHeadersFile(toHeaderRules(makeSite({ url: 'https://example.org/repo/' })));
    const blocks = file.trim().split('\n\n');
    assert.ok(blocks.every((block) => block.startsWith('/repo/')));
    const [general = '', ...folders] = blocks;
    const names = (block: string): readonly string[] =>
      block
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(':')[0] ?? '');
    for (const folder of folders) {
      assert.deepEqual(
        names(folder).filter((name) => names(general).includes(name)),
        [],
      );
    }
    // Cloudflare Pages reads up to 2,000 characters a line and 100 rules.
    assert.ok(file.split('\n').every((line) => line.length < 2_000));
    assert.ok(blocks.length < 100);
  });

  describe('of a newspaper with the web editor', () => {
    const editor = { host: 'github', repository: 'midad/newspaper', branch: 'main', folder: 'content' } as const;
    const rules = toHeaderRules(makeSite({ url: 'https://example.org/repo/', editor }));

    test("let the editor's page alone reach the repository's host, and run no script that stands in a page", () => {
      const [rule, ...others] = rules.policies;
      assert.deepEqual([rule?.folder, others], ['/repo/admin/', []]);
      assert.ok(rule?.policy.includes("connect-src 'self' data: blob: https://api.github.com;"));
      assert.ok(rule?.policy.includes("script-src 'self';"));
      assert.ok(!rules.security['Content-Security-Policy']?.includes('github'));
      assert.deepEqual(toHeaderRules(makeSite()).policies, []);
    });

    test('reach a host of the newsroom’s own in the place of the public one', () => {
      const own = toEditorPolicy({ ...editor, host: 'gitea', server: 'https://git.example.org/api/v1' }).header;
      assert.ok(own.includes(' https://git.example.org;'));
      assert.ok(!own.includes('gitea.com'));
    });

    test('say in _headers what holds for all, because hosts join two policies, and leave the rest to the pages', () => {
      const policies = formatHeadersFile(rules)
        .split('\n')
        .filter((line) => line.includes('Content-Security-Policy'));
      assert.deepEqual(policies, [
        "  Content-Security-Policy: object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      ]);
    });

    test('let a window for signing in answer the page that opened it, and only where there is one', () => {
      const opener = 'Cross-Origin-Opener-Policy';
      assert.equal(rules.security[opener], 'same-origin');
      const signIn = { ...editor, signIn: 'https://sign-in.example.org/' };
      assert.equal(toHeaderRules(makeSite({ editor: signIn })).security[opener], 'same-origin-allow-popups');
    });
  });
});
