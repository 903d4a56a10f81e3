/** Shows the button that copies the article's address, where the browser lets a page write to the clipboard. */
export function startCopyLink(): void {
  const button = document.querySelector<HTMLElement>('[data-copy]');
  const address = button?.dataset.copy;
  if (!button?.parentElement || !address || !('clipboard' in navigator)) return;
  const { textContent: label } = button;
  const status = button.closest('.share')?.querySelector('[role=status]');
  let timer = 0;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(address).then(
      () => {
        const done = button.dataset.done ?? label;
        button.textContent = done;
        if (status) status.textContent = done;
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          button.textContent = label;
          if (status) status.textContent = '';
        }, 3000);
      },
      // A refused permission: the address is left for the reader to copy by hand.
      () => window.prompt(label, address),
    );
  });
  button.parentElement.hidden = false;
}
