import { assembly, type PartCost } from './play-shards.ts';

/** Characters of a column of figures. */
const COLUMN = 13;

/** What the line of all builds together is called. */
const total = 'one after the other';
/** … and that of the longest shard with the assembly after it. */
const parallel = 'a machine for each';

/** The head of the table whose lines {@link formatPart} makes. */
export function formatPartHead(): string {
  return toLine('part', ['wall s', 'CPU s', 'peak MB', 'with all MB', 'files', 'MB']);
}

/** What one build took and made, as a line. */
export function formatPart({ part, wall, cpu, megabytes, treeMegabytes, files, bytes }: PartCost): string {
  return toLine(part, [toTenths(wall), toTenths(cpu), megabytes, treeMegabytes, files, toTenths(bytes / 1e6)]);
}

/** All builds together: one after the other on one machine, and each year on a machine of its own. */
export function formatPartTotals(costs: readonly PartCost[]): string {
  const shards = costs.filter(({ part }) => part !== assembly);
  const joined = costs.filter(({ part }) => part === assembly);
  const longest = [...shards].sort((a, b) => b.wall - a.wall).slice(0, 1);
  // The joined site holds the shards' files.
  const [{ files, bytes } = { files: 0, bytes: 0 }] = joined;
  const lines: readonly PartCost[] = [
    { ...toTotal(costs), part: total, files, bytes },
    { ...toTotal(costs), part: parallel, wall: toTotal([...longest, ...joined]).wall, files, bytes },
  ];
  return lines.map(formatPart).join('');
}

function toTotal(costs: readonly PartCost[]): Omit<PartCost, 'part' | 'files' | 'bytes'> {
  return {
    wall: add(costs.map(({ wall }) => wall)) ?? 0,
    cpu: add(costs.map(({ cpu }) => cpu)),
    megabytes: most(costs.map(({ megabytes }) => megabytes)),
    treeMegabytes: most(costs.map(({ treeMegabytes }) => treeMegabytes)),
  };
}

/** Null where one is not known. */
function add(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function most(values: readonly (number | null)[]): number | null {
  return values.reduce((max, value) => (max === null || value === null ? null : Math.max(max, value)), 0);
}

function toTenths(value: number | null): string | null {
  return value === null ? null : value.toFixed(1);
}

function toLine(name: string, cells: readonly (string | number | null)[]): string {
  return `${name.padEnd(20)}${cells.map((cell) => String(cell ?? '-').padStart(COLUMN)).join('')}\n`;
}
