import { readCanonical } from './read-canonical.ts';

/** How long the button says that the address was copied, in milliseconds. */
const TOLD_FOR = 3000;

/** Shows the button that copies the article's address, where the browser lets a page write to the clipboard. */
export function startCopyLink(): void {
  const button = document.querySelector<HTMLElement>('[data-copy]');
  if (!button?.parentElement || !('clipboard' in navigator)) return;
  const { textContent: label } = button;
  const status = button.closest('.share')?.querySelector('[role=status]');
  const tell = (name: string, news: string): void => {
    button.textContent = name;
    if (status) status.textContent = news;
  };
  let timer = 0;
  button.addEventListener('click', () => {
    const done = button.dataset.copy ?? label;
    navigator.clipboard.writeText(readCanonical()).then(
      () => {
        tell(done, done);
        clearTimeout(timer);
        timer = window.setTimeout(() => tell(label, ''), TOLD_FOR);
      },
      // A refused permission: the address is left for the reader to copy by hand.
      () => window.prompt(label, readCanonical()),
    );
  });
  button.parentElement.hidden = false;
}
