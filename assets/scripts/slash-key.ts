import { readChoice } from './device-choice.ts';

/** Where the device keeps that its reader wants no such key: `off`. */
export const slashKey = 'slash';

/**
 * «/» goes to the search field of the page, as does «ظ», which stands on the same key of Arabic keyboards. Both
 * stay letters where something is written, and the reader can switch them off on the search page (WCAG 2.2, 2.1.4).
 */
export function startSlashKey(): void {
  document.addEventListener('keydown', (event) => {
    if (!/^[/ظ]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector(':is(input, textarea, select, [contenteditable]):focus')) return;
    const field =
      document.querySelector<HTMLElement>('#search-query') ?? document.querySelector<HTMLElement>('[name=q]');
    if (!field || readChoice(slashKey) !== '') return;
    event.preventDefault();
    field.focus();
  });
}
