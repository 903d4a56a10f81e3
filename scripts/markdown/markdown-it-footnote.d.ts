/** The plugin ships no types; this is all of it that is used. */
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  const footnotes: (md: MarkdownIt) => void;
  export { footnotes as default };
}
