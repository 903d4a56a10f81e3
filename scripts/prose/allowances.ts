import { fold } from '../../assets/shared/arabic/fold.ts';
import { nearestName } from '../markdown/nearest-name.ts';
import { createSourcePlaces } from '../markdown/source-places.ts';
import type { FileProblem } from '../problem.ts';
import { findCode } from './find-code.ts';
import { isInRanges, type Range } from './range.ts';
import type { RuleName } from './prose-settings.ts';
import { ruleNameList, ruleNames } from './prose-settings.ts';
import type { ProseSource } from './prose-source.ts';

/** What editors allow in place. */
export interface Allowances {
  /** Rules that are silent, by 1-based line of the file. */
  readonly lines: ReadonlyMap<number, ReadonlySet<RuleName>>;
  /** Allowances of rules that don't exist. */
  readonly problems: readonly FileProblem[];
}

/** `<!-- midad: allow rule -->`, `<!-- مداد: اسمح قاعدة -->`; several rules with blanks or commas between. */
const inBody = /<!--[ \t]*(?:midad|مداد)[ \t]*:[ \t]*(?:allow|اسمح)(?<names>[^\n>]{0,200}?)-->/dg;
/** The same as a YAML comment: `# midad: allow rule`. */
const inYaml = /(?:^|[ \t])#[ \t]*(?:midad|مداد)[ \t]*:[ \t]*(?:allow|اسمح)(?<names>[^\n]{0,200})/dgm;
const name = /[\p{L}\p{M}\p{N}_-]+/gu;
const hint = /midad|مداد/;

const toKey = (written: string): string => fold(written).replaceAll('_', '-');
const rulesByKey: ReadonlyMap<string, RuleName> = new Map(
  ruleNameList.flatMap((rule) => [
    [rule, rule],
    [toKey(ruleNames[rule]), rule],
  ]),
);

/** Reads the allowances of a file: each holds on its own line, and one that has the line to itself on the next that isn't blank. */
export function readAllowances({ frontMatter, body }: Pick<ProseSource, 'frontMatter' | 'body'>): Allowances {
  const lines = new Map<number, Set<RuleName>>();
  const problems: FileProblem[] = [];
  if (hint.test(frontMatter.source)) collect(frontMatter, inYaml, [], lines, problems);
  if (hint.test(body.source)) collect(body, inBody, findCode(body.source), lines, problems);
  return { lines, problems };
}

/**
 * A body without its allowances, for the Markdown parser, which would print them. Lines stay where they are; code keeps
 * what it shows.
 *
 * @example stripAllowances('نص.\n<!-- midad: allow tatweel -->\nنـــص.') // 'نص.\n\nنـــص.'
 */
export function stripAllowances(source: string): string {
  if (!hint.test(source)) return source;
  const code = findCode(source);
  return source.replace(
    /[ \t]*<!--[ \t]*(?:midad|مداد)[ \t]*:[ \t]*(?:allow|اسمح)[^\n>]{0,200}-->/g,
    (found: string, at: number) => (isInRanges(code, at + found.length - found.trimStart().length) ? found : ''),
  );
}

type Text = ProseSource['body'];

function collect(
  { source, firstLine }: Text,
  pattern: RegExp,
  code: readonly Range[],
  lines: Map<number, Set<RuleName>>,
  problems: FileProblem[],
): void {
  const places = createSourcePlaces(source, firstLine);
  for (const match of source.matchAll(pattern)) {
    if (isInRanges(code, match.index)) continue;
    const place = places.at(match.index);
    const row = place.line - firstLine;
    const isAlone = places.lineAt(row).replace(match[0].trim(), '').trim() === '';
    const line = isAlone ? nextWritten(source, match.index + match[0].length, place.line) : place.line;
    const from = match.indices?.groups?.names?.[0] ?? match.index;
    for (const { 0: written, index } of (match.groups?.names ?? '').matchAll(name)) {
      const rule = rulesByKey.get(toKey(written));
      if (rule === undefined) problems.push(unknownRule(written, places.at(from + index)));
      else lines.set(line, (lines.get(line) ?? new Set()).add(rule));
    }
  }
}

/** Line of the file of the next line that isn't blank. */
function nextWritten(source: string, from: number, line: number): number {
  const blank = /^[^\n]*\n(?:[ \t]*\n)*/.exec(source.slice(from, from + 1000))?.[0] ?? '';
  return line + blank.split('\n').length - 1;
}

function unknownRule(written: string, place: { readonly line: number; readonly column: number }): FileProblem {
  const names = ruleNameList.flatMap((rule) => [rule, ruleNames[rule]]);
  const nearest = nearestName(written, names, toKey);
  return {
    severity: 'warning',
    rule: 'unknown-allowance',
    ...place,
    message: {
      ar: `لا قاعدة اسمها «${written}». ${nearest === undefined ? `القواعد: ${Object.values(ruleNames).join('، ')}.` : `لعلك تقصد «${nearest}».`}`,
      en: `There is no rule "${written}". ${nearest === undefined ? `The rules: ${ruleNameList.join(', ')}.` : `Did you mean "${nearest}"?`}`,
    },
  };
}
