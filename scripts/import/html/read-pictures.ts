import type { ImportedBlock, ImportedPicture } from '../imported.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { HtmlSurroundings } from './html-surroundings.ts';
import { toAbsolute } from './to-absolute.ts';

type Put = (element: DomElement, block: ImportedBlock) => void;

/** Spacers, counters and smilies of old pages. */
const tinySide = 3;

/** Takes every picture out of a body's tree, with the words that stand under it; a figure of several is a gallery. */
export function readPictures(page: DomDocument, put: Put, around: HtmlSurroundings): void {
  const galleries = '.wp-block-gallery,.gallery,.blocks-gallery-grid';
  for (const gallery of [...page.body.querySelectorAll(galleries)]) {
    const pictures = [...gallery.querySelectorAll('img')].flatMap((image) => toPicture(image, around));
    if (pictures.length > 0) put(gallery, { type: 'pictures', pictures });
  }
  for (const figure of [...page.body.querySelectorAll('figure,.wp-caption')]) {
    const pictures = [...figure.querySelectorAll('img')].flatMap((image) => toPicture(image, around));
    if (pictures.length > 0) put(figure, { type: 'pictures', pictures });
  }
  for (const image of [...page.body.querySelectorAll('img')]) {
    const [picture] = toPicture(image, around);
    if (picture === undefined) image.remove();
    else putAfterLine(page, image, picture, put);
  }
}

/** A picture inside a line of text comes out of it, for the model has none there. */
function putAfterLine(page: DomDocument, image: DomElement, picture: ImportedPicture, put: Put): void {
  const link =
    image.parentNode?.tagName === 'A' && image.parentNode.textContent.trim() === '' ? image.parentNode : image;
  const paragraph = link.parentNode;
  if (
    paragraph?.tagName === 'P' &&
    paragraph.textContent.trim() === '' &&
    [...paragraph.querySelectorAll('img')].length === 1
  ) {
    put(paragraph, { type: 'pictures', pictures: [picture] });
  } else if (paragraph?.tagName === 'P') {
    const place = page.createElement('p');
    link.remove();
    paragraph.replaceWith(paragraph, place);
    put(place, { type: 'pictures', pictures: [picture] });
  } else put(link, { type: 'pictures', pictures: [picture] });
}

function toPicture(image: DomElement, { base, mendPicture, say }: HtmlSurroundings): readonly ImportedPicture[] {
  const side = Math.max(Number(image.getAttribute('width') ?? 'NaN'), Number(image.getAttribute('height') ?? 'NaN'));
  const written = [
    image.getAttribute('data-lazy-src'),
    image.getAttribute('data-src'),
    image.getAttribute('data-original'),
    image.getAttribute('src'),
    largestOf(image.getAttribute('srcset')),
  ];
  const src = written
    .find((value) => value !== null && value.trim() !== '' && !/^(?:data|blob|javascript):/i.test(value.trim()))
    ?.trim();
  const isSmiley = /\b(?:wp-smiley|emoji)\b/.test(image.getAttribute('class') ?? '');
  if (src === undefined || side <= tinySide || isSmiley) {
    say({
      kind: 'dropped',
      rule: 'picture-dropped',
      confidence: 0.9,
      text: (src ?? image.getAttribute('src') ?? '').slice(0, 200),
    });
    return [];
  }
  const caption = toCaption(image);
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const picture: ImportedPicture = {
    src: toAbsolute(src, base) ?? src,
    ...(alt === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
  };
  const id =
    /\bwp-image-(\d+)\b/.exec(image.getAttribute('class') ?? '')?.[1] ?? image.getAttribute('data-id') ?? undefined;
  return [mendPicture === undefined ? picture : mendPicture(picture, id)];
}

function toCaption(image: DomElement): string {
  const figure = image.closest('figure,.wp-caption,.gallery-item');
  const caption = figure?.querySelector('figcaption,.wp-caption-text,.gallery-caption');
  return caption?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** The widest candidate of a `srcset`. */
function largestOf(srcset: string | null): string | null {
  if (srcset === null) return null;
  const candidates = srcset.split(/,\s+/).map((part) => part.trim().split(/\s+/));
  const [best] = candidates.sort(([, a = '0'], [, b = '0']) => Number.parseFloat(b) - Number.parseFloat(a));
  return best?.[0] ?? null;
}
