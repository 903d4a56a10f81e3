import { explainFileError } from '../publish/explain-file-error.ts';

/** What a command says when it could not do its work: of the disk in words for people, else in the error's own. */
export function formatFailure(error: unknown): string {
  const explained = explainFileError(error);
  if (explained !== null) return `${explained.en}\n${explained.ar}`;
  return error instanceof Error ? error.message : String(error);
}
