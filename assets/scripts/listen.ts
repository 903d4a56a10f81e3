import { words } from './reading/reading-data.ts';

/** What is read aloud, in the order of the page: not the notes on pictures, the call-outs and what leads elsewhere. */
const READABLE =
  '.article-title, .article-standfirst, .body :is(p, li, h2, h3, h4, dt, dd):not(:is(.callout, .read-also, .embed, figcaption, table) *)';
/** Letters that a voice gets at once: some stop in the middle of longer texts. */
const MOST_AT_ONCE = 200;

/** Reads the article aloud and turns the button into one that pauses; it calls itself «أكمل الاستماع» then. */
export function startListening(button: HTMLButtonElement): void {
  const passages = [...document.querySelectorAll<HTMLElement>(READABLE)].flatMap((element) =>
    element.querySelector('p, li') ? [] : splitPassage(element.innerText).map((text) => ({ element, text })),
  );
  let next = 0;
  let state: 'silent' | 'speaking' | 'paused' = 'silent';

  const show = (): void => {
    button.textContent = { silent: words.listen, speaking: words.pause, paused: words.resume }[state];
    for (const { element } of passages) element.classList.remove('spoken');
    if (state !== 'silent') passages[next]?.element.classList.add('spoken');
  };
  const speak = (): void => {
    const passage = passages[next];
    if (!passage) {
      stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = document.documentElement.lang;
    utterance.voice = findVoice(utterance.lang);
    utterance.addEventListener('end', () => {
      if (state !== 'speaking') return;
      next += 1;
      speak();
    });
    utterance.addEventListener('error', () => {
      if (state === 'speaking') stop();
    });
    show();
    speechSynthesis.speak(utterance);
  };
  const stop = (): void => {
    state = 'silent';
    next = 0;
    speechSynthesis.cancel();
    show();
  };
  // A pause of the browser's own is lost on some phones: the passage is begun again instead.
  const press = (): void => {
    state = state === 'speaking' ? 'paused' : 'speaking';
    speechSynthesis.cancel();
    if (state === 'speaking') speak();
    else show();
  };
  button.addEventListener('click', press);
  window.addEventListener('pagehide', stop);
  press();
}

function findVoice(lang: string): SpeechSynthesisVoice | null {
  const spoken = lang.slice(0, 2);
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2) === spoken) ?? null;
}

/**
 * Cuts a paragraph after its sentences, and where these are long after their commas.
 *
 * @example splitPassage('قال نعم. ثم مضى.') // ['قال نعم. ثم مضى.']
 */
function splitPassage(text: string): readonly string[] {
  const pieces = text.trim().split(/(?<=[.!?؟؛;…:،,])\s+/u);
  return pieces.reduce<string[]>((passages, piece) => {
    const last = passages.at(-1);
    if (last !== undefined && last.length + piece.length < MOST_AT_ONCE)
      passages[passages.length - 1] = `${last} ${piece}`;
    else if (piece !== '') passages.push(piece);
    return passages;
  }, []);
}
