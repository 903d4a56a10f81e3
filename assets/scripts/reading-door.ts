/** What the reader's lists have in store for an article's page. */
interface ReadingModule {
  /** Returns what a press of the button does. */
  readonly startArticle: (button: HTMLButtonElement) => () => void;
}

/**
 * Shows the button that saves an article. What it does is loaded when it is pressed, or at once where the reader has
 * lists already; until then nothing is stored.
 */
export function startReadingDoor(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-save]');
  if (!button?.parentElement) return;
  let opened: Promise<() => void> | undefined;
  const open = (): Promise<() => void> =>
    (opened ??= import(button.dataset.save ?? '').then((reading: ReadingModule) => reading.startArticle(button)));
  // Without its script the button can do nothing.
  const giveUp = (): boolean => (button.disabled = true);
  button.addEventListener('click', () => {
    open().then((press) => press(), giveUp);
  });
  button.parentElement.hidden = false;
  if (hasLists()) open().catch(giveUp);
}

function hasLists(): boolean {
  try {
    return localStorage.getItem('reading') !== null;
  } catch {
    return false;
  }
}
