import { choose, hasSignal, isAllowed } from './consent.ts';

/** The notice and the settings are one form; the footer's button opens it again. */
export function startConsentNotice(): void {
  const notice = document.querySelector<HTMLElement>('.consent');
  const form = notice?.querySelector('form');
  if (!notice || !form) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const { dataset } = document.documentElement;
  let returnTo: HTMLElement | null = null;

  const openSettings = (): void => {
    for (const box of boxes) {
      box.checked = isAllowed(box.name as 'comments' | 'views' | 'embeds');
      box.disabled = box.name === 'views' && hasSignal();
    }
    setHidden(form, '.consent-ask, [value=choose]', true);
    setHidden(form, '.consent-settings, [value=save], [value=close]', false);
    setHidden(form, '.consent-signal', !hasSignal());
    (boxes.find((box) => !box.disabled) ?? notice).focus();
  };
  /** The notice names what it asks about, and a yes to it is a yes to that; the settings show everything. */
  const isOffered = (box: HTMLInputElement): boolean => {
    const isShown = box.closest<HTMLElement>('.consent-settings')?.hidden === false;
    return !box.disabled && (isShown || (dataset.asks ?? '').split(' ').includes(box.name));
  };
  const close = (): void => {
    delete dataset.consent;
    setHidden(form, '.consent-ask, [value=choose]', false);
    setHidden(form, '.consent-settings, [value=save], [value=close]', true);
    returnTo?.focus();
    returnTo = null;
  };
  const decide = (yes: readonly string[]): void => {
    choose(
      yes,
      boxes.map(({ name }) => name),
    );
    close();
    const status = document.querySelector<HTMLElement>('[data-consent-status]');
    if (status) status.textContent = status.dataset.consentStatus ?? '';
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const choice = (event.submitter as HTMLButtonElement | null)?.value;
    if (choice === 'choose') openSettings();
    else if (choice === 'close') close();
    else if (choice === 'no') decide([]);
    else {
      const taken = choice === 'save' ? boxes.filter((box) => box.checked) : boxes.filter(isOffered);
      decide(taken.map(({ name }) => name));
    }
  });
  notice.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && dataset.consent === 'open') close();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-consent-open]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      returnTo = button;
      dataset.consent = 'open';
      openSettings();
    });
  }
}

function setHidden(form: HTMLFormElement, selector: string, hidden: boolean): void {
  for (const element of form.querySelectorAll<HTMLElement>(selector)) element.hidden = hidden;
}
