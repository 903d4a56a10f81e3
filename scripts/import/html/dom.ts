import { decodeHTMLStrict } from 'entities';
import { parseHTML } from 'linkedom';

/** The few members of the DOM that the importer uses; the project's own types know no browser. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string;
  readonly parentNode: DomElement | null;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly remove: () => void;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  innerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly replaceWith: (...nodes: readonly (DomNode | string)[]) => void;
  readonly append: (...nodes: readonly (DomNode | string)[]) => void;
  readonly prepend: (...nodes: readonly (DomNode | string)[]) => void;
  readonly closest: (selector: string) => DomElement | null;
}

export interface DomDocument {
  readonly body: DomElement;
  readonly documentElement: DomElement;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly createElement: (name: string) => DomElement;
}

/** Markup nested deeper than this is no article, and every walk of a tree goes down by recursion. */
const deepest = 250;

/**
 * Parses a whole page, running and loading nothing; undefined for markup nested without end.
 *
 * @param html with or without `<html>` round it
 */
export function parsePage(html: string): DomDocument | undefined {
  if (isTooDeep(html)) return undefined;
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // The library's types are those of a browser's window, which this project does not load.
  return (parseHTML(whole) as unknown as { readonly document: DomDocument }).document;
}

/** Counts open tags without a parser: a page of unclosed `<div>`s would make any tree as deep. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-z][a-z\d]*)[^>]*?(\/?)>/gi)) {
    if (end === '/' || voidTag.test(name)) continue;
    if (slash === '/') depth = Math.max(0, depth - 1);
    else if (!selfClosed.test(name)) depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}

const voidTag = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
/** Tags that HTML lets stand without an end. */
const selfClosed = /^(?:p|li|dt|dd|option|tr|td|th|tbody|thead|tfoot|html|head|body)$/i;

/**
 * The words of a field that holds HTML, its character references read.
 *
 * @example toWords('قال: &#8220;نعم&#8221;<br>ومضى') // 'قال: “نعم”\nومضى'
 */
export function toWords(html: string): string {
  return decodeHTMLStrict(stripTags(html));
}

/** The words of markup without its tags, for what no parser should be given. */
export function stripTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?(?:p|div|br|li|h[1-6]|tr|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<[!?/a-z][^>]*>/gi, '');
}
