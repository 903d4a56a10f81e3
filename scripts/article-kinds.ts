/** What an article is, told to readers by a label and to machines by its schema.org type. */
export const articleKinds = [
  'news',
  'opinion',
  'analysis',
  'interview',
  'explainer',
  'fact-check',
  'live',
  'gallery',
] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** Verdicts of a fact-check, from true to false; ClaimReview's rating 5 to 1. */
export const ratings = ['true', 'mostly-true', 'mixed', 'misleading', 'false'] as const;
export type Rating = (typeof ratings)[number];

/** A correction mends what was wrong, a clarification what was misunderstood. */
export const correctionTypes = ['correction', 'clarification'] as const;
export type CorrectionType = (typeof correctionTypes)[number];

/**
 * Where an article stands at the build's clock, in the order of its life. Only `published` and `expired` are ever
 * printed in a published site; a withdrawn article leaves a note at its address.
 */
export const publications = ['draft', 'scheduled', 'published', 'expired', 'withdrawn'] as const;
export type Publication = (typeof publications)[number];
