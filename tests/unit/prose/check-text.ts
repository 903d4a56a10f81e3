import { parseYaml } from '../../../scripts/content/files/parse-yaml.ts';
import { splitFrontMatter } from '../../../scripts/content/files/split-front-matter.ts';
import type { FileProblem } from '../../../scripts/problem.ts';
import { checkProse } from '../../../scripts/prose/check-prose.ts';
import type { ProseFields, RuleName } from '../../../scripts/prose/prose-settings.ts';
import { toProseSettings } from '../../../scripts/prose/prose-settings.ts';
import type { ProseSource } from '../../../scripts/prose/prose-source.ts';

/** An article's file as the gate hands it over. */
export function toSource(file: string, lang = 'ar', isDraft = false): ProseSource {
  const result = splitFrontMatter(file);
  if (!result.ok) throw new Error(result.problem.message.en);
  const { yaml, yamlLine, body, bodyLine } = result.split;
  const { map } = parseYaml(yaml, yamlLine);
  return {
    lang,
    isDraft,
    frontMatter: { source: yaml, firstLine: yamlLine, map },
    body: { source: body, firstLine: bodyLine },
  };
}

/** A source with a body only, which begins on line 1. */
export function toBodySource(body: string, lang = 'ar'): ProseSource {
  return {
    lang,
    isDraft: false,
    frontMatter: { source: '', firstLine: 1, map: undefined },
    body: { source: body, firstLine: 1 },
  };
}

/** Checks a body, by one rule or by all. */
export function checkBody(body: string, rule?: RuleName, settings: ProseFields = {}): readonly FileProblem[] {
  const problems = checkProse(toBodySource(body), toProseSettings(settings));
  return problems.filter((problem) => rule === undefined || problem.rule === rule);
}

/** Problems as `line:column`, which is what most cases assert. */
export function placesOf(problems: readonly FileProblem[]): readonly string[] {
  return problems.map(({ line, column }) => `${line}:${column}`);
}

/** Problems as `line:column rule`. */
export function rulesOf(problems: readonly FileProblem[]): readonly string[] {
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

/** Cases of a rule: a text with ‸ before each place that is to be reported; without any, it is right. */
export function splitMarked(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = [];
  const lines = marked.split('\n').map((line, row) => {
    const parts = line.split('‸');
    let column = 1;
    for (const part of parts.slice(0, -1)) {
      column += part.length;
      places.push(`${row + 1}:${column}`);
    }
    return parts.join('');
  });
  return { text: lines.join('\n'), places };
}
