const key = 'theme';

/** What the reader chose on this device, or null: then the device decides. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps an explicit choice on the device; following the system leaves nothing behind. */
function writeChoice(choice: string): void {
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Storage may be closed or full; the choice then lasts as long as the page.
  }
}

/** Sets the theme that styles read from `<html data-theme>`. */
export function applyTheme(choice = readChoice()): void {
  const { dataset } = document.documentElement;
  if (choice === 'light' || choice === 'dark') dataset.theme = choice;
  else delete dataset.theme;
}

/** Shows the buttons «فاتح، داكن، حسب الجهاز» and marks the one in force. */
export function startThemeSwitch(): void {
  const group = document.querySelector<HTMLElement>('[data-theme-switch]');
  if (!group) return;
  const buttons = [...group.querySelectorAll('button')];
  const mark = (choice: string): void =>
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.value === choice)));
  for (const button of buttons) {
    button.addEventListener('click', () => {
      writeChoice(button.value);
      applyTheme(button.value);
      mark(button.value);
    });
  }
  mark(document.documentElement.dataset.theme ?? 'system');
  group.hidden = false;
}
