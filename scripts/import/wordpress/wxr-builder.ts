import type { WxrComment, WxrEvent, WxrItem, WxrTerm } from './wxr-item.ts';

/** A field longer than this is no article's, in UTF-16 code units; the rest of it is left out. */
export const fieldLimit = 8_000_000;

const channelFields = new Set(['title', 'link', 'description', 'language', 'wp:base_site_url', 'wp:base_blog_url']);
/** Elements that hold others and stand in an item or in the channel. */
const groups = new Set(['item', 'wp:comment', 'wp:postmeta', 'wp:author', 'wp:category', 'wp:commentmeta']);

interface OpenItem {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly terms: WxrTerm[];
  readonly meta: Map<string, string>;
  readonly comments: WxrComment[];
}

/** Puts the elements of an export together as a parser meets them. */
export interface WxrBuilder {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  /** @returns false where the field has grown too large and the text was left out */
  readonly text: (text: string) => boolean;
  readonly close: (name: string) => void;
  /** What is whole since the last call. */
  readonly take: () => readonly WxrEvent[];
  /** Ends an item that the file breaks off in. */
  readonly cut: () => void;
}

/** Makes items of the tags and texts of an export, in the order in which the parser meets them. */
export function createWxrBuilder(): WxrBuilder {
  const events: WxrEvent[] = [];
  const path: string[] = [];
  let item: OpenItem | undefined;
  let group = new Map<string, string>();
  let term: { domain: string; nicename: string } | undefined;
  let text = '';
  let isFull = false;
  /** How many elements are open down to the field that is read; 0 between fields. */
  let fieldDepth = 0;

  const addText = (more: string): boolean => {
    if (isFull) return true;
    isFull = text.length + more.length > fieldLimit;
    if (!isFull) text += more;
    return !isFull;
  };
  const endItem = (isCut: boolean): void => {
    if (item !== undefined) events.push({ type: 'item', item: { ...item, isCut } satisfies WxrItem });
    item = undefined;
  };
  const closeGroup = (name: string): void => {
    if (name === 'wp:author' || name === 'wp:category')
      events.push({ type: name === 'wp:author' ? 'author' : 'category', fields: group });
    else if (name === 'wp:comment') item?.comments.push({ fields: group });
    else if (name === 'wp:postmeta') item?.meta.set(group.get('wp:meta_key') ?? '', group.get('wp:meta_value') ?? '');
    group = new Map();
  };
  const closeField = (name: string, parent: string): void => {
    text = detach(text);
    if (parent === 'item' && item !== undefined) {
      if (name === 'category' && term !== undefined) item.terms.push({ ...term, name: text.trim() });
      else if (!item.fields.has(name)) item.fields.set(name, text);
    } else if (parent === 'channel' && channelFields.has(name))
      events.push({ type: 'channel', name, text: text.trim() });
    else if (groups.has(parent) && parent !== 'wp:commentmeta') group.set(name, text);
  };
  return {
    open: (name, attributes, line) => {
      const parent = path.at(-1) ?? '';
      path.push(name);
      if (fieldDepth > 0 && !groups.has(name)) {
        addText(toTag(name, attributes));
        return;
      }
      text = '';
      isFull = false;
      fieldDepth = !groups.has(name) && (parent === 'channel' || groups.has(parent)) ? path.length : 0;
      if (name === 'item') {
        endItem(true);
        item = { line, fields: new Map(), terms: [], meta: new Map(), comments: [] };
      } else if (name === 'category')
        term = { domain: detach(attributes.domain ?? 'category'), nicename: detach(attributes.nicename ?? '') };
      else if (groups.has(name) && name !== 'wp:commentmeta') group = new Map();
    },
    text: addText,
    close: (name) => {
      if (path.at(-1) !== name && !path.includes(name)) return;
      const isMarkup = fieldDepth > 0 && path.lastIndexOf(name) >= fieldDepth;
      while (path.length > 0 && path.at(-1) !== name) path.pop();
      path.pop();
      if (isMarkup) {
        addText(`</${name}>`);
        return;
      }
      fieldDepth = 0;
      if (name === 'item') endItem(false);
      else if (groups.has(name)) closeGroup(name);
      else closeField(name, path.at(-1) ?? '');
      text = '';
    },
    take: () => events.splice(0),
    cut: () => endItem(true),
  };
}

/** Markup that stands in a field as it is, which an export should have escaped. */
function toTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}>`;
}

/**
 * A copy of its own. A short string cut from a long one keeps the long one alive (V8's sliced strings), so that a kept
 * headline would keep the piece of the file that it came in.
 */
function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
