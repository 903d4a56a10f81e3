import { htmlToBlocks } from '../html/html-to-blocks.ts';
import type { ImportedBlock, ImportedPicture } from '../imported.ts';
import type { Say } from '../report.ts';
import { addParagraphs } from './add-paragraphs.ts';
import { expandShortcodes } from './expand-shortcodes.ts';
import { toPostPictures } from './post-pictures.ts';
import type { WxrIndex } from './wxr-index.ts';
import type { WxrItem } from './wxr-item.ts';
import type { WxrSurroundings } from './wxr-surroundings.ts';

/** The blocks of an item's body, once its block patterns and shortcodes are written out. */
export function readWxrBody(
  item: WxrItem,
  { index, linkTo, isOwn }: WxrSurroundings,
  say: Say,
): readonly ImportedBlock[] {
  const whole = (item.fields.get('content:encoded') ?? '').replace(
    /<!--\s*wp:block\s*(\{[^}]*\})\s*\/-->/g,
    (block: string, json: string) => index.patterns.get(/"ref":\s*(\d+)/.exec(json)?.[1] ?? '') ?? block,
  );
  // A block without an end is drawn by the server when the page is asked for, or is a pattern that the export lacks.
  for (const [block, name = ''] of whole.matchAll(/<!--\s*wp:([a-z][\w/-]*)\s[^>]*?\/-->/g)) {
    if (!/^(?:more|nextpage|footnotes|spacer|separator)$/.test(name))
      say({ kind: 'dropped', rule: 'markup-dropped', confidence: 0.9, text: block });
  }
  const expanded = expandShortcodes(whole, toPostPictures(item, index), say);
  const link = item.fields.get('link')?.trim() ?? '';
  return htmlToBlocks(addParagraphs(expanded), {
    base: URL.canParse(link) ? link : index.url,
    linkTo,
    isOwn,
    say,
    notes: readFootnotes(item),
    mendPicture: (picture, id) => mendPicture(picture, id, index),
  });
}

/** The full size of a picture instead of the one that the theme made, and its words from the library. */
function mendPicture(picture: ImportedPicture, id: string | undefined, { attachments }: WxrIndex): ImportedPicture {
  const known = id === undefined ? undefined : attachments.get(id);
  if (known === undefined || known.url === '') return picture;
  const alt = picture.alt ?? known.alt;
  const caption = picture.caption ?? known.caption;
  return { ...picture, src: known.url, ...(alt === '' ? {} : { alt }), ...(caption === '' ? {} : { caption }) };
}

/** Footnotes as the block editor keeps them: JSON beside the body, by their ids. */
function readFootnotes({ meta }: WxrItem): ReadonlyMap<string, string> {
  try {
    const notes: unknown = JSON.parse(meta.get('footnotes') ?? '[]');
    return new Map(
      (Array.isArray(notes) ? notes : []).flatMap((note: unknown) =>
        typeof note === 'object' && note !== null && 'id' in note && 'content' in note
          ? [[String(note.id), String(note.content)]]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}
