/** Adds to a list of links a button that needs the script, and what else stands in its row. */
export function addButton(list: Element, label: string, name: string, ...beside: readonly Node[]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.dataset[name] = '';
  const item = document.createElement('li');
  item.append(button, ...beside);
  list.append(item);
  return button;
}

/** Adds the line that tells, to screen readers too, what a button did. */
export function addStatus(place: Element, className: string): HTMLElement {
  const status = document.createElement('div');
  status.className = className;
  status.setAttribute('role', 'status');
  place.append(status);
  return status;
}
