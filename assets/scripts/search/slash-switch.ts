import { readChoice, writeChoice } from '../device-choice.ts';
import { slashKey } from '../slash-key.ts';
import type { SearchElements } from './search-elements.ts';

/** Shows the box that says whether «/» goes to the search field of every page. */
export function startSlashSwitch({ slash }: SearchElements): void {
  slash.checked = readChoice(slashKey) === '';
  slash.addEventListener('change', () => writeChoice(slashKey, slash.checked ? '' : 'off'));
  slash.labels?.[0]?.removeAttribute('hidden');
}
