import { clean } from '../../../assets/shared/arabic/clean.ts';

/** A line of a saved page that says something; of a paragraph that was broken to a width, the whole of it. */
export interface PageLine {
  readonly text: string;
  /** 1-based line of the file on which it begins. */
  readonly line: number;
}

/** A page is taken to be broken to a width where lines are at most this long. */
const widest = 100;
const narrowest = 40;

/**
 * Cuts a saved page into its lines, without blank ones, and joins paragraphs that a browser broke to a width: groups
 * between blank lines whose lines all but the last are nearly as long as the longest of the page.
 */
export function toPageLines(text: string): readonly PageLine[] {
  const lines = clean(text.replace(/\r\n?|[\u2028\u2029\u0085\u000B\u000C]/g, '\n')).split('\n');
  const groups: PageLine[][] = [[]];
  lines.forEach((raw, index) => {
    const line = raw
      .replace(/[\u0000-\u001F\u007F\u202A-\u202E\uFFFE\uFFFF]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (line !== '') groups.at(-1)?.push({ text: line, line: index + 1 });
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  });
  const width = findWidth(groups);
  return groups.flatMap((group) => (width > 0 && isBroken(group, width) ? [joinLines(group)] : group));
}

/** The width to which a page was broken, or 0. */
function findWidth(groups: readonly (readonly PageLine[])[]): number {
  const width = groups.flat().reduce((most, { text }) => Math.max(most, text.length), 0);
  if (width > widest || width < narrowest) return 0;
  return groups.some((group) => isBroken(group, width)) ? width : 0;
}

function isBroken(group: readonly PageLine[], width: number): boolean {
  const full = group.slice(0, -1);
  const longestWord = 18;
  return (
    full.length > 0 &&
    full.every(({ text }) => text.length > width - longestWord) &&
    full.filter(({ text }) => /[.!؟:]$/.test(text)).length * 3 <= full.length
  );
}

function joinLines(group: readonly PageLine[]): PageLine {
  return { text: group.map(({ text }) => text).join(' '), line: group[0]?.line ?? 1 };
}
