/**
 * Ids that layouts give places of an article's or a standing page's own. A heading of a body never takes one, and links
 * may lead to them.
 */
export const pageFragments: ReadonlySet<string> = new Set([
  'about-authors',
  'comments',
  'contents',
  'corrections',
  'fact-check',
  'main',
  'related',
  'sources',
  'top',
]);
