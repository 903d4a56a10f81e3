import type { ContentWriter } from './content-writer.ts';
import type { ImportedComment, ImportedItem } from './imported.ts';
import { renderCommentArchive } from './render-comment-archive.ts';

/** Gathers the comments that follow an article in the source, and writes them when the next item comes. */
export interface CommentArchive {
  /** @param slug of the article, also for a comment */
  readonly add: (slug: string, item: ImportedItem) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** Old comments as content of their own: `comments/<slug>.yaml`, printed under the article. */
export function createCommentArchive(writer: Pick<ContentWriter, 'put'>): CommentArchive {
  let slug = '';
  let comments: ImportedComment[] = [];
  const finish = async (): Promise<void> => {
    const text = renderCommentArchive(comments);
    if (text !== null) await writer.put(`comments-${slug}`, `comments/${slug}.yaml`, text);
    comments = [];
  };
  return {
    finish,
    add: async (next, item) => {
      if (next !== slug) await finish();
      slug = next;
      if (item.type === 'comment') comments.push(item);
    },
  };
}
