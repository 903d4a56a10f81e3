/**
 * An error of the file system that says where it happened: Node names the file of what could not be opened, and not of
 * what could not be written once it was open.
 *
 * @see https://nodejs.org/api/errors.html#errorpath
 */
export function withPath(error: unknown, file: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return 'code' in error && !('path' in error) ? Object.assign(error, { path: file }) : error;
}
