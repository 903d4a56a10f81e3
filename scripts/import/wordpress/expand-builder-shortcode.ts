import { toAttributeText } from './to-attribute-text.ts';
import type { PostPictures } from './post-pictures.ts';

type Attributes = ReadonlyMap<string, string>;

/** Text that a page builder keeps encoded, for programs: nothing that a reader was shown as words. */
export const encodedBlocks = /\[(vc_raw_(?:html|js))\b[^\]]{0,2000}\][^]{0,100000}?\[\/\1\]/gi;

/**
 * What page builders (WPBakery, Divi, Avada) show a reader out of a shortcode's attributes: pictures, headings, players
 * and links. Undefined for what only lays text out.
 *
 * @param name in lower case
 */
export function expandBuilderShortcode(
  name: string,
  values: Attributes,
  findPicture: PostPictures['find'],
): string | undefined {
  const first = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => values.get(key)?.trim()).find((value) => value !== undefined && value !== '');
  if (/^(?:vc_single_image|et_pb_image|fusion_imageframe|av_image)$/.test(name)) {
    const filed = findPicture(first('image', 'id', 'image_id', 'attachment') ?? '');
    const src = first('src') ?? filed?.url;
    if (src === undefined) return undefined;
    const words = first('caption') ?? filed?.caption ?? '';
    const picture = `<img src="${toAttributeText(src)}" alt="${toAttributeText(first('alt') ?? filed?.alt ?? '')}">`;
    return `\n\n<figure>${picture}<figcaption>${toAttributeText(words)}</figcaption></figure>\n\n`;
  }
  if (/^(?:vc_video|et_pb_video|fusion_youtube|fusion_vimeo)$/.test(name)) {
    const src = first('link', 'src');
    return src === undefined ? undefined : `\n\n<iframe src="${toAttributeText(src)}"></iframe>\n\n`;
  }
  if (/^(?:vc_custom_heading|av_heading|et_pb_blurb|et_pb_toggle|vc_tta_section)$/.test(name)) {
    const text = first('text', 'heading', 'title');
    return text === undefined ? undefined : `\n\n<h2>${toAttributeText(text)}</h2>\n\n`;
  }
  if (/^(?:vc_btn|vc_button|et_pb_button)$/.test(name)) {
    return toLink(first('title', 'button_text'), first('link', 'button_url', 'href'));
  }
  return undefined;
}

/** WPBakery keeps an address with its title: `url:https%3A%2F%2Fexample.org|title:…`. */
function toLink(text: string | undefined, written: string | undefined): string | undefined {
  const [, encoded] = /(?:^|\|)url:([^|]*)/.exec(written ?? '') ?? [];
  const address = encoded === undefined ? written : decode(encoded);
  if (text === undefined || address === undefined || address === '' || address === '#') return undefined;
  return `\n\n<p><a href="${toAttributeText(address)}">${toAttributeText(text)}</a></p>\n\n`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
