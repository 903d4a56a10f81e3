import type { Labels } from '../../labels/labels.ts';
import type { ShareLinkView } from '../views.ts';

type Channel = ShareLinkView['channel'];

/** Sharing by plain links of the services themselves: nothing of theirs is loaded here. */
const targets: Readonly<Record<Channel, (title: string, url: string) => string>> = {
  telegram: (title, url) => `https://t.me/share/url?url=${url}&text=${title}`,
  whatsapp: (title, url) => `https://wa.me/?text=${title}%0A${url}`,
  x: (title, url) => `https://x.com/intent/post?text=${title}&url=${url}`,
  facebook: (_title, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  email: (title, url) => `mailto:?subject=${title}&body=${url}`,
};

/** All but what a value of a query may hold as it is: letters of every script, and the marks of their addresses. */
const UNFREE = /[^\p{L}\p{M}\p{N}\-._~:/،؛؟«»]+/gu;

/**
 * Encodes a value of a query for people and small pages: «أول سفينة» → `أول%20سفينة`. Browsers encode the rest on the
 * way; written out, an Arabic letter is six characters, and a headline that stands three times on a page doubles it.
 *
 * @see https://url.spec.whatwg.org/#url-code-points
 */
function encodeReadably(text: string): string {
  return text.replace(UNFREE, encodeURIComponent);
}

/**
 * Links that share a page.
 *
 * @param url absolute and percent-encoded
 */
export function toShareLinks(title: string, url: string, labels: Labels): readonly ShareLinkView[] {
  const [readableTitle, readableUrl] = [encodeReadably(title), encodeReadably(url)];
  return (Object.keys(targets) as Channel[]).map((channel) => ({
    channel,
    href: targets[channel](readableTitle, readableUrl),
    text: labels.channels[channel],
  }));
}
