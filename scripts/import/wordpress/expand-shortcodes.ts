import type { Say } from '../report.ts';
import { encodedBlocks, expandBuilderShortcode } from './expand-builder-shortcode.ts';
import type { PostPictures } from './post-pictures.ts';
import { toAttributeText } from './to-attribute-text.ts';
import type { WxrAttachment } from './wxr-index.ts';

const shortcode = /\[(\/?)([a-z][a-z\d_-]*)((?:\s[^[\]]{0,5000})?)\](?!\()/gi;
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|(?:^|\s)(?:"([^"]+)"|([^\s"'=]+)(?=\s|$))/g;
const caption = /\[(?:wp_)?caption([^\]]{0,2000})\]([^]{0,20000}?)\[\/(?:wp_)?caption\]/gi;
const wrapped =
  /\[(embed|youtube|vimeo|tweet|twitter|facebook|instagram|soundcloud|dailymotion|telegram)([^\]]{0,2000})\]([^[\]]{0,2000})\[\/\1\]/gi;
const note = /\[(ref|footnote|efn_note|note)\]([^]{0,5000}?)\[\/\1\]/gi;

/** Names that are shortcodes wherever they stand; others need attributes or an end. */
const known =
  /^(?:gallery|embed|youtube|vimeo|tweet|twitter|facebook|instagram|soundcloud|dailymotion|telegram|video|audio|playlist|caption|wp_caption|button|quote|columns?|row|divider|spacer|toggle|tabs?|accordion|box|highlight|dropcap|contact-form-7|poll|ads?|adrotate|share|related_posts|one_half|one_third|two_third|toc|post-views|pullquote|blockquote|vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|su_\w+|mks_\w+|elementor\S*|siteorigin\S*|rev_slider|layerslider|tie_\w+|jnews_\w+)$/i;

/**
 * Reads WordPress' shortcodes: captions, galleries, players and embeds become markup; an unknown one is dropped with a
 * line in the report, and what it goes round stays. Brackets of prose stay as they are.
 */
export function expandShortcodes(html: string, pictures: PostPictures, say: Say): string {
  if (!html.includes('[')) return html;
  const ends = new Map<string, number>();
  /** Where the last end of a shortcode stands in the text as it was, or −1. */
  const endOf = (name: string): number => {
    const end = ends.get(name) ?? html.lastIndexOf(`[/${name}]`);
    ends.set(name, end);
    return end;
  };
  return html
    .replace(encodedBlocks, (found) => {
      say({ kind: 'dropped', rule: 'shortcode-dropped', confidence: 0.9, text: found });
      return '';
    })
    .replace(caption, (_, attributes: string, inner: string) => toFigure(attributes, inner))
    .replace(note, (_, _name: string, text: string) => ` (${text.trim()})`)
    .replace(wrapped, (_, name: string, attributes: string, address: string) =>
      toFrame(name, address || readAttributes(attributes)),
    )
    .replace(shortcode, (found: string, slash: string, name: string, attributes: string) => {
      const isKnown = known.test(name);
      const isShortcode = isKnown || slash === '/' || /=\s*["']/.test(attributes) || endOf(name) >= 0;
      if (!isShortcode) return found;
      if (slash === '/') return '';
      const made = expand(name.toLowerCase(), attributes, pictures);
      say({
        kind: made === undefined ? 'dropped' : 'kept',
        rule: made === undefined ? 'shortcode-dropped' : 'shortcode-read',
        confidence: 0.9,
        text: found,
      });
      return made ?? '';
    });
}

function expand(name: string, attributes: string, pictures: PostPictures): string | undefined {
  const values = readAttributes(attributes);
  if (name === 'gallery') return toGallery(selectPictures(values, pictures));
  if (name === 'video' || name === 'audio') {
    const src =
      values.get('src') ??
      values.get('mp4') ??
      values.get('mp3') ??
      values.get('m4v') ??
      values.get('webm') ??
      values.get('ogg') ??
      values.get('0');
    return src === undefined ? undefined : `<${name} src="${toAttributeText(src)}"></${name}>`;
  }
  if (/^(?:embed|youtube|vimeo|tweet|twitter|facebook|instagram|soundcloud|dailymotion|telegram)$/.test(name)) {
    const frame = toFrame(name, values);
    return frame === '' ? undefined : frame;
  }
  return expandBuilderShortcode(name, values, pictures.find);
}

/** `[caption]<img> words[/caption]`, or the words in its attribute. */
function toFigure(attributes: string, inner: string): string {
  const [picture = ''] = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner) ?? [];
  const words = inner.replace(picture, '').trim() || (readAttributes(attributes).get('caption') ?? '');
  return picture === '' ? inner : `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
}

const toIds = (list: string | undefined): readonly string[] => list?.split(/[,\s]+/).filter((id) => id !== '') ?? [];

/**
 * The pictures of a gallery: those that it names, or else all that were uploaded to its post.
 *
 * @see https://codex.wordpress.org/Gallery_Shortcode
 */
function selectPictures(values: ReadonlyMap<string, string>, pictures: PostPictures): readonly WxrAttachment[] {
  const named = values.get('ids') ?? values.get('include');
  if (named !== undefined) return toIds(named).flatMap((id) => pictures.find(id) ?? []);
  const excluded = new Set(toIds(values.get('exclude')));
  return pictures.attachedTo(values.get('id')).filter(({ id }) => !excluded.has(id));
}

function toGallery(pictures: readonly WxrAttachment[]): string | undefined {
  if (pictures.length === 0) return undefined;
  const figures = pictures.map(
    ({ url, alt, caption: words }) =>
      `<figure><img src="${toAttributeText(url)}" alt="${toAttributeText(alt)}"><figcaption>${toAttributeText(words)}</figcaption></figure>`,
  );
  return `\n\n<div class="gallery">${figures.join('')}</div>\n\n`;
}

function toFrame(name: string, from: string | ReadonlyMap<string, string>): string {
  const written =
    typeof from === 'string' ? from : (from.get('url') ?? from.get('src') ?? from.get('id') ?? from.get('0') ?? '');
  const plain = written.replace(/<[^>]*>/g, '').trim();
  if (plain === '') return '';
  const isId = !/[/:]/.test(plain);
  const url = !isId
    ? plain
    : name === 'youtube'
      ? `https://www.youtube.com/watch?v=${plain}`
      : name === 'vimeo'
        ? `https://vimeo.com/${plain}`
        : '';
  return url === '' ? '' : `\n\n<iframe src="${toAttributeText(url)}"></iframe>\n\n`;
}

/** Attributes by their names; those without one by their numbers from 0. */
function readAttributes(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let bare = 0;
  for (const [, name, double, single, plain, quoted, word] of text.matchAll(attribute)) {
    const value = double ?? single ?? plain ?? quoted ?? word ?? '';
    if (name === undefined) values.set(String(bare++), value.replace(/^=/, ''));
    else values.set(name.toLowerCase(), value);
  }
  return values;
}
