import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { buildFixture } from './build-fixture.ts';
import { makeContent } from './make-content.ts';
import { longArticles } from './make-long-articles.ts';

const long = await makeContent(longArticles);
const sites = [
  await buildFixture({ preview: true }),
  await buildFixture({ content: path.join(projectRoot, 'content'), now: Date.parse('2026-11-25T09:00:00Z') }),
  await buildFixture({ content: long.dir }),
];
const folder = await mkdtemp(path.join(tmpdir(), 'midad-html-'));
after(() =>
  Promise.all([...[...sites, long].map((site) => site.remove()), rm(folder, { recursive: true, force: true })]),
);

interface Finding {
  readonly url: string;
  readonly lastLine?: number;
  readonly type: string;
  readonly message: string;
  readonly extract?: string;
}

/** A page that is not valid, among the others: its findings show that the checker read the folder. */
const faulty = '<!doctype html><html lang="ar"><head><title>س</title></head><body><ul>س</ul></body></html>';

/** Lays every page into one folder under an ASCII name, which Java reads whatever its locale; gives names by it. */
async function gatherPages(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const site of sites) {
    for (const file of (await site.files()).filter((one) => one.endsWith('.html'))) {
      const name = `${names.size}.html`;
      await copyFile(path.join(site.dir, file), path.join(folder, name));
      names.set(name, file);
    }
  }
  await writeFile(path.join(folder, 'faulty.html'), faulty);
  return names;
}

/** Runs Java; null where a machine has none. */
function runJava(args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string } | null> {
  return new Promise((resolve) => {
    const child = spawn('java', [...args]);
    let output = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The checker reads files, whose origin no page's own address has; that every page keeps its policy, a browser tests. */
const originFindings = '.*violates Content Security Policy.*';

/**
 * What the Nu HTML checker says of the folder; null where it cannot run.
 *
 * @see https://github.com/validator/validator/wiki/Output-»-JSON
 */
async function checkHtml(): Promise<readonly Finding[] | null> {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const options = ['--format', 'json', '--exit-zero-always', '--filterpattern', originFindings];
  const result = await runJava(['-Xss4m', '-jar', jar, ...options, folder]);
  if (result?.code !== 0) return null;
  // The format of the checker, which the address above describes.
  return (JSON.parse(result.output) as { readonly messages: readonly Finding[] }).messages;
}

test('every page of the fixture with its drafts, of the demo newspaper and of long articles is valid HTML, where Java can say so', async (context) => {
  const names = await gatherPages();
  assert.ok(names.size > 150);
  const findings = await checkHtml();
  if (findings === null) {
    context.diagnostic('LEFT OUT: the Nu HTML checker needs Java, and this machine has none.');
    return;
  }
  const nameOf = ({ url }: Finding): string => path.posix.basename(url);
  assert.ok(
    findings.some((finding) => nameOf(finding) === 'faulty.html'),
    'the checker found the planted fault',
  );
  const said = findings
    .filter((finding) => nameOf(finding) !== 'faulty.html')
    .map(
      (finding) =>
        `${names.get(nameOf(finding)) ?? ''}:${finding.lastLine ?? ''} ${finding.message} ${finding.extract ?? ''}`,
    );
  assert.deepEqual(said, []);
  context.diagnostic(`${names.size} pages checked`);
});
