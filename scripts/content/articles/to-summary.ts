import { articleLimits } from '../schemas/article-limits.ts';

const { summary: summaryLimit } = articleLimits;

/**
 * The standfirst of an article that has none: its first paragraph, cut between words where it is longer.
 *
 * @param text plain prose, a line a paragraph
 * @example toSummary('فقرة أولى.\nفقرة ثانية.') // 'فقرة أولى.'
 */
export function toSummary(text: string): string {
  const end = text.indexOf('\n');
  const first = (end < 0 ? text : text.slice(0, end)).trim();
  if (first.length <= summaryLimit) return first;
  const cut = first.slice(0, summaryLimit - 1);
  const lastBlank = cut.search(/\s\S*$/);
  return `${(lastBlank > summaryLimit / 2 ? cut.slice(0, lastBlank) : cut).replace(/[\s،,؛;:.–-]+$/, '')}…`;
}
