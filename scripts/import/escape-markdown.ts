import { dropUnseen } from './mend-text.ts';

/** Signs at the beginning of a line that would make something else of a paragraph. */
const lineStart = /^(?=(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|:{2,}|(?:-\s*){3,}$|=+\s*$|~{3}|<{7}|>{7}|\|{7}))/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Plain text as one paragraph of Markdown that reads the same: only the signs that Markdown would take for its own get
 * a backslash, so that ordinary prose stays clean. Signs that nobody sees go first: taken out later, they would leave a
 * directive where the line began with one of them.
 *
 * @example escapeMarkdown('# ليس عنوانًا') // '\\# ليس عنوانًا'
 */
export function escapeMarkdown(text: string): string {
  const inline = dropUnseen(text)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&');
  return inline
    .split('\n')
    .map((line) => line.replace(lineStart, '\\').replace(numbered, '$1\\$2'))
    .join('\n');
}
