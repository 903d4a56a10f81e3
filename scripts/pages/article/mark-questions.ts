import type { BodyPartView } from './body-part-view.ts';

/** A paragraph that is bold from beginning to end: how an interviewer's question is written. */
const boldParagraph = /<p>(?=<strong>(?:(?!<\/?strong>|<\/p>)[^])*<\/strong><\/p>)/g;

/** Whether a block of rendered Markdown is such a paragraph. */
export function isQuestion(block: string): boolean {
  return block.search(boldParagraph) === 0;
}

/**
 * Marks the questions of an interview, so that they can be told from the answers at a glance.
 *
 * @example the paragraph of `**ما سؤالك؟**` gets the class `question`; bold words inside a paragraph make none
 */
export function markQuestions(parts: readonly BodyPartView[]): readonly BodyPartView[] {
  return parts.map((part) =>
    part.type === 'html' ? { ...part, html: part.html.replace(boldParagraph, '<p class="question">') } : part,
  );
}
