import { decodeSlug } from '../choose-slug.ts';
import type { ImportedPerson, ImportedSection, ItemOutline } from '../imported.ts';
import { toWords } from '../html/dom.ts';
import { toPlainField } from '../mend-text.ts';
import type { ImportReport } from '../report.ts';
import { toPerson } from '../to-person.ts';
import { readWxr } from './read-wxr.ts';
import type { WxrItem } from './wxr-item.ts';

export interface WxrAttachment {
  readonly id: string;
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  /** Number of the post that it was uploaded to; 0 where there was none. */
  readonly post: string;
  /** Place among what was uploaded to that post. */
  readonly order: number;
}

/** What must be known of a whole export before its first post can be made. */
export interface WxrIndex {
  readonly name: string;
  readonly tagline: string;
  readonly url: string;
  readonly lang: string;
  readonly people: ReadonlyMap<string, ImportedPerson>;
  readonly sections: readonly ImportedSection[];
  readonly sectionById: ReadonlyMap<string, ImportedSection>;
  readonly attachments: ReadonlyMap<string, WxrAttachment>;
  /** The same by the posts that they were uploaded to. */
  readonly attached: ReadonlyMap<string, readonly WxrAttachment[]>;
  /** Reusable blocks by their numbers. */
  readonly patterns: ReadonlyMap<string, string>;
  readonly outline: readonly ItemOutline[];
  readonly menu: readonly { readonly title: string; readonly url: string }[];
}

/** Kinds of WordPress' own and of plugins' that hold no text of the newsroom's. */
const ownTypes =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\S+|elementor\S*|wpcf7\S*|shop_\w+|product\w*|jetpack\S*|feedback|mc4wp\S*|wpforms\S*|popup\S*|ads?|banner|tablepress_table|amn_\S+|scheduled-action)$/;
const imported = /^(?:publish|future|draft|pending|private)$/;

/** What an item is to the import. */
export function readItemType({ fields }: WxrItem): 'article' | 'page' | 'skipped' | 'own' {
  const type = fields.get('wp:post_type')?.trim() ?? 'post';
  const status = fields.get('wp:status')?.trim() ?? 'publish';
  if (ownTypes.test(type)) return 'own';
  if (!imported.test(status)) return 'skipped';
  if (type !== 'page') return 'article';
  return status === 'publish' ? 'page' : 'skipped';
}

/** The lasting name of an item. */
export function toItemKey(item: WxrItem): string {
  const id = toId(item);
  return `wordpress:${id === '' ? (item.fields.get('guid') ?? `line-${item.line}`) : id}`;
}

/** Reads an export once for what later items refer to. Bodies are not kept. */
export async function indexWxr(file: string, report: ImportReport): Promise<WxrIndex> {
  const channel = new Map<string, string>();
  const people = new Map<string, ImportedPerson>();
  const sections: ImportedSection[] = [];
  const sectionById = new Map<string, ImportedSection>();
  const attachments = new Map<string, WxrAttachment>();
  const attached = new Map<string, WxrAttachment[]>();
  const patterns = new Map<string, string>();
  const outline: ItemOutline[] = [];
  const menuItems: WxrItem[] = [];
  const titles = new Map<string, { readonly title: string; readonly url: string }>();
  for await (const event of readWxr(file, report)) {
    if (event.type === 'channel') {
      if (!channel.has(event.name)) channel.set(event.name, event.text);
    } else if (event.type === 'author') {
      const login = event.fields.get('wp:author_login')?.trim() ?? '';
      const name = toPlainField(event.fields.get('wp:author_display_name') ?? '') || login;
      if (login !== '') people.set(login, toPerson(name, login));
    } else if (event.type === 'category') {
      const section = toSection(event.fields);
      if (section.name !== '') sections.push(section);
      sectionById.set(event.fields.get('wp:term_id')?.trim() ?? '', section);
    } else readItem(event.item);
  }
  return {
    name: channel.get('title') ?? '',
    tagline: channel.get('description') ?? '',
    url: channel.get('link') ?? channel.get('wp:base_blog_url') ?? '',
    lang: channel.get('language') ?? 'ar',
    people,
    sections,
    sectionById,
    attachments,
    attached,
    patterns,
    outline,
    menu: readMenu(menuItems, titles, sectionById),
  };

  function readItem(item: WxrItem): void {
    const id = toId(item);
    const type = item.fields.get('wp:post_type')?.trim();
    if (type === 'attachment') {
      const attachment = toAttachment(item);
      attachments.set(id, attachment);
      const siblings = attached.get(attachment.post) ?? [];
      siblings.push(attachment);
      attached.set(attachment.post, siblings);
    } else if (type === 'nav_menu_item') menuItems.push(item);
    else if (type === 'wp_block') patterns.set(id, item.fields.get('content:encoded') ?? '');
    const kind = readItemType(item);
    if (kind !== 'article' && kind !== 'page') return;
    const outlined = toOutline(item, kind, file);
    titles.set(id, { title: outlined.title, url: toAddress(item) });
    outline.push(outlined);
  }
}

