import { readdirSync, readFileSync } from 'node:fs';

interface ProcessStatus {
  readonly pid: number;
  readonly parent: number;
  readonly kilobytes: number;
}

/**
 * Resident megabytes of a process and of all that descend from it, at this moment; 0 where the system does not tell
 * (only Linux does).
 *
 * @see proc_pid_status(5): PPid, and VmRSS in kB
 */
export function sampleProcessTree(root: number | undefined): number {
  const statuses = listProcesses();
  const sum = (pid: number): number =>
    statuses
      .filter(({ parent }) => parent === pid)
      .reduce((total, child) => total + child.kilobytes + sum(child.pid), 0);
  const own = statuses.find(({ pid }) => pid === root);
  return own === undefined ? 0 : Math.round((own.kilobytes + sum(own.pid)) / 1_024);
}

function listProcesses(): readonly ProcessStatus[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStatus(Number(name)) : []));
  } catch {
    return [];
  }
}

/** Nothing where the process has ended meanwhile; threads of the kernel have no memory of their own. */
function readStatus(pid: number): readonly ProcessStatus[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
    return kilobytes === undefined ? [] : [{ pid, parent: Number(parent), kilobytes: Number(kilobytes) }];
  } catch {
    return [];
  }
}
