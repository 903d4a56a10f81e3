/** What an error was made of by whoever passed it on, Eleventy among them; undefined for the first of all. */
export function toInnerError(error: Error): unknown {
  return ('originalError' in error ? error.originalError : undefined) ?? error.cause;
}
