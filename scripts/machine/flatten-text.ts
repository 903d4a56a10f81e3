/**
 * The same text, in one piece. What was put together with `+` engines keep as a tree of its parts until somebody looks
 * into it; and a part that was cut out of another text keeps all of that one in memory: printed paragraphs, the file
 * they were read from.
 */
export function flattenText(text: string): string {
  // Asking for a character is what makes V8 join the parts.
  return text.codePointAt(0) === undefined ? '' : text;
}
