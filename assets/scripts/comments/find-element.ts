/**
 * The element of a template that must be there.
 *
 * @throws Error when it isn't
 */
export function findElement(parent: ParentNode, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
