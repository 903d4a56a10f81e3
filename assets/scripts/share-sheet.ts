import { readCanonical } from './read-canonical.ts';

/** Shows the button that opens the device's own share sheet, where there is one. */
export function startShareSheet(): void {
  const button = document.querySelector<HTMLElement>('[data-share]');
  if (!button?.parentElement || !('share' in navigator)) return;
  button.addEventListener('click', () => {
    const title = document.querySelector('h1')?.textContent ?? document.title;
    // A reader who closes the sheet has decided; there is nothing to tell.
    navigator.share({ url: readCanonical(), title }).catch(() => undefined);
  });
  button.parentElement.hidden = false;
}
