import type { Labels } from '../labels/labels.ts';
import type { ShareLinkView } from './views.ts';

type Channel = ShareLinkView['channel'];

/** Sharing by plain links of the services themselves: nothing of theirs is loaded here. */
const targets: Readonly<Record<Channel, (title: string, url: string) => string>> = {
  telegram: (title, url) => `https://t.me/share/url?url=${url}&text=${title}`,
  whatsapp: (title, url) => `https://wa.me/?text=${title}%0A${url}`,
  x: (title, url) => `https://x.com/intent/post?text=${title}&url=${url}`,
  facebook: (_title, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  email: (title, url) => `mailto:?subject=${title}&body=${url}`,
};

/** What a value of a query may hold as it is: letters of every script, and the marks that stand in their addresses. */
const free = /[\p{L}\p{M}\p{N}\-._~:/،؛؟«»]/u;

/**
 * Encodes a value of a query for people and small pages: «أول سفينة» → `أول%20سفينة`. Browsers encode the rest on the
 * way; written out, an Arabic letter is six characters, and a headline that stands three times on a page doubles it.
 *
 * @see https://url.spec.whatwg.org/#url-code-points
 */
function encodeReadably(text: string): string {
  return Array.from(text, (letter) => (free.test(letter) ? letter : encodeURIComponent(letter))).join('');
}

/**
 * Links that share a page.
 *
 * @param url absolute and percent-encoded
 */
export function toShareLinks(title: string, url: string, labels: Labels): readonly ShareLinkView[] {
  return (Object.keys(targets) as Channel[]).map((channel) => ({
    channel,
    href: targets[channel](encodeReadably(title), encodeReadably(url)),
    text: labels.channels[channel],
  }));
}
