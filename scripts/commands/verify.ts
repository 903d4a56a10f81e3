import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pc from 'picocolors';
import { projectRoot } from '../machine/project-root.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { createProgress } from './create-progress.ts';
import { chooseSteps, listSteps, type VerifyStep } from './verify-steps.ts';

interface Outcome {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'left out';
  readonly seconds: number;
  /** The last thing it said, or why it was left out. */
  readonly said: string;
}

const command = new BilingualCommand('npm run verify --')
  .description('Runs everything that a machine can check, and ends in a table. · يشغّل كل فحص آلي وينتهي بجدول.')
  .option('--only <words...>', 'steps whose names hold one of these words · خطوات بعينها')
  .action(async ({ only }: { readonly only?: readonly string[] }) => {
    process.exitCode = await verify(only ?? ['']);
  });

async function verify(words: readonly string[]): Promise<number> {
  const work = path.join(projectRoot, '.cache', 'verify');
  const all = listSteps(work);
  const steps = chooseSteps(all, words);
  // Nothing was verified, which must not pass for verified.
  if (steps.length === 0) {
    const names = all.map(({ name }) => `  ${name}`).join('\n');
    process.stderr.write(`No step is called that. There are: · لا خطوة بهذا الاسم. الخطوات:\n${names}\n`);
    return 1;
  }
  await mkdir(work, { recursive: true });
  const progress = createProgress();
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    progress.step(step.name);
    outcomes.push(await runStep(step, work));
  }
  progress.succeed(`What each step printed stands in ${work} · تفاصيل كل خطوة`);
  process.stdout.write(`${formatTable(outcomes)}\n`);
  return outcomes.some(({ result }) => result === 'failed') ? 1 : 0;
}

async function runStep({ name, run, environment, leftOut, keep }: VerifyStep, work: string): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(process.execPath, [...run], { cwd: projectRoot, env: { ...process.env, ...environment } });
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - start) / 1_000;
  await writeFile(
    path.join(work, keep ?? `${name.replace(/[^a-z0-9]+/gi, '-')}.log`),
    keep === undefined ? printed + said : printed,
  );
  const missing = leftOut === undefined ? undefined : leftOut.exec(printed + said)?.[0];
  if (missing !== undefined) return { name, result: 'left out', seconds, said: missing };
  return { name, result: code === 0 ? 'passed' : 'failed', seconds, said: keep ?? toLastWords(printed, said) };
}

/** The line that says most: the counts of a test run, else the last that was printed. */
function toLastWords(printed: string, said: string): string {
  const lines = `${said}\n${printed}`.split('\n').filter((line) => line.trim() !== '');
  const counts = lines.filter((line) => /^(?:#|ℹ) (?:pass|fail) /.test(line)).map((line) => line.slice(2));
  return counts.length > 0 ? counts.join(', ') : (lines.at(-1) ?? '').trim();
}

function formatTable(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const colors = { passed: pc.green, failed: pc.red, 'left out': pc.yellow };
  const rows = outcomes.map(({ name, result, seconds, said }) => {
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    return `${name.padEnd(width)}  ${colors[result](result.padEnd(8))}  ${time}  ${said.slice(0, 100)}`;
  });
  return ['', ...rows].join('\n');
}

await command.parseAsync();
