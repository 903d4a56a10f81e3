import type { WxrItem } from './wxr-item.ts';

/** When an item appeared and was last changed, in ISO 8601; a change without a first day is left out. */
export function readDates(item: WxrItem): { readonly date?: string; readonly updated?: string } {
  const { fields } = item;
  const date = toMoment(fields.get('wp:post_date_gmt'), fields.get('wp:post_date')) ?? toPubDate(fields.get('pubDate'));
  return date === undefined ? {} : { date, ...readUpdated(item) };
}

/** When an item was last changed, in ISO 8601. */
export function readUpdated({ fields }: WxrItem): { readonly updated?: string } {
  const updated = toMoment(fields.get('wp:post_modified_gmt'), fields.get('wp:post_modified'));
  return updated === undefined ? {} : { updated };
}

/** WordPress keeps a moment in UTC and by the site's clock; a draft has the second only. */
function toMoment(gmt = '', local = ''): string | undefined {
  const [utc, wall] = [gmt, local]
    .map((text) => text.trim().replace(' ', 'T'))
    .map((text) => (isMoment(text) ? text : undefined));
  return utc === undefined ? wall : `${utc}Z`;
}

/** WordPress writes `0000-00-00 00:00:00` where there is none. */
function isMoment(text: string): boolean {
  return text !== '' && !text.startsWith('0000-00-00');
}

function toPubDate(text = ''): string | undefined {
  const epoch = Date.parse(text);
  return Number.isNaN(epoch) || epoch < 0 ? undefined : new Date(epoch).toISOString().slice(0, 19) + 'Z';
}
