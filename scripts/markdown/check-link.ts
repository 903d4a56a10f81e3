import type { Token } from 'markdown-it';
import type { BodyRun } from './body-run.ts';
import { refer, report } from './body-run.ts';
import { findAddressFault } from './find-address-fault.ts';
import { isSafeLink } from './is-safe-link.ts';
import { toRootPath } from './to-root-path.ts';

const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const person = /^(?:mailto|tel|sms):/i;

/**
 * Sorts a link: one inside the site is written from the site's root and becomes a reference for the gate, one outside
 * gets `rel="noopener"`, one that would run a script is printed as its text alone.
 *
 * @param index of the link's opening among its block's children
 * @param find offset in the body of an offset in the block
 */
export function checkLink(run: BodyRun, children: readonly Token[], index: number, offset: () => number): void {
  const token = children[index];
  if (token === undefined) return;
  const href = toRootPath(String(token.attrGet('href') ?? ''), run.context.siteUrl);
  const fault = findAddressFault(href);
  if (fault !== undefined) report(run, offset(), fault.rule, fault.message);
  if (!isSafeLink(href)) dropLink(run, children, index, offset());
  else if (scheme.test(href)) {
    if (!person.test(href)) token.attrSet('rel', 'noopener');
  } else if (href === '') reportEmpty(run, offset());
  else {
    token.attrSet('href', href);
    refer(run, offset(), 'link', decode(href));
  }
}

function reportEmpty(run: BodyRun, offset: number): void {
  report(run, offset, 'empty-link', {
    ar: 'رابط بلا عنوان. اكتبه بين القوسين: [النص](/العنوان/).',
    en: 'A link without an address. Write it in the parentheses: [text](/address/).',
  });
}

function dropLink(run: BodyRun, children: readonly Token[], index: number, offset: number): void {
  let end = index + 1;
  while (end < children.length && children[end]?.type !== 'link_close') end += 1;
  const href = String(children[index]?.attrGet('href') ?? '');
  for (const token of [children[index], children[end]]) {
    if (token !== undefined)
      Object.assign(token, { type: 'text', tag: '', nesting: 0, content: '', attrs: null, info: '' });
  }
  const message = {
    ar: `«${href}» ليس عنوان صفحة، فطبع النص بلا رابط. اكتب عنوانًا يبدأ بـ https:// أو بـ /.`,
    en: `"${href}" is no page's address, so the text is printed without a link. Write one that starts with https:// or /.`,
  };
  report(run, offset, 'unsafe-link', message, 'warning');
}

/** The address as an editor reads it: percent-decoded where it stays the same address. */
function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
