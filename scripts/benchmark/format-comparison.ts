import { COPIES, type Comparison, type IndexedBuild } from './compare-with-hugo.ts';
import type { EditorWaits } from './measure-saves.ts';
import type { ProcessCost } from './measure-process.ts';

/** Characters of a column of figures. */
const COLUMN = 22;
/** … and of the names before them. */
const NAME = 46;
/** An archive of this size is to be built in {@link LARGE_MEGABYTES}. */
const LARGE_ARTICLES = 50_000;
const LARGE_MEGABYTES = 2_500;

/** A figure with what it is held against. */
interface Row {
  readonly name: string;
  readonly ours: readonly number[];
  /** The target is then one for the ratio of the medians. */
  readonly theirs?: readonly number[];
  /** The most that the ratio, or the figure itself, should be; undefined where nothing was set. */
  readonly most?: number;
}

type Figure = (cost: ProcessCost) => number | null;

const wall: Figure = (cost) => cost.wall;
const cpu: Figure = (cost) => cost.cpu;
const peak: Figure = ({ megabytes }) => megabytes;

/** The middle value; of two the lower. NaN where there are none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/**
 * The comparison as a table: medians, the spread between the least and the most, the ratio of the medians, and whether
 * it is what was set.
 */
export function formatComparison(comparison: Comparison, waits: EditorWaits): string {
  const head = formatLine(`median of ${comparison.midad.length}`, ['Midad', 'Hugo', 'ratio', 'target', '']);
  const { indexed } = comparison;
  const rows = [
    ...toColdRows(comparison),
    ...toWarmRows(comparison),
    ...toWaitRows(waits),
    ...toGrowthRows(comparison),
    ...(indexed ? toIndexRows(indexed, comparison.articles) : []),
  ];
  return [head, ...rows.map(formatRow), ''].join('\n');
}

/** What an editor waits for, as {@link formatComparison} has it. */
export function formatWaits(waits: EditorWaits): string {
  const head = formatLine(`median of ${waits.saves.length}`, ['Midad', '', '', 'target', '']);
  return [head, ...toWaitRows(waits).map(formatRow), ''].join('\n');
}

function toWaitRows({ start, saves }: EditorWaits): readonly Row[] {
  return [
    { name: 'npm start: to the front page, s', ours: [start] },
    { name: 'npm start: save to page in the browser, s', ours: saves, most: 1 },
  ];
}

function toColdRows({ midad, hugo }: Comparison): readonly Row[] {
  return [
    { name: 'cold, CPU s', ours: list(midad, cpu), theirs: list(hugo, cpu), most: 0.7 },
    { name: 'cold, wall s', ours: list(midad, wall), theirs: list(hugo, wall), most: 0.8 },
    { name: 'cold, peak MB', ours: list(midad, peak), theirs: list(hugo, peak), most: 0.6 },
  ];
}

/** Beside Hugo's whole build, which is what a change costs there. */
function toWarmRows({ warm, hugo }: Comparison): readonly Row[] {
  const toRows = (name: string, costs: readonly ProcessCost[], most: number): readonly Row[] => [
    { name: `${name}, CPU s`, ours: list(costs, cpu), theirs: list(hugo, cpu), most },
    { name: `${name}, wall s`, ours: list(costs, wall), theirs: list(hugo, wall), most },
  ];
  return [
    ...toRows('warm, body edited', warm.body, 0.1),
    ...toRows('warm, headline, tag or author edited', warm.headlineTagOrAuthor, 0.15),
    ...toRows('warm, article added or removed', warm.addedOrRemoved, 0.15),
  ];
}

function toGrowthRows({ midad, copies, articles }: Comparison): readonly Row[] {
  const grown = copies === null ? [] : [copies];
  const many = articles * COPIES;
  const [[cpuOfMany = Number.NaN], [peakOfMany = Number.NaN]] = [list(grown, cpu), list(grown, peak)];
  const added = peakOfMany - median(list(midad, peak));
  return [
    {
      name: `peak MB of ${many} articles`,
      ours: list(grown, peak),
      ...(many >= LARGE_ARTICLES ? { most: LARGE_MEGABYTES } : {}),
    },
    { name: 'kB an article more', ours: [(added * 1_024) / (many - articles)], most: 40 },
    {
      name: `CPU of ${COPIES} times as many, exponent`,
      ours: [Math.log(cpuOfMany / median(list(midad, cpu))) / Math.log(COPIES)],
      most: 1.05,
    },
  ];
}

function toIndexRows({ midad, pagefind, files, fragments }: IndexedBuild, articles: number): readonly Row[] {
  return [
    { name: 'with index, wall s (beside Pagefind’s)', ours: [midad.wall], theirs: [pagefind.wall], most: 1.1 },
    { name: 'fragment files an article', ours: [fragments / articles], most: 1 },
    { name: 'files in all an article', ours: [files / articles] },
  ];
}

function list(costs: readonly ProcessCost[], figure: Figure): readonly number[] {
  return costs.flatMap((cost) => figure(cost) ?? []);
}

function formatRow({ name, ours, theirs, most }: Row): string {
  const ratio = theirs === undefined ? Number.NaN : median(ours) / median(theirs);
  const judged = theirs === undefined ? median(ours) : ratio;
  const isOpen = most === undefined || Number.isNaN(judged);
  return formatLine(name, [
    format(ours),
    theirs === undefined ? '' : format(theirs),
    theirs === undefined ? '' : formatNumber(ratio),
    most === undefined ? '' : `≤ ${most}`,
    isOpen ? '' : judged <= most ? 'met' : 'NOT MET',
  ]);
}

function formatLine(name: string, cells: readonly string[]): string {
  return `${name.padEnd(NAME)}${cells.map((cell, i) => cell.padEnd(i < 2 ? COLUMN : COLUMN / 2)).join('')}`.trimEnd();
}

function format(values: readonly number[]): string {
  if (values.length === 0) return '-';
  if (values.length === 1) return formatNumber(median(values));
  return `${formatNumber(median(values))} (${formatNumber(Math.min(...values))}–${formatNumber(Math.max(...values))})`;
}

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2);
}
