import { spawn } from 'node:child_process';

/**
 * What git prints for a question; null where there is no git, no repository or no answer.
 *
 * @param input what it reads
 */
export function askGit(folder: string, words: readonly string[], input = ''): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn('git', words, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : null));
    // Git may go before it has read all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The bytes of files by their names in git, read in one go; what git does not have is absent. */
export async function readBlobs(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (names.length === 0) return blobs;
  const printed = (await askGit(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`)) ?? Buffer.alloc(0);
  for (let at = 0; at < printed.length;) {
    const lineEnd = printed.indexOf('\n', at);
    const [name = '', type, size] = printed.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (type === 'missing') continue;
    const end = at + Number(size);
    if (type === 'blob') blobs.set(name, printed.subarray(at, end));
    at = end + 1;
  }
  return blobs;
}
