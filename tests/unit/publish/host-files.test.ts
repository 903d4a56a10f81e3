import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { formatHostFile, hostFiles, type FiledHost } from '../../../scripts/publish/host-files.ts';

const workflows = path.join(projectRoot, '.github', 'workflows');
const names = readdirSync(workflows).filter((name) => name.endsWith('.yml'));
// The shape of our own package.json.
const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What the tests read of our own workflows. */
interface Workflow {
  readonly jobs: Readonly<Record<string, Job | undefined>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

function assertKnownCommands(text: string, where: string): void {
  const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
  for (const name of named) assert.ok(name in scripts, `${where}: npm run ${name}`);
}

describe('files for hosts', () => {
  // The keys of the object are its hosts.
  for (const host of Object.keys(hostFiles) as FiledHost[]) {
    test(`${host}: names commands that there are`, () => {
      assert.match(formatHostFile(host), /npm run build/);
      assertKnownCommands(formatHostFile(host), host);
    });
  }

  test('rsync: is a script that a shell reads, and deletes last', (context) => {
    const script = formatHostFile('rsync');
    assert.ok(script.trimEnd().split('\n').at(-1)?.includes('--delete-after'));
    assert.equal(script.match(/--delete/g)?.length, 1);
    const { status, error } = spawnSync('sh', ['-n'], { input: script });
    if (error) context.diagnostic('LEFT OUT: this machine has no shell of POSIX.');
    else assert.equal(status, 0);
  });
});

describe('workflows', () => {
  for (const name of names) {
    const text = readFileSync(path.join(workflows, name), 'utf8');

    test(`${name}: names actions by what they are, not by what they are called`, () => {
      const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
      assert.ok(used.length > 0);
      for (const [line, action = '', remark = ''] of used) {
        assert.match(action, /@[0-9a-f]{40}$/, line);
        assert.match(remark, /^ # v\d+\.\d+\.\d+$/, line);
      }
    });

    test(`${name}: may read, and more only where a job says so`, () => {
      const workflow: unknown = parse(text);
      assert.ok(typeof workflow === 'object' && workflow !== null && 'permissions' in workflow);
      assert.deepEqual(workflow.permissions, { contents: 'read' });
      assert.ok(!text.includes('pull_request_target'));
      assertKnownCommands(text, name);
    });
  }

  test('an action, with its parts, is of one version in all of them', () => {
    const texts = names.map((name) => readFileSync(path.join(workflows, name), 'utf8')).join('');
    const used = [...texts.matchAll(/uses: ([\w-]+\/[\w-]+)\S*?(@.*)/g)];
    const actions = new Set(used.map(([, action]) => action));
    const versions = new Set(used.map(([, action = '', version = '']) => action + version));
    assert.equal(versions.size, actions.size, [...versions].sort().join('\n'));
  });

  test('publish.yml and preview.yml hand on every file of a site, those in hidden folders too', () => {
    for (const [name, folder] of Object.entries({ 'publish.yml': '_site', 'preview.yml': 'preview' })) {
      const { jobs } = parse(readFileSync(path.join(workflows, name), 'utf8')) as Workflow;
      const steps = Object.values(jobs).flatMap((job) => job?.steps ?? []);
      const uploads = steps.filter((step) => step.with?.path === folder);
      assert.deepEqual(
        uploads.map((step) => step.with?.['include-hidden-files']),
        [true],
        name,
      );
    }
  });

  test('publish.yml and preview.yml install packages without running their scripts', () => {
    for (const name of ['publish.yml', 'preview.yml']) {
      const text = readFileSync(path.join(workflows, name), 'utf8');
      assert.match(text, /npm ci --ignore-scripts/);
      assert.doesNotMatch(text, /npm (?:ci|install)(?! --ignore-scripts)/);
    }
  });

  test('what pull requests run keeps nothing that a publication could read, and may publish nothing', () => {
    const ofPulls = names.filter((name) =>
      /^ {2}pull_request:/m.test(readFileSync(path.join(workflows, name), 'utf8')),
    );
    assert.deepEqual(ofPulls, ['preview.yml', 'test.yml']);
    for (const name of ofPulls) {
      const text = readFileSync(path.join(workflows, name), 'utf8');
      assert.doesNotMatch(text, /actions\/cache(?:\/save)?@|: write/, name);
    }
    const published = readFileSync(path.join(workflows, 'publish.yml'), 'utf8');
    assert.doesNotMatch(published, /pull_request|workflow_run|run-id:/);
  });

  test('publish.yml builds years at the clock and address of the site that they are joined to', () => {
    const { jobs } = parse(readFileSync(path.join(workflows, 'publish.yml'), 'utf8')) as Workflow;
    const { years, shard, build } = jobs;
    const clocks = [years, shard, build].map((job) => job?.env?.SOURCE_DATE_EPOCH);
    assert.deepEqual([...new Set(clocks)], ['${{ needs.due.outputs.epoch }}']);
    const builds = [shard, build].map((job) => job?.steps.flatMap(({ run = '' }) => /npm run build.*/.exec(run) ?? []));
    const address = '--url "${{ steps.pages.outputs.base_url }}/"';
    assert.deepEqual(builds, [
      [`npm run build -- --shard 'year=\${{ matrix.year }}' ${address}`],
      [`npm run build -- --assemble ${address}`],
    ]);
  });

  test('publish.yml waits for all years, publishes without them where the archive is whole, and never without one that failed', () => {
    const { jobs } = parse(readFileSync(path.join(workflows, 'publish.yml'), 'utf8')) as Workflow;
    assert.deepEqual(jobs.build?.needs, ['due', 'years', 'shard']);
    for (const name of ['build', 'deploy']) assert.match(jobs[name]?.if ?? '', /!failure\(\) && !cancelled\(\)/);
  });
});
