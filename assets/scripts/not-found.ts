import { toAddressWords, toMeantPath } from '../shared/lost-address.ts';

/** Leads to the page that was meant, where there is one; the words of the address stand ready to be searched for. */
async function help({ pathname, search, hash }: Location): Promise<void> {
  const home = document.querySelector<HTMLAnchorElement>('a[rel=home]')?.pathname ?? '/';
  const path = pathname.slice(home.length - 1);
  // Whoever opened the page itself is not lost.
  if (path === '/404.html') return;
  const input = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (input?.value === '') input.value = toAddressWords(path);
  const meant = toMeantPath(path);
  if (meant === null) return;
  const address = home.slice(0, -1) + meant;
  const { ok } = await fetch(address, { method: 'HEAD' });
  if (ok) location.replace(address + search + hash);
}

// Where nobody answers, the page stays as it is.
help(location).catch(() => undefined);
