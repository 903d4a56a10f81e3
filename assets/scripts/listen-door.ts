import { addButton } from './add-button.ts';
import { lazyModules, words } from './site-data.ts';

/** What reads an article aloud. */
interface ListenModule {
  readonly startListening: (button: HTMLButtonElement) => void;
}

/**
 * Adds the button that reads the article aloud, and shows it where the device itself has a voice for its language. A
 * voice that is not on the device sends the text to its maker, so those are left alone.
 */
export function startListenDoor(): void {
  const tools = document.querySelector('.tools ul');
  if (!tools || !('speechSynthesis' in window)) return;
  const button = addButton(tools, words.listen, 'listen');
  const look = (): void => {
    // An item without anything in it would be announced.
    if (button.parentElement) button.parentElement.hidden = !speechSynthesis.getVoices().some(isUsable);
  };
  const open = (): void => {
    import(lazyModules.listen).then(
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
