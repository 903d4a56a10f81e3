/** Something that a reader sets for every page, kept on the device. */
export interface DeviceChoice {
  /** Its name in storage; styles read it from `<html data-theme="dark">`. */
  readonly name: 'theme' | 'text-size';
  /** What may be chosen; with anything else the device, or the house, decides. */
  readonly values: readonly string[];
}

export const theme: DeviceChoice = { name: 'theme', values: ['light', 'dark'] };
export const textSize: DeviceChoice = { name: 'text-size', values: ['large', 'larger'] };

const root = document.documentElement;

/** What the reader chose on this device, or nothing. */
function readChoice(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps an explicit choice on the device; leaving it to the device or the house leaves nothing behind. */
function writeChoice(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage may be closed or full; the choice then lasts as long as the page.
  }
}

/** Sets on `<html>` what was chosen. */
export function applyChoice({ name, values }: DeviceChoice, value = readChoice(name)): void {
  if (values.includes(value)) root.setAttribute(`data-${name}`, value);
  else root.removeAttribute(`data-${name}`);
}

/** Shows the buttons of a choice, «فاتح، داكن، حسب الجهاز», and marks the one in force. */
export function startSwitch(choice: DeviceChoice): void {
  const group = document.querySelector<HTMLElement>(`[data-switch=${choice.name}]`);
  if (!group) return;
  const buttons = [...group.querySelectorAll('button')];
  const mark = (): void => {
    const current = root.getAttribute(`data-${choice.name}`);
    for (const button of buttons) {
      const { value } = button;
      const isCurrent = choice.values.includes(value) ? value === current : current === null;
      button.setAttribute('aria-pressed', String(isCurrent));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      writeChoice(choice.name, choice.values.includes(button.value) ? button.value : null);
      applyChoice(choice, button.value);
      mark();
    });
  }
  mark();
  group.hidden = false;
}
