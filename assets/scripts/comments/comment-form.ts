import { formatNumber, type DigitPolicy } from '../../shared/arabic/digits.ts';
import { commentLimits, findCommentFault, tidyComment } from '../../shared/comment-text.ts';
import type { CommentWords } from '../../shared/comment-words.ts';
import { ServiceError } from '../services/ask-json.ts';
import type { Draft, ReaderComment } from './comment-server.ts';
import { findElement } from './find-element.ts';

/** Letters left from which on the form counts them. */
const COUNT_FROM = 200;

/** What stands in the form. */
export interface Written {
  readonly name: string;
  readonly text: string;
}

export interface CommentForm {
  readonly read: () => Written;
  /** Turns the form to a comment; it moves below it with everything written in it. */
  readonly replyTo: (item: HTMLElement, comment: ReaderComment, root: string) => void;
}

export interface FormOptions {
  readonly words: CommentWords;
  readonly digits: DigitPolicy;
  /** What stands in the form at first. */
  readonly written: Written;
  readonly post: (draft: Draft) => Promise<ReaderComment>;
  /** Shows what was sent; `under` is the comment replied to. */
  readonly onSent: (comment: ReaderComment, under: HTMLElement | null, root: string | null) => void;
}

/** The form under a thread. What a reader wrote leaves it only when the server has it. */
export function startCommentForm(
  form: HTMLFormElement,
  { words, digits, written, post, onSent }: FormOptions,
): CommentForm {
  const name = form.elements.namedItem('name') as HTMLInputElement;
  const text = form.elements.namedItem('text') as HTMLTextAreaElement;
  [name.value, text.value] = [written.name, written.text];
  const fault = findElement(form, '.comment-fault');
  const hint = findElement(form, '#comment-text-hint');
  const replying = findElement(form, '.comment-replying');
  const send = findElement(form, '[type=submit]');
  const [sendWord, hintText] = [send.textContent, hint.textContent];
  const home = document.createComment('');
  form.before(home);
  let target: { readonly item: HTMLElement; readonly id: string; readonly root: string } | null = null;
  let isSending = false;

  const tell = (key: string): void => {
    fault.textContent =
      words.faults[(Object.hasOwn(words.faults, key) ? key : 'refused') as keyof CommentWords['faults']];
    const field = key === 'nameless' || key === 'longName' ? name : key === 'empty' || key === 'long' ? text : null;
    name.toggleAttribute('aria-invalid', field === name);
    text.toggleAttribute('aria-invalid', field === text);
    field?.focus();
  };
  const clearFault = (): void => {
    fault.textContent = '';
    for (const field of [name, text]) field.removeAttribute('aria-invalid');
  };
  const turnHome = (): void => {
    target = null;
    replying.hidden = true;
    home.after(form);
  };
  const countLetters = (): void => {
    const left = commentLimits.text - tidyComment(text.value).length;
    const pattern = left < 0 ? words.over : words.left;
    const count = formatNumber(Math.abs(left), digits);
    hint.textContent = left > COUNT_FROM ? hintText : pattern.replace('{count}', count);
  };
  const submit = async (): Promise<void> => {
    if (isSending) return;
    clearFault();
    const found = findCommentFault(name.value, text.value);
    if (found) {
      tell(found);
      return;
    }
    isSending = true;
    send.textContent = words.sending;
    send.setAttribute('aria-disabled', 'true');
    const sentTo = target;
    try {
      const reply = sentTo ? { replyTo: { id: sentTo.id, root: sentTo.root } } : {};
      const comment = await post({ name: tidyComment(name.value), text: tidyComment(text.value), ...reply });
      text.value = '';
      countLetters();
      turnHome();
      onSent(comment, sentTo?.item ?? null, sentTo?.root ?? null);
    } catch (error) {
      tell(error instanceof ServiceError ? error.fault : 'broken');
    } finally {
      isSending = false;
      send.textContent = sendWord;
      send.removeAttribute('aria-disabled');
    }
  };

  text.addEventListener('input', countLetters);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  findElement(form, '[data-cancel]').addEventListener('click', () => {
    const item = target?.item;
    turnHome();
    item?.focus();
  });
  return {
    read: () => ({ name: name.value, text: text.value }),
    replyTo: (item, comment, root) => {
      target = { item, id: comment.id, root };
      findElement(replying, 'span').textContent = words.repliesTo.replace('{name}', () => tidyComment(comment.name));
      replying.hidden = false;
      findElement(item, '.comment-actions').after(form);
      (name.value.trim() === '' ? name : text).focus();
    },
  };
}
