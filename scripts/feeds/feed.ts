/** One article in a feed. Addresses are absolute; texts carry Unicode isolates where direction needs them. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole body as HTML with absolute addresses. */
  readonly html: string;
  /** ISO 8601 with offset. */
  readonly published: string;
  readonly updated: string;
  /** RFC 822 date in GMT, as RSS wants it. */
  readonly pubDate: string;
  readonly authors: readonly { readonly name: string; readonly url: string | null }[];
  readonly categories: readonly string[];
  readonly image: string | null;
  readonly lang: string;
}

/** An entry in each format, printed once however many feeds it stands in. */
export interface RenderedEntry {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
  readonly updated: string;
}

/** A list as a feed. Addresses are absolute; `updated` is ISO 8601. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly lang: string;
  readonly updated: string;
  readonly updatedRfc822: string;
  readonly publisher: string;
  readonly icon: string;
  readonly rssUrl: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
}

/** Moments as RFC 822 (with RFC 2822's four-digit year) in GMT, whatever the machine's zone and locale. */
export function toRfc822(epoch: number): string {
  return new Date(epoch).toUTCString();
}
