/** What reads an article aloud. */
interface ListenModule {
  readonly startListening: (button: HTMLButtonElement) => void;
}

/**
 * Shows the button that reads the article aloud where the device itself has a voice for its language. A voice that is
 * not on the device sends the text to its maker, so those are left alone.
 */
export function startListenDoor(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-listen]');
  if (!button?.parentElement || !('speechSynthesis' in window)) return;
  const { parentElement } = button;
  const look = (): void => {
    parentElement.hidden = !speechSynthesis.getVoices().some(isUsable);
  };
  const open = (): void => {
    import(button.dataset.listen ?? '').then(
      ({ startListening }: ListenModule) => startListening(button),
      // Without its script the button can do nothing.
      () => (button.disabled = true),
    );
  };
  button.addEventListener('click', open, { once: true });
  // Browsers learn late which voices there are.
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}

/** Whether a voice is on this device and speaks the page's language. */
function isUsable({ lang, localService }: SpeechSynthesisVoice): boolean {
  return localService && lang.slice(0, 2) === document.documentElement.lang.slice(0, 2);
}
