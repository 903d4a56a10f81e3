/** One line of the table of budgets: what was measured and what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: '' | 'B' | 'ms' | 'pages';
}

/** The value that half of the others do not exceed. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The smallest value that so large a share of the others does not exceed (nearest rank).
 *
 * @param share 0 to 1
 * @throws RangeError where there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}

/** Whether a figure is within its limit. */
export function isMet({ value, limit }: Figure): boolean {
  return value <= limit;
}

/** The figures as a table for a terminal, those that miss their target marked. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    isMet(figure) ? 'ok  ' : 'MISS',
    figure.name,
    formatValue(figure.value, figure.unit),
    `≤ ${formatValue(figure.limit, figure.unit)}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return `${rows
    .map(([mark = '', name = '', value = '', limit = '']) =>
      [mark, name.padEnd(widths[1] ?? 0), value.padStart(widths[2] ?? 0), limit.padStart(widths[3] ?? 0)].join('  '),
    )
    .join('\n')}\n`;
}

function formatValue(value: number, unit: Figure['unit']): string {
  if (unit === 'B') return `${(value / 1_000).toFixed(1)} kB`;
  if (unit === 'ms') return `${Math.round(value)} ms`;
  return `${Number.isInteger(value) ? value : value.toFixed(4)}${unit === '' ? '' : ` ${unit}`}`;
}
