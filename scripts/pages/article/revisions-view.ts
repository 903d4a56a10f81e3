import { diffArrays } from 'diff';
import type { Article, Revision } from '../../content/newsroom.ts';
import { formatCounted } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import type { PageContext } from '../page-context.ts';
import { toTextView, type TextView } from '../text-view.ts';
import { toDatePolicy, toTimeView, type TimeView } from '../time-view.ts';

/** A run of words in a paragraph that was changed. */
interface PieceView {
  readonly type: 'kept' | 'removed' | 'added';
  readonly text: TextView;
}

/** How an article's text was changed after it was published. */
export interface RevisionsView {
  /** «عُدِّل 3 مرات» */
  readonly title: string;
  /** The latest first, each with the paragraphs that it changed. */
  readonly revisions: readonly { readonly time: TimeView; readonly paragraphs: readonly (readonly PieceView[])[] }[];
}

/** What git remembers of an article's changes; null where there were none, or the site does not show them. */
export function toRevisionsView(article: Article, context: PageContext): RevisionsView | null {
  const { newsroom } = context;
  const revisions = newsroom.revisions?.get(article.slug) ?? [];
  if (revisions.length === 0) return null;
  const { lang } = article;
  const dates = toDatePolicy(newsroom.dates, lang);
  const times = formatCounted(revisions.length, 'time', lang, dates.digits, 'genitive');
  return {
    title: labelsFor(lang).revised(times),
    revisions: revisions.map((revision) => ({
      time: toTimeView(revision.time, 'dateTime', dates),
      paragraphs: toParagraphs(revision, article.dir),
    })),
  };
}

/** Paragraphs that differ, each old one beside the new one in its place. */
function toParagraphs({ before, after }: Revision, dir: 'rtl' | 'ltr'): readonly (readonly PieceView[])[] {
  const hunks = diffArrays(before.split('\n'), after.split('\n'));
  return hunks.flatMap((hunk, index) => {
    if (!hunk.added && !hunk.removed) return [];
    const next = hunks[index + 1];
    if (hunk.added && hunks[index - 1]?.removed === true) return [];
    const added = hunk.added ? hunk.value : next?.added === true ? next.value : [];
    const removed = hunk.removed ? hunk.value : [];
    const longest = Math.max(added.length, removed.length);
    return Array.from({ length: longest }, (_, row) => toPieces(removed[row] ?? '', added[row] ?? '', dir));
  });
}

/** The words of two paragraphs: Arabic words are whole, for half a word would lose its joins. */
function toPieces(before: string, after: string, dir: 'rtl' | 'ltr'): readonly PieceView[] {
  const toWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
  return diffArrays(toWords(before), toWords(after)).map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'kept',
    text: toTextView(value.join(' '), dir),
  }));
}
