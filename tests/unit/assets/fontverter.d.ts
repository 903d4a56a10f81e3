/** fontverter 2 ships no types. */
declare module 'fontverter' {
  /** A font in another container: `truetype`, `woff` or `woff2`. */
  export function convert(font: Buffer, format: 'truetype' | 'woff' | 'woff2'): Promise<Buffer>;
}
