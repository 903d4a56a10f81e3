/** Something that a reader sets for every page, kept on the device. */
export interface DeviceChoice {
  /** Its name in storage; styles read it from `<html data-theme="dark">`. */
  readonly name: 'theme' | 'text-size';
  /** What may be chosen, in the order of the buttons; with `''`, and anything else, the device or the house decides. */
  readonly values: readonly string[];
}

export const theme: DeviceChoice = { name: 'theme', values: ['light', 'dark', ''] };
export const textSize: DeviceChoice = { name: 'text-size', values: ['', 'large', 'larger'] };

const root = document.documentElement;

/** What is kept on this device under a name, or nothing. */
export function readChoice(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps an explicit choice on the device; leaving it to the device or the house leaves nothing behind. */
export function writeChoice(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage may be closed or full; the choice then lasts as long as the page.
  }
}

/** Sets on `<html>` what was chosen. */
export function applyChoice({ name, values }: DeviceChoice, value = readChoice(name)): void {
  if (value && values.includes(value)) root.setAttribute(`data-${name}`, value);
  else root.removeAttribute(`data-${name}`);
}

/** Adds the buttons of a choice to the foot of the page, «فاتح، داكن، حسب الجهاز», and marks the one in force. */
export function startSwitch(choice: DeviceChoice, [title, ...names]: readonly [string, ...string[]]): void {
  const group = document.createElement('div');
  group.className = 'theme';
  group.dataset.switch = choice.name;
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', title);
  const mark = (): void => {
    const current = root.getAttribute(`data-${choice.name}`) ?? '';
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === current));
  };
  const buttons = names.map((name, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = choice.values[index] ?? '';
    button.textContent = name;
    button.addEventListener('click', () => {
      writeChoice(choice.name, button.value);
      applyChoice(choice, button.value);
      mark();
    });
    return button;
  });
  const label = document.createElement('span');
  label.setAttribute('aria-hidden', 'true');
  label.textContent = title;
  group.append(label, ...buttons);
  mark();
  document.querySelector('.footer-end > a')?.before(group);
}
