import { tidyComment } from '../../assets/shared/comment-text.ts';
import type { ImportedComment } from './imported.ts';
import { renderYaml } from '../content/files/render-file.ts';

/** What the gate takes in a comment. */
const limits = { name: 200, paragraph: 10_000, paragraphs: 200 } as const;

/**
 * The file of old comments under an article, as the gate reads it: those that were let through, the oldest first, replies
 * to replies beside their fellows. Without mail addresses, which are nobody's to publish.
 *
 * @returns null where nothing was let through
 */
export function renderCommentArchive(comments: readonly ImportedComment[]): string | null {
  const shown = comments.filter(({ approved, text }) => approved && toParagraphs(text).length > 0);
  if (shown.length === 0) return null;
  const byId = new Map(shown.map((comment) => [comment.id, comment]));
  const threads = new Map<string, ImportedComment[]>();
  for (const comment of shown) {
    const root = findRoot(comment, byId);
    if (root !== comment) threads.set(root.id, [...(threads.get(root.id) ?? []), comment]);
  }
  const heads = shown.filter((comment) => findRoot(comment, byId) === comment);
  return renderYaml({
    comments: byDate(heads).map((head) => {
      const replies = byDate(threads.get(head.id) ?? []);
      return { ...toWritten(head), ...(replies.length === 0 ? {} : { replies: replies.map(toWritten) }) };
    }),
  });
}

/** The head of a comment's thread; a reply to what was not let through stands by itself, as do replies in a ring. */
function findRoot(comment: ImportedComment, byId: ReadonlyMap<string, ImportedComment>): ImportedComment {
  const passed = new Set<ImportedComment>();
  for (let at = comment; ;) {
    const parent = at.parent === undefined ? undefined : byId.get(at.parent);
    if (parent === undefined) return at;
    if (passed.has(parent)) return comment;
    passed.add(parent);
    at = parent;
  }
}

function byDate(comments: readonly ImportedComment[]): readonly ImportedComment[] {
  return comments.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function toWritten({ author, date, text }: ImportedComment): Readonly<Record<string, unknown>> {
  const name = tidyComment(author).replace(/\s+/g, ' ').slice(0, limits.name);
  return { name: name === '' ? '؟' : name, date, text: toParagraphs(text) };
}

function toParagraphs(text: string): readonly string[] {
  return tidyComment(text.replace(/\p{Cs}/gu, '\uFFFD'))
    .split(/\n+/)
    .map((paragraph) => paragraph.trim().slice(0, limits.paragraph))
    .filter((paragraph) => paragraph !== '')
    .slice(0, limits.paragraphs);
}
