import type { Message } from '../problem.ts';

interface AddressFault {
  readonly rule: string;
  readonly message: Message;
}

const preview = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::\d+)?(?=\/|$)/i;
/** `https:/example.org` is a path of our own site to a browser that came by https. */
const slashless = /^(https?):\/?(?=[^/])/i;

/**
 * What is wrong with an address outside the site that would open for nobody but its writer.
 *
 * @example findAddressFault('http://localhost:8080/about/')?.rule // 'preview-link'
 * @example findAddressFault('https:/example.org/')?.rule // 'broken-address'
 */
export function findAddressFault(href: string): AddressFault | undefined {
  const own = preview.exec(href)?.[0];
  if (own !== undefined) {
    const right = href.slice(own.length) || '/';
    return {
      rule: 'preview-link',
      message: {
        ar: `الرابط «${href}» إلى المعاينة على جهازك، فلا يفتح عند القراء. اكتب ${right}.`,
        en: `The link “${href}” leads to the preview on your machine, which readers can't open. Write ${right}.`,
      },
    };
  }
  if (!slashless.test(href)) return undefined;
  const right = href.replace(slashless, '$1://');
  return {
    rule: 'broken-address',
    message: { ar: `الرابط «${href}» ناقص. اكتب ${right}.`, en: `The link “${href}” is not whole. Write ${right}.` },
  };
}
