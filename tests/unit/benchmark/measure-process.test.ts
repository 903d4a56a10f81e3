import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measureProcess } from '../../../scripts/benchmark/measure-process.ts';

describe('the cost of a program', () => {
  test('holds its time on the wall, and where the system tells, its processor time and memory', async () => {
    // By both clocks: on a machine with much to do, little of the first is the program's own time.
    const busy = 'const end = Date.now() + 300; while (Date.now() < end || process.cpuUsage().user < 300_000);';
    const { wall, cpu, megabytes } = await measureProcess(process.execPath, ['-e', busy], process.cwd());
    assert.ok(wall >= 0.3);
    if (process.platform === 'linux') {
      assert.ok(cpu !== null && cpu > 0);
      assert.ok(megabytes !== null && megabytes > 10);
    }
  });

  test('counts the memory of what it started', async () => {
    const holding = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 1500)';
    const starting = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(holding)}])`;
    const { megabytes, treeMegabytes } = await measureProcess(process.execPath, ['-e', starting], process.cwd());
    if (process.platform === 'linux') assert.ok(treeMegabytes! > megabytes! + 100);
    else assert.equal(treeMegabytes, null);
  });

  test('a program that fails is an error with what it said', async () => {
    const failing = 'console.error("no such site"); process.exit(3)';
    await assert.rejects(
      measureProcess(process.execPath, ['-e', failing], process.cwd()),
      /ended with 3:\nno such site/,
    );
    await assert.rejects(measureProcess('/no/such/program', [], process.cwd()));
  });
});
