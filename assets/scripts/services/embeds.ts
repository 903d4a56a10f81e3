import { isAllowed, onConsent } from './consent.ts';

/** Loads what another site offers in the place of its picture: at a click, or by itself where the reader allowed it. */
export function startEmbeds(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-embed]')) startEmbed(box);
}

function startEmbed(box: HTMLElement): void {
  const button = box.querySelector<HTMLButtonElement>('[data-embed-load]');
  const notice = box.querySelector<HTMLElement>('[data-embed-notice]');
  if (!button || !notice) return;
  const words = [...button.childNodes];
  /** Whether the reader asked for this one; a withdrawal takes it away all the same. */
  let frame: HTMLIFrameElement | null = null;
  const load = (): void => {
    frame ??= createFrame(box);
    button.replaceChildren(box.dataset.unload ?? '');
    notice.hidden = true;
  };
  const unload = (): void => {
    frame?.remove();
    frame = null;
    button.replaceChildren(...words);
    notice.hidden = false;
  };
  button.hidden = false;
  button.addEventListener('click', () => (frame ? unload() : load()));
  onConsent(() => (isAllowed('embeds') ? load() : unload()));
}

function createFrame(box: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'embed-frame';
  frame.title = box.querySelector('.embed-title')?.textContent ?? '';
  frame.loading = 'lazy';
  frame.allow = 'fullscreen; picture-in-picture';
  // Players refuse to play for a page that doesn't say where it stands; the path stays ours.
  frame.referrerPolicy = 'strict-origin';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');
  frame.src = box.dataset.embed ?? 'about:blank';
  box.prepend(frame);
  return frame;
}
