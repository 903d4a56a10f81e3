import type { SearchElements } from './search-elements.ts';

/**
 * Arrow Down goes from the field to the first hit, arrows from hit to hit, Arrow Up from the first hit and Escape from
 * any back to the field.
 */
export function startSearchKeys({ input, hits }: SearchElements): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = [...hits.querySelectorAll<HTMLElement>('.card-title a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const target = toTarget(event.key, at, links, input);
    if (target === null) return;
    event.preventDefault();
    target.focus();
    if (target === input) input.select();
  });
}

function toTarget(key: string, at: number, links: readonly HTMLElement[], input: HTMLInputElement): HTMLElement | null {
  const isInField = document.activeElement === input;
  if (key === 'ArrowDown' && isInField) return links[0] ?? null;
  if (at < 0) return null;
  if (key === 'ArrowDown') return links[at + 1] ?? null;
  if (key === 'ArrowUp') return links[at - 1] ?? input;
  return key === 'Escape' ? input : null;
}
