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

/** Problems for people, for programs, or for GitHub's annotations of a pull request. */
export function formatProblems(problems: readonly Problem[], format: ProblemFormat, contentDir: string): string {
  switch (format) {
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'github':
      return problems.map((problem) => formatAnnotation(problem, contentDir)).join('\n');
    case 'text':
      return problems.map((problem) => formatText(problem, contentDir)).join('\n\n');
  }
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
