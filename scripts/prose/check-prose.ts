import type { FileProblem } from '../problem.ts';
import type { Allowances } from './allowances.ts';
import { readAllowances } from './allowances.ts';
import type { ProseSettings, RuleName } from './prose-settings.ts';
import { ruleNameList } from './prose-settings.ts';
import type { ProseSource } from './prose-source.ts';
import { readProse } from './read-prose.ts';
import { rules } from './rules.ts';

/** Rules that hold in any language. */
const everywhere: ReadonlySet<RuleName> = new Set(['html-tag', 'stray-bullet', 'missing-credit', 'unfilled-blank']);
/** Rules that a text must pass only once it is finished. */
const whenFinished: ReadonlySet<RuleName> = new Set(['unfilled-blank']);

/**
 * Checks the prose of one article's file. Problems stand at their places in the file, in their order; each says what was
 * found and what to write instead. What an allowance on its line names is left out.
 *
 * Pure, never throws, linear in the length of the file.
 */
export function checkProse(source: ProseSource, settings: ProseSettings): readonly FileProblem[] {
  const prose = readProse(source);
  const allowances = readAllowances(source);
  const isArabic = /^ar(?:-|$)/i.test(source.lang);
  const problems: FileProblem[] = [...allowances.problems];
  for (const rule of ruleNameList) {
    const level = settings.levels[rule];
    if (level === 'off' || !(isArabic || everywhere.has(rule))) continue;
    if (source.isDraft && whenFinished.has(rule)) continue;
    for (const { region, offset, message } of rules[rule](prose, settings)) {
      const place = region.placeAt(offset);
      if (!isAllowed(allowances, rule, place.line)) problems.push({ severity: level, rule, ...place, message });
    }
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function isAllowed({ lines }: Allowances, rule: RuleName, line: number): boolean {
  return lines.get(line)?.has(rule) === true;
}