function toId({ fields }: WxrItem): string {
  return fields.get('wp:post_id')?.trim() ?? '';
}

function toAddress({ fields }: WxrItem): string {
  return fields.get('link')?.trim() ?? '';
}

function toSection(fields: ReadonlyMap<string, string>): ImportedSection {
  return {
    name: toPlainField(fields.get('wp:cat_name') ?? ''),
    key: fields.get('wp:category_nicename')?.trim() ?? '',
  };
}

function toAttachment(item: WxrItem): WxrAttachment {
  const { fields, meta } = item;
  return {
    id: toId(item),
    post: fields.get('wp:post_parent')?.trim() ?? '0',
    order: Number(fields.get('wp:menu_order') ?? '0') || 0,
    url: fields.get('wp:attachment_url')?.trim() ?? fields.get('guid')?.trim() ?? '',
    alt: toPlainField(meta.get('_wp_attachment_image_alt') ?? ''),
    caption: toPlainField((fields.get('excerpt:encoded') ?? '').replace(/<[^>]*>/g, ' ')),
  };
}

function toOutline(item: WxrItem, type: 'article' | 'page', source: string): ItemOutline {
  const { fields, line } = item;
  const id = toId(item);
  const url = toAddress(item);
  const slug = fields.get('wp:post_name')?.trim() ?? '';
  const wanted = slug === '' && url !== '' && !url.includes('?') ? toLastPart(url) : slug;
  return {
    type,
    key: toItemKey(item),
    source,
    line,
    title: toPlainField(toWords(fields.get('title') ?? '')),
    ...(wanted === '' ? {} : { slug: wanted }),
    addresses: [url, ...(id === '' ? [] : [`/?p=${id}`, `/?page_id=${id}`])].filter((address) => address !== ''),
  };
}

/** The last part of an address, as WordPress wrote it before it percent-encoded it. */
function toLastPart(url: string): string {
  return decodeSlug(url.split('/').findLast((part) => part !== '') ?? '');
}

/** The entries of the fullest menu, in their order. */
function readMenu(
  items: readonly WxrItem[],
  titles: ReadonlyMap<string, { readonly title: string; readonly url: string }>,
  sections: ReadonlyMap<string, ImportedSection>,
): readonly { readonly title: string; readonly url: string }[] {
  const menus = new Map<string, WxrItem[]>();
  for (const item of items) {
    const name = item.terms.find(({ domain }) => domain === 'nav_menu')?.nicename ?? '';
    menus.set(name, [...(menus.get(name) ?? []), item]);
  }
  const [first = []] = [...menus.values()].sort((a, b) => b.length - a.length);
  const order = ({ fields }: WxrItem): number => Number(fields.get('wp:menu_order') ?? '0');
  return first
    .toSorted((a, b) => order(a) - order(b))
    .flatMap(({ fields, meta }) => {
      const object = meta.get('_menu_item_object_id') ?? '';
      const own = toPlainField(fields.get('title') ?? '');
      switch (meta.get('_menu_item_type')) {
        case 'post_type': {
          const target = titles.get(object);
          return target === undefined ? [] : [{ title: own || toPlainField(target.title), url: target.url }];
        }
        case 'taxonomy': {
          const section = sections.get(object);
          return section === undefined ? [] : [{ title: section.name, url: section.key ?? '' }];
        }
        default:
          return own === '' ? [] : [{ title: own, url: meta.get('_menu_item_url') ?? '' }];
      }
    });
}
