/** A sentence for editors, in both languages of the house. */
export interface Message {
  readonly ar: string;
  readonly en: string;
}

/**
 * Something wrong in what the newsroom filed, at its true place in the file.
 * `error` stops the build; `warning` does not.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable kebab-case name of the rule, e.g. `unknown-key`. */
  readonly rule: string;
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** 1-based line in the file, front matter included. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
  /** What was found and what to write instead. */
  readonly message: Message;
}

/** A problem of one file whose name the caller knows. */
export type FileProblem = Omit<Problem, 'file'>;

/** Orders problems as a reader meets them: by file, line, column, then rule. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
