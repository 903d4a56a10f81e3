import type { BodyPartView } from './body-part-view.ts';
import type { ArticleView } from '../views.ts';

/** What `text.css` does not set: everything CommonMark knows but paragraphs, headings, lists, links and emphasis. */
const beyondText = /<(?:table|blockquote|hr|section|sup|img)[ >]|class="question"/;

/** What `story.css` does not set, either. */
const beyondStory = /<(?:pre|code)[ >]/;

/** Kinds without blocks of their own. */
const plainKinds: ReadonlySet<string> = new Set(['news', 'opinion', 'analysis', 'explainer', 'interview']);

/** Parts of a body that `story.css` sets; those that hold parts may hold only these. */
const storyParts: ReadonlySet<BodyPartView['type']> = new Set([
  'html',
  'figure',
  'related',
  'callout',
  'quote',
  'keypoints',
  'note',
  'correction',
]);

/** An article before its style sheet is chosen. */
export type UnstyledArticleView = Omit<ArticleView, 'styles'>;

/**
 * The smallest style sheet that sets an article whole: `article.css` for running text alone, as most news is,
 * `story.css` for text with pictures, faces, tables, boxes, sources or corrections, and `reading.css` for everything else.
 */
export function chooseArticleStyles(view: UnstyledArticleView): ArticleView['styles'] {
  if (!isStory(view)) return 'readingStyles';
  return isPlain(view) ? 'articleStyles' : 'storyStyles';
}

function isStory(view: UnstyledArticleView): boolean {
  return (
    plainKinds.has(view.card.kind.kind) &&
    [view.series, view.revisions].every((extra) => extra === null) &&
    view.body.every(isStoryPart)
  );
}

function isStoryPart(part: BodyPartView): boolean {
  if (part.type === 'html') return !beyondStory.test(part.html);
  return storyParts.has(part.type) && (!('parts' in part) || part.parts.every(isStoryPart));
}

function isPlain(view: UnstyledArticleView): boolean {
  return (
    view.body.every((part) => part.type === 'html' && !beyondText.test(part.html)) &&
    [view.image, view.card.ribbon].every((extra) => extra === null) &&
    [view.contents, view.corrections, view.sources, view.introduced].every((extras) => extras.length === 0) &&
    view.authors.every((author) => author.portrait === null) &&
    view.related.every(({ card }) => !card?.ribbon && !card?.voice)
  );
}
