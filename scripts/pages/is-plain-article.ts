import type { ArticleView } from './views.ts';

/** What `text.css` does not set: everything CommonMark knows but paragraphs, headings, lists, links and emphasis. */
const beyondText = /<(?:table|pre|code|blockquote|hr|section|sup|img)[ >]|class="question"/;

/** Kinds without blocks of their own. */
const plainKinds: ReadonlySet<string> = new Set(['news', 'opinion', 'analysis', 'explainer', 'interview']);

/**
 * Whether an article is running text alone, as most news is, and can be set with `article.css`, a third smaller than
 * the style sheet of everything that is read.
 */
export function isPlainArticle(view: Omit<ArticleView, 'isPlain'>): boolean {
  return (
    plainKinds.has(view.card.kind.kind) &&
    view.body.every((part) => part.type === 'html' && !beyondText.test(part.html)) &&
    [view.image, view.card.ribbon, view.series, view.revisions].every((extra) => extra === null) &&
    [view.contents, view.corrections, view.sources].every((extras) => extras.length === 0) &&
    view.authors.every((author) => author.portrait === null && (author.collective || author.biography === null)) &&
    view.related.every(({ card }) => !card?.ribbon)
  );
}
