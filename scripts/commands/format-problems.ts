import path from 'node:path';
import pc from 'picocolors';
import type { Problem } from '../problem.ts';

/** How `npm run check` prints what it found. */
export const problemFormats = ['text', 'json', 'github'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

const words = {
  error: { ar: 'خطأ', en: 'error', paint: pc.red },
  warning: { ar: 'تنبيه', en: 'warning', paint: pc.yellow },
} as const;

/** As many warnings of one rule in one file as a person reads. */
const WARNINGS_SHOWN = 20;

/**
 * Problems for people, for programs, or for GitHub's annotations of a pull request.
 *
 * Every error is printed. For people, warnings of one rule in one file are printed up to the twentieth, which says how
 * many more there are, so that one file does not bury the warnings of all others.
 */
export function formatProblems(problems: readonly Problem[], format: ProblemFormat, contentDir: string): string {
  switch (format) {
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'github':
      return problems.map((problem) => formatAnnotation(problem, contentDir)).join('\n');
    case 'text':
      return formatTexts(problems, contentDir).join('\n\n');
  }
}

function formatTexts(problems: readonly Problem[], contentDir: string): readonly string[] {
  const toGroup = ({ file, rule }: Problem): string => `${file}\n${rule}`;
  const totals = new Map<string, number>();
  for (const problem of problems) totals.set(toGroup(problem), (totals.get(toGroup(problem)) ?? 0) + 1);
  const shown = new Map<string, number>();
  return problems.flatMap((problem) => {
    const text = formatText(problem, contentDir);
    if (problem.severity === 'error') return [text];
    const group = toGroup(problem);
    const place = (shown.get(group) ?? 0) + 1;
    shown.set(group, place);
    if (place > WARNINGS_SHOWN) return [];
    const rest = (totals.get(group) ?? place) - place;
    return [place === WARNINGS_SHOWN && rest > 0 ? `${text}\n${formatRest(rest, problem.rule)}` : text];
  });
}

function formatRest(count: number, rule: string): string {
  return pc.dim(`  (المواضع الأخرى في هذا الملف: ${count} · ${count} more in this file: ${rule})`);
}

/** Editors that open files from a terminal understand `file:line:column`. */
function formatText(problem: Problem, contentDir: string): string {
  const { severity, rule, file, line, column, message } = problem;
  const { ar, en, paint } = words[severity];
  return [
    pc.bold(`${toPlace(file, contentDir)}:${line}:${column}`),
    `  ${paint(`${ar}:`)} ${message.ar}`,
    `  ${paint(`${en}:`)} ${message.en} ${pc.dim(rule)}`,
  ].join('\n');
}

/** A file as whoever runs the command would name it, with forward slashes. */
function toPlace(file: string, contentDir: string): string {
  return path.relative('.', path.join(contentDir, file)).split(path.sep).join('/');
}

/** @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function formatAnnotation({ severity, rule, file, line, column, message }: Problem, contentDir: string): string {
  const property = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(toPlace(file, contentDir))},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${place}::${escapeData(`${message.ar}\n${message.en}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
