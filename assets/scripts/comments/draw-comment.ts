import { formatNumber } from '../../shared/arabic/digits.ts';
import { formatRelative } from '../../shared/arabic/relative-time.ts';
import type { CommentWords } from '../../shared/comment-words.ts';
import type { DigitPolicy } from '../../shared/arabic/digits.ts';
import { tidyComment } from '../../shared/comment-text.ts';
import type { ReaderComment } from './comment-server.ts';
import { findElement } from './find-element.ts';

/** What every comment of a thread is drawn with. */
export interface Drawing {
  /** Holds the markup of one comment. */
  readonly template: HTMLTemplateElement;
  readonly words: CommentWords;
  readonly lang: 'ar' | 'en';
  readonly digits: DigitPolicy;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Undefined where the thread takes no more. */
  readonly onReply?: (item: HTMLElement, comment: ReaderComment, root: string) => void;
  readonly onLike: (comment: ReaderComment) => Promise<number>;
}

/** Draws a comment and its replies. Everything that came from a server is set as text. */
export function drawComment(comment: ReaderComment, drawing: Drawing, root = comment.id): HTMLElement {
  const copy = drawing.template.content.cloneNode(true) as DocumentFragment;
  const find = (selector: string): HTMLElement => findElement(copy, selector);
  const item = find('.comment');
  const name = tidyComment(comment.name);
  find('.comment-name').textContent = name;
  find('.comment-state').hidden = !comment.isWaiting;
  find('.comment-text').replaceChildren(...comment.text.split(/\n{2,}/).map(drawParagraph));
  drawTime(find('time'), comment.time, drawing);
  drawReply(find('[data-reply]'), item, name, comment, root, drawing);
  drawLike(find('[data-like]'), comment, drawing);
  for (const reply of comment.replies) addReply(item, drawComment(reply, drawing, root));
  return item;
}

/** Puts a reply at the end of a comment's replies. */
export function addReply(item: HTMLElement, reply: HTMLElement): void {
  let list = item.querySelector<HTMLElement>(':scope > .comment-replies');
  if (!list) {
    list = document.createElement('ol');
    list.className = 'comment-replies';
    item.append(list);
  }
  list.append(reply);
}

function drawParagraph(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.dir = 'auto';
  paragraph.textContent = tidyComment(text);
  return paragraph;
}

function drawTime(element: HTMLElement, time: number, { digits, lang, now }: Drawing): void {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    element.remove();
    return;
  }
  element.setAttribute('datetime', date.toISOString());
  // A clock that is a little slow must not put a comment into the future.
  element.textContent = formatRelative(Math.min(time, now()), now(), { digits, lang });
}

function drawReply(
  button: HTMLElement,
  item: HTMLElement,
  name: string,
  comment: ReaderComment,
  root: string,
  { onReply, words }: Drawing,
): void {
  if (!onReply || comment.isWaiting) {
    button.remove();
    return;
  }
  button.setAttribute(
    'aria-label',
    words.replyTo.replace('{name}', () => name),
  );
  button.addEventListener('click', () => onReply(item, comment, root));
}

function drawLike(button: HTMLElement, comment: ReaderComment, { words, digits, lang, onLike }: Drawing): void {
  if (comment.isWaiting) {
    button.remove();
    return;
  }
  const show = (likes: number, isLiked: boolean): void => {
    const count = likes > 0 ? ` ${formatNumber(likes, lang === 'en' ? 'latn' : digits)}` : '';
    button.textContent = (isLiked ? words.liked : words.like) + count;
    button.setAttribute('aria-pressed', String(isLiked));
  };
  show(comment.likes, false);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') return;
    show(comment.likes + 1, true);
    // Refused or lost: the like is taken back, and the reader may try again.
    onLike(comment).then(
      (likes) => show(Math.max(likes, comment.likes + 1), true),
      () => show(comment.likes, false),
    );
  });
}
