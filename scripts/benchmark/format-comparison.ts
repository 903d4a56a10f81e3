import { COPIES, type Comparison } from './compare-with-hugo.ts';
import type { ProcessCost } from './measure-process.ts';

/** Characters of a column of figures. */
const COLUMN = 22;

/** The middle value; of two the lower. NaN where there are none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/**
 * The comparison as a table: medians, the spread between the least and the most, and the ratio of the medians.
 *
 * @param saves seconds from a save to the printed page
 */
export function formatComparison({ midad, hugo, copies, indexed }: Comparison, saves: readonly number[]): string {
  const toRow = (name: string, pick: (cost: ProcessCost) => number | null): string => {
    const [ours, theirs] = [midad, hugo].map((costs) => costs.flatMap((cost) => pick(cost) ?? []));
    return formatRow(name, format(ours), format(theirs), formatNumber(median(ours ?? []) / median(theirs ?? [])));
  };
  const single = median(midad.flatMap(({ cpu }) => cpu ?? []));
  const growth = Math.log((copies?.cpu ?? Number.NaN) / single) / Math.log(COPIES);
  return [
    formatRow(`median of ${midad.length}`, 'Midad', 'Hugo', 'ratio'),
    toRow('cold, CPU s', ({ cpu }) => cpu),
    toRow('cold, wall s', ({ wall }) => wall),
    toRow('peak MB', ({ megabytes }) => megabytes),
    formatRow(`CPU of ${COPIES} times as many, exponent`, formatNumber(growth), '', ''),
    formatRow('save to page, s', format(saves), '', ''),
    ...(indexed ? [formatIndexed(indexed)] : []),
    '',
  ].join('\n');
}

function formatIndexed({ midad, pagefind }: NonNullable<Comparison['indexed']>): string {
  const ratio = formatNumber(midad.wall / pagefind.wall);
  return formatRow('with index, wall s', formatNumber(midad.wall), `${formatNumber(pagefind.wall)} (Pagefind)`, ratio);
}

function formatRow(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(38)}${cells.map((cell) => cell.padEnd(COLUMN)).join('')}`.trimEnd();
}

function format(values: readonly number[] = []): string {
  if (values.length === 0) return '-';
  return `${formatNumber(median(values))} (${formatNumber(Math.min(...values))}–${formatNumber(Math.max(...values))})`;
}

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2);
}
