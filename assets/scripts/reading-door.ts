import { addButton, addStatus } from './add-button.ts';
import { readChoice } from './device-choice.ts';
import { lazyModules, savedHref, words } from './site-data.ts';

/** What the reader's lists have in store for an article's page. */
interface ReadingModule {
  /** Returns what a press of the button does. */
  readonly startArticle: (button: HTMLButtonElement) => () => void;
}

/**
 * Adds the button that saves an article, and beside it the way to what was saved. What the button does is loaded when
 * it is pressed, or at once where the reader has lists already; until then nothing is stored.
 */
export function startReadingDoor(): void {
  const tools = document.querySelector('.tools ul');
  if (!tools?.parentElement) return;
  const saved = document.createElement('a');
  saved.href = savedHref;
  saved.textContent = words.savedPage;
  const button = addButton(tools, words.save, 'save', saved);
  addStatus(tools.parentElement, 'tools-status');
  let opened: Promise<() => void> | undefined;
  const open = (): Promise<() => void> =>
    (opened ??= import(lazyModules.reading).then((reading: ReadingModule) => reading.startArticle(button)));
  // Without its script the button can do nothing.
  const giveUp = (): boolean => (button.disabled = true);
  button.addEventListener('click', () => {
    open().then((press) => press(), giveUp);
  });
  if (readChoice('reading') !== '') open().catch(giveUp);
}
