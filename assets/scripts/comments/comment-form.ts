import { formatNumber, type DigitPolicy } from '../../shared/arabic/digits.ts';
import { commentLimits, findCommentFault, tidyComment } from '../../shared/comment-text.ts';
import type { CommentWords } from '../../shared/comment-words.ts';
import { ServiceError } from '../services/ask-json.ts';
import type { Draft, ReaderComment } from './comment-server.ts';

/** Letters left from which on the form counts them. */
const COUNT_FROM = 200;

export interface CommentForm {
  /** Turns the form to a comment; it moves below it with everything written in it. */
  readonly replyTo: (item: HTMLElement, comment: ReaderComment, root: string) => void;
}

export interface FormOptions {
  readonly words: CommentWords;
  readonly digits: DigitPolicy;
  readonly post: (draft: Draft) => Promise<ReaderComment>;
  /** Shows what was sent; `under` is the comment replied to. */
  readonly onSent: (comment: ReaderComment, under: HTMLElement | null, root: string | null) => void;
}

/** The form under a thread. What a reader wrote leaves it only when the server has it. */
export function startCommentForm(form: HTMLFormElement, { words, digits, post, onSent }: FormOptions): CommentForm {
  const name = form.elements.namedItem('name') as HTMLInputElement;
  const text = form.elements.namedItem('text') as HTMLTextAreaElement;
  const fault = pick(form, '.comment-fault');
  const hint = pick(form, '#comment-text-hint');
  const replying = pick(form, '.comment-replying');
  const send = pick(form, '[type=submit]');
  const [sendWord, hintText] = [send.textContent, hint.textContent];
  const home = document.createComment('');
  form.before(home);
  let target: { readonly item: HTMLElement; readonly id: string; readonly root: string } | null = null;
  let isSending = false;

  const tell = (key: string): void => {
    fault.textContent = words.faults[(key in words.faults ? key : 'refused') as keyof CommentWords['faults']];
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
  pick(form, '[data-cancel]').addEventListener('click', () => {
    const item = target?.item;
    turnHome();
    item?.focus();
  });
  return {
    replyTo: (item, comment, root) => {
      target = { item, id: comment.id, root };
      pick(replying, 'span').textContent = words.repliesTo.replace('{name}', () => tidyComment(comment.name));
      replying.hidden = false;
      pick(item, '.comment-actions').after(form);
      (name.value.trim() === '' ? name : text).focus();
    },
  };
}

function pick(parent: HTMLElement, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
