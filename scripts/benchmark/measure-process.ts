import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sampleProcessTree } from './sample-process-tree.ts';

/** What a program took, from its start to its end. */
export interface ProcessCost {
  /** Seconds on the wall. */
  readonly wall: number;
  /** Seconds of processors, its own and of children that it waited for; null where the system does not tell (only Linux does). */
  readonly cpu: number | null;
  /** Resident memory at its highest; null as above. */
  readonly megabytes: number | null;
  /** The same with all that it started, such as Pagefind, when they held most together; null as above. */
  readonly treeMegabytes: number | null;
}

const SAMPLE_MS = 20;
/** Looking at every process of a machine takes longer. */
const TREE_SAMPLE_MS = 200;
/** Ticks a second by which Linux counts processor time, on every architecture that Node runs on. */
const TICKS = 100;

/**
 * Runs a program to its end.
 *
 * @throws Error with what it wrote, when it fails
 */
export async function measureProcess(program: string, args: readonly string[], cwd: string): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes));
  let last: Pick<ProcessCost, 'cpu' | 'megabytes'> = { cpu: null, megabytes: null };
  let tree = 0;
  const samplings = [
    setInterval(() => (last = sample(child.pid) ?? last), SAMPLE_MS),
    setInterval(() => (tree = Math.max(tree, sampleProcessTree(child.pid))), TREE_SAMPLE_MS),
  ];
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        if (code === 0) resolve();
        else
          reject(new Error(`${program} ended with ${String(code)}:\n${Buffer.concat(said).toString().slice(-2_000)}`));
      });
    });
  } finally {
    samplings.forEach(clearInterval);
  }
  const treeMegabytes = last.megabytes === null ? null : Math.max(tree, last.megabytes);
  return { wall: (performance.now() - start) / 1_000, ...last, treeMegabytes };
}

/** @see proc_pid_stat(5): fields 14 to 17 are processor times; proc_pid_status(5): VmHWM is the peak in kB */
function sample(pid: number | undefined): Pick<ProcessCost, 'cpu' | 'megabytes'> | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : { cpu: ticks / TICKS, megabytes: Math.round(Number(peak) / 1_024) };
  } catch {
    return null;
  }
}
