import { canKeepCopies, findCopies, pruneCopies, startOffline } from './offline-copies.ts';
import { words } from './reading-data.ts';
import { emptyList, readList, writeList, type ListedArticle, type ReadingList } from './reading-list.ts';

/** Draws the page of saved articles and of what was read, where everything can be taken away again. */
export function startSavedPage(page: HTMLElement): void {
  const remember = pick(page, 'input', '[name=remember]');
  const forget = pick(page, 'button', '[data-forget]');
  const status = pick(page, 'p', '.saved-status');
  const change = (list: ReadingList, news = ''): void => {
    const isKept = writeList(list);
    draw();
    status.textContent = isKept ? news : words.storageFull;
    // The lists stay as they are drawn, under the reader's finger and keyboard.
    follow(list)
      .then(() => markCopies(page))
      .catch(() => undefined);
  };
  const draw = (): void => {
    const list = readList();
    remember.checked = list.read !== null;
    forget.hidden = list.saved.length === 0 && list.read === null;
    drawList(pick(page, 'ul', '[data-list=saved]'), list.saved, (article) =>
      change({ ...list, saved: without(list.saved, article) }),
    );
    drawList(pick(page, 'ul', '[data-list=read]'), list.read ?? [], (article) =>
      change({ ...list, read: without(list.read ?? [], article) }),
    );
    markCopies(page).catch(() => undefined);
  };
  remember.addEventListener('change', () => {
    change({ ...readList(), read: remember.checked ? [] : null });
  });
  forget.addEventListener('click', () => {
    change(emptyList, forget.dataset.done);
    remember.focus();
  });
  // Another tab may save or read meanwhile.
  window.addEventListener('storage', draw);
  draw();
  page.hidden = false;
}

async function follow(list: ReadingList): Promise<void> {
  if (!canKeepCopies()) return;
  if (list.read !== null || list.saved.length > 0) await startOffline();
  await pruneCopies(list);
}

const without = (articles: readonly ListedArticle[], article: ListedArticle): readonly ListedArticle[] =>
  articles.filter(({ path }) => path !== article.path);

/** One list from the template beside it; where it is empty, the words that say so. */
function drawList(
  list: HTMLElement,
  articles: readonly ListedArticle[],
  remove: (article: ListedArticle) => void,
): void {
  const { parentElement } = list;
  const template = parentElement?.closest('[data-saved-page]')?.querySelector('template');
  if (!parentElement || !template) return;
  list.replaceChildren(
    ...articles.map((article) => {
      const item = template.content.cloneNode(true) as DocumentFragment;
      const link = pick(item, 'a', '');
      link.href = article.path;
      link.textContent = article.title;
      pick(item, 'span', '.saved-date').textContent = article.date;
      const button = pick(item, 'button', '');
      pick(button, 'span', '').textContent = `: ${article.title}`;
      button.addEventListener('click', () => {
        remove(article);
        // The button is gone; the keyboard stays on the list.
        list.tabIndex = -1;
        list.focus();
      });
      return item;
    }),
  );
  list.hidden = articles.length === 0;
  pick(parentElement, 'p', '[data-empty]').hidden = articles.length > 0;
}

/** Says of each article whether it can be read without a connection. */
async function markCopies(page: HTMLElement): Promise<void> {
  if (!canKeepCopies()) return;
  const links = [...page.querySelectorAll<HTMLAnchorElement>('[data-list] a')];
  const copies = await findCopies(links.map(({ pathname }) => pathname));
  for (const link of links)
    pick(link.closest('li') ?? page, 'span', '[data-copy-mark]').hidden = !copies.has(link.pathname);
}

function pick<Name extends keyof HTMLElementTagNameMap>(
  parent: ParentNode,
  tag: Name,
  rest: string,
): HTMLElementTagNameMap[Name] {
  const found = parent.querySelector<HTMLElementTagNameMap[Name]>(`${tag}${rest}`);
  if (!found) throw new Error(`There is no ${tag}${rest}.`);
  return found;
}
