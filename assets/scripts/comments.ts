import type { CommentsData } from '../shared/comment-words.ts';
import type { ServicesData } from '../shared/reader-services.ts';
import { startCommentForm, type Written } from './comments/comment-form.ts';
import type { CommentServer } from './comments/comment-server.ts';
import { createCommentServer } from './comments/create-comment-server.ts';
import { addReply, drawComment, type Drawing } from './comments/draw-comment.ts';
import { findElement } from './comments/find-element.ts';
import { readClock } from './read-clock.ts';

/**
 * Shows the thread of an article in its section and lets readers write.
 *
 * @returns takes the thread away again
 */
export function openComments(section: HTMLElement, data: ServicesData): () => void {
  // The build prints the words beside the section.
  const { words, lang } = JSON.parse(document.getElementById('comments-data')?.textContent ?? '') as CommentsData;
  const [frame, one] = section.querySelectorAll('template');
  if (!frame || !one || !data.comments) return () => undefined;
  const server = createCommentServer(data.comments, section.dataset.path ?? '');
  const thread = document.createElement('div');
  thread.className = 'comments-thread';
  thread.append(frame.content.cloneNode(true));
  section.append(thread);

  const list = findElement(thread, '.comments-list');
  const status = findElement(thread, '.comments-status');
  const form = prepareForm(thread, section.dataset.closes);
  const drawing: Drawing = {
    template: one,
    words,
    lang,
    digits: data.digits,
    now: readClock,
    onLike: ({ id }) => server.like(id),
    ...(form ? { onReply: (item, comment, root) => writer?.replyTo(item, comment, root) } : {}),
  };
  const writer =
    form &&
    startCommentForm(form, {
      words,
      digits: data.digits,
      written: kept,
      post: server.post,
      onSent: (comment, under, root) => {
        const drawn = drawComment(comment, drawing, root ?? comment.id);
        if (under) addReply(under, drawn);
        else list.prepend(drawn);
        list.hidden = false;
        status.textContent = comment.isWaiting ? words.sentWaiting : words.sent;
        drawn.focus();
      },
    });
  startPaging(thread, list, status, server, drawing);
  return () => {
    kept = writer?.read() ?? kept;
    thread.remove();
  };
}

/** What stood in the form when the thread was taken away: a reader who thinks again finds it there. */
let kept: Written = { name: '', text: '' };

/** The form, or null where comments are closed: by the build, or since then. */
function prepareForm(thread: HTMLElement, closes: string | undefined): HTMLFormElement | null {
  const form = thread.querySelector('form');
  if (!closes || readClock() < Number(closes)) return form;
  form?.remove();
  findElement(thread, '.comments-closed').hidden = false;
  return null;
}

/** Loads the first page of the thread, and the next at a click. */
function startPaging(
  thread: HTMLElement,
  list: HTMLElement,
  status: HTMLElement,
  server: CommentServer,
  drawing: Drawing,
): void {
  const { words } = drawing;
  const more = findElement(thread, '[data-more]');
  const shown = new Set<string>();
  let page = 1;
  const load = async (): Promise<void> => {
    status.textContent = words.loading;
    more.hidden = true;
    try {
      const { comments, hasMore } = await server.list(page);
      // A comment that came in meanwhile pushes the last ones of a page onto the next.
      const fresh = comments.filter(({ id }) => !shown.has(id));
      for (const { id } of fresh) shown.add(id);
      list.append(...fresh.map((comment) => drawComment(comment, drawing)));
      list.hidden = list.childElementCount === 0;
      status.textContent = list.hidden ? words.empty : '';
      more.textContent = words.more;
      more.hidden = !hasMore;
      page += 1;
    } catch {
      status.textContent = words.failed;
      more.textContent = words.retry;
      more.hidden = false;
    }
  };
  more.addEventListener('click', () => void load());
  void load();
}
