/** An item of a feed of any format. */
export interface FeedItem {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string;
  readonly html: string;
  readonly summary: string;
  /** ISO 8601 with an offset. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly section: string | undefined;
  readonly categories: readonly string[];
  readonly image: string | undefined;
  readonly imageAlt: string | undefined;
}

export interface ReadFeed {
  readonly title: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly lang: string | undefined;
  readonly items: readonly FeedItem[];
}

type Value = Readonly<Record<string, unknown>>;

/**
 * Reads what a feed parser found, whatever the format: names that several formats share come first. Addresses that are
 * written from the site's root are read against the site's own.
 *
 * @param source where the feed itself was found, if on the web
 */
export function readFeed(parsed: unknown, source?: string): ReadFeed {
  const feed = toObject(toObject(parsed).feed);
  const items = [...toList(feed.items), ...toList(feed.entries)].map(toObject);
  const url = toUrl(feed.home_page_url ?? feed.link, source) ?? findLink(feed, source);
  const base = toUrl(toObject(feed.xml).base) ?? url ?? source;
  return {
    title: toText(feed.title),
    description: toText(feed.description ?? feed.subtitle),
    url,
    lang: toText(feed.language ?? toObject(feed.xml).lang ?? toObject(feed.dc).language) || undefined,
    items: items.map((item) => readItem(item, toUrl(toObject(item.xml).base, base) ?? base)),
  };
}

function readItem(item: Value, base: string | undefined): FeedItem {
  const dc = toObject(item.dc);
  const content =
    toText(toObject(item.content).encoded ?? item.content_html ?? item.content) || toHtml(toText(item.content_text));
  const summary = toText(item.summary ?? item.description);
  const guid = toObject(item.guid);
  const terms = [item.tags, item.categories, dc.subjects ?? dc.subject].flatMap(toList);
  const names = [...toList(item.authors), ...toList(dc.creators), ...toList(dc.creator)]
    .map(toName)
    .filter((name) => name !== '');
  const picture = findPicture(item, base);
  const alt = toText(toObject(toList(toObject(item.media).contents)[0]).description);
  return {
    id: toText(item.id ?? guid.value) || undefined,
    url:
      toUrl(item.url ?? item.link, base) ??
      findLink(item, base) ??
      (guid.isPermaLink === false ? undefined : toUrl(guid.value)),
    title: toText(item.title),
    html: content === '' ? summary : content,
    summary,
    ...readTimes(item),
    authors: [...new Set(names)],
    section: toText(toObject(item._midad).section) || undefined,
    categories: [...new Set(terms.map(toTerm).filter((name) => name !== ''))],
    image: picture,
    imageAlt: alt === '' ? undefined : alt,
  };
}

/** An entry of Atom need not say when it was published, only when it last changed (RFC 4287 §4.1.2). */
function readTimes(item: Value): Pick<FeedItem, 'published' | 'updated'> {
  const dc = toObject(item.dc);
  const published = toMoment(item.date_published ?? item.published ?? item.pubDate ?? dc.dates ?? dc.date);
  const updated = toMoment(item.date_modified ?? item.updated ?? toObject(item.atom).updated);
  return published === undefined ? { published: updated, updated: undefined } : { published, updated };
}

/** A picture that the item names itself: JSON Feed's, an enclosure, Media RSS. */
function findPicture(item: Value, base: string | undefined): string | undefined {
  const media = toObject(item.media);
  const enclosures = [...toList(item.enclosures), ...toList(item.attachments), ...toList(media.contents)].map(toObject);
  const picture = enclosures.find(({ type, mime_type: mime, medium, mimeType }) =>
    /^image(?:\/|$)/.test(toText(type ?? mime ?? mimeType ?? medium)),
  );
  return (
    toUrl(item.image ?? item.banner_image, base) ??
    toUrl(picture?.url ?? picture?.href, base) ??
    toUrl(toObject(toList(media.thumbnails)[0]).url, base)
  );
}

function findLink(item: Value, base: string | undefined): string | undefined {
  const links = toList(item.links).map(toObject);
  const link =
    links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links.find(({ rel }) => rel !== 'self');
  const href = toText(link?.href).trim();
  // What a link leads to is an address, however short it is written.
  return base !== undefined && href !== '' && URL.canParse(href, base) ? toUrl(new URL(href, base).href) : toUrl(href);
}

/** RSS has `mail (name)` where Atom has a name. */
function toName(author: unknown): string {
  if (typeof author === 'string')
    return /^\S+@\S+ \((.+)\)$/.exec(author)?.[1] ?? (author.includes('@') ? '' : author.trim());
  return toText(toObject(author).name);
}

function toTerm(category: unknown): string {
  const { label, name, term } = toObject(category);
  return typeof category === 'string' ? category.trim() : toText(label ?? name ?? term);
}

function toMoment(written: unknown): string | undefined {
  const text =
    written instanceof Date
      ? written.toISOString()
      : toText(Array.isArray(written) ? (written as readonly unknown[])[0] : written);
  if (/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text)) return text.replace(/\.\d+(?=Z|[+-])/, '');
  const epoch = Date.parse(text);
  return text === '' || Number.isNaN(epoch) || epoch < 0 ? undefined : `${new Date(epoch).toISOString().slice(0, 19)}Z`;
}

function toHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`)
    .join('');
}

/** A web address; one that is written without its site, against a base. */
function toUrl(value: unknown, base?: string): string | undefined {
  const text = toText(value).trim();
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  const isWithin = /^(?:\.{0,2}\/|\?)/.test(text) && base !== undefined && URL.canParse(text, base);
  return isWithin ? new URL(text, base).href : undefined;
}

/** A text, or the text of an element that has one beside its attributes. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const { value: inner } = toObject(value);
  return typeof inner === 'string' ? inner : '';
}

function toObject(value: unknown): Value {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}
