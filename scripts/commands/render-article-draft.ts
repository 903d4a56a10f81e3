import type { ArticleKind } from '../content/newsroom.ts';
import { draftWordsFor, type DraftWords } from '../labels/draft-words.ts';
import type { ArticleOrder } from './article-order.ts';

/** What an article of a kind is made of, to be written over. */
interface Skeleton {
  /** Front matter besides what every article has. */
  readonly fields?: (words: DraftWords) => readonly string[];
  readonly body: (words: DraftWords, date: string) => string;
}

const skeletons: Readonly<Record<ArticleKind, Skeleton>> = {
  news: { body: ({ blanks }) => blanks.opening },
  opinion: { body: ({ blanks }) => blanks.opening },
  analysis: {
    body: ({ blanks, headings }) => `${blanks.opening}\n\n## ${headings.change}\n\n${blanks.text}`,
  },
  interview: { body: ({ blanks }) => `${blanks.opening}\n\n**${blanks.question}**\n\n${blanks.answer}` },
  explainer: {
    body: ({ blanks }) => `:::نقاط\n- ${blanks.idea}\n:::\n\n## ${blanks.question}\n\n${blanks.answer}`,
  },
  'fact-check': {
    fields: ({ blanks }) => [`claim: "${blanks.claim}"`, `claimant: "${blanks.claimant}"`, 'rating: mixed'],
    body: ({ blanks, headings }) =>
      `## ${headings.origin}\n\n${blanks.text}\n\n## ${headings.findings}\n\n${blanks.text}`,
  },
  live: {
    body: ({ blanks, headings }, date) =>
      `${blanks.opening}\n\n:::خبر{time="${date}" title="${headings.start}"}\n${blanks.entry}\n:::`,
  },
  gallery: { body: ({ blanks }) => blanks.pictures },
};

/**
 * The text of a new article's file, which the gate takes as it is.
 *
 * @param date `2026-11-20T12:00`, wall time of the site's zone
 * @param lang the article's language
 */
export function renderArticleDraft(order: ArticleOrder, date: string, lang: string): string {
  const { fields, body } = skeletons[order.kind];
  const words = draftWordsFor(lang);
  return [
    '---',
    // A JSON string is a YAML double-quoted string, so a headline with a colon or quotation marks is safe.
    `title: ${JSON.stringify(order.title)}`,
    `date: ${date}`,
    `author: ${order.author}`,
    `section: ${order.section}`,
    ...(order.kind === 'news' ? [] : [`kind: ${order.kind}`]),
    ...(fields?.(words) ?? []),
    ...(order.lang === undefined ? [] : [`lang: ${order.lang}`]),
    'tags: []',
    ...(order.draft ? ['draft: true'] : []),
    '---',
    '',
    body(words, date),
    '',
  ].join('\n');
}
