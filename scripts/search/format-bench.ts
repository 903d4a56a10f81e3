/** What each measured figure is called in print, and how it is written. */
const rows: readonly (readonly [key: string, name: string, write: (value: number) => string])[] = [
  ['passages', 'passages', String],
  ['questions', 'questions', String],
  ['pages', 'pages', String],
  ['queries', 'queries', String],
  ['success1', 'success@1', toShare],
  ['mrr10', 'MRR@10', toShare],
  ['recall10', 'recall@10', toShare],
  ['ndcg10', 'nDCG@10', toShare],
  ['zeroResults', 'zero results', toShare],
  ['medianMs', 'ms a query, median', toTenths],
  ['p95Ms', 'ms a query, p95', toTenths],
  ['browserMedianMs', 'ms in a browser, median', toTenths],
  ['browserP95Ms', 'ms in a browser, p95', toTenths],
  ['longestTaskMs', 'ms, longest task', toTenths],
  ['codeBytes', 'bytes of code', String],
  ['firstBytes', 'bytes, first search', String],
  ['medianBytes', 'bytes, later, median', String],
  ['p95Bytes', 'bytes, later, p95', String],
  ['laterBytes', 'bytes, later, median', String],
  ['sessionBytes', 'bytes, in a session', String],
  ['vocabularyBytes', 'bytes of vocabulary', String],
  ['indexBytes', 'bytes of index', String],
  ['stockBytes', '… of stock Pagefind', String],
  ['indexSeconds', 'seconds to index', toTenths],
  ['stockSeconds', '… of stock Pagefind', toTenths],
];

/** A report as a table of a name and a figure a line; what was not measured is left out. */
export function formatBench(report: object): string {
  const figures = new Map<string, unknown>(Object.entries(report));
  return rows
    .flatMap(([key, name, write]) => {
      const value = figures.get(key);
      return typeof value === 'number' ? [`${name.padEnd(26)}${write(value)}\n`] : [];
    })
    .join('');
}

function toShare(value: number): string {
  return value.toFixed(4);
}

function toTenths(value: number): string {
  return value.toFixed(1);
}
