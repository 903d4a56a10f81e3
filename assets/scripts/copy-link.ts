/** Shows the button that copies the article's short address, where the browser lets a page write to the clipboard. */
export function startCopyLink(): void {
  const button = document.querySelector<HTMLElement>('[data-copy]');
  const address = button?.dataset.copy;
  if (!button?.parentElement || !address || !('clipboard' in navigator)) return;
  const { textContent: label } = button;
  let timer = 0;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(address).then(
      () => {
        button.textContent = button.dataset.done ?? label;
        clearTimeout(timer);
        timer = window.setTimeout(() => (button.textContent = label), 3000);
      },
      // A refused permission: the address is left for the reader to copy by hand.
      () => window.prompt(label, address),
    );
  });
  button.parentElement.hidden = false;
}
