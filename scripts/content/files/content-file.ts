/** A file that the newsroom filed. */
export interface ContentFile {
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Path by which the machine opens it. */
  readonly path: string;
}
