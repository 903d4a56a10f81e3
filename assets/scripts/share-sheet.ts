import { addButton } from './add-button.ts';
import { readCanonical } from './read-canonical.ts';
import { words } from './site-data.ts';

/** Adds the button that opens the device's own share sheet, where there is one. */
export function startShareSheet(): void {
  const links = document.querySelector('.share ul');
  if (!links || !('share' in navigator)) return;
  addButton(links, words.shareSheet, 'share').addEventListener('click', () => {
    const title = document.querySelector('h1')?.textContent ?? document.title;
    // A reader who closes the sheet has decided; there is nothing to tell.
    navigator.share({ url: readCanonical(), title }).catch(() => undefined);
  });
}
