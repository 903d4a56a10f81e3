/** Shows the button that opens the device's own share sheet, where there is one. */
export function startShareSheet(): void {
  const button = document.querySelector<HTMLElement>('[data-share]');
  const { share: url, title = '' } = button?.dataset ?? {};
  if (!button?.parentElement || !url || !('share' in navigator)) return;
  button.addEventListener('click', () => {
    // A reader who closes the sheet has decided; there is nothing to tell.
    navigator.share({ url, title }).catch(() => undefined);
  });
  button.parentElement.hidden = false;
}
