import { addButton, addStatus } from './add-button.ts';
import { readCanonical } from './read-canonical.ts';
import { words } from './site-data.ts';

/** How long the button says that the address was copied, in milliseconds. */
const TOLD_FOR = 3000;

/** Adds the button that copies the article's address, where the browser lets a page write to the clipboard. */
export function startCopyLink(): void {
  const links = document.querySelector('.share ul');
  if (!links?.parentElement || !('clipboard' in navigator)) return;
  const button = addButton(links, words.copyLink, 'copy');
  const status = addStatus(links.parentElement, 'off-screen');
  const tell = (name: string, news: string): void => {
    button.textContent = name;
    status.textContent = news;
  };
  let timer = 0;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(readCanonical()).then(
      () => {
        tell(words.linkCopied, words.linkCopied);
        clearTimeout(timer);
        timer = window.setTimeout(() => tell(words.copyLink, ''), TOLD_FOR);
      },
      // A refused permission: the address is left for the reader to copy by hand.
      () => window.prompt(words.copyLink, readCanonical()),
    );
  });
}
