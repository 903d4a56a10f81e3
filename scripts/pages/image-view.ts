import type { BuiltImage } from '../assets/built-assets.ts';
import type { FiledImage } from '../markdown/body.ts';
import type { PageContext } from './page-context.ts';
import { toOptionalTextView } from './text-view.ts';
import type { ImageView } from './card-view.ts';

/** What a layout prints of a filed picture; null when there is none. One on a host that the site allows stays there. */
export function toImageView(
  image: FiledImage | undefined,
  dir: 'rtl' | 'ltr',
  context: Pick<PageContext, 'images' | 'toHref'>,
): ImageView | null {
  if (!image) return null;
  const words = {
    alt: image.alt,
    caption: toOptionalTextView(image.caption, dir),
    credit: toOptionalTextView(image.credit, dir),
  };
  if (/^https?:/.test(image.file)) return { src: image.file, size: null, isDrawing: false, sources: [], ...words };
  const built = context.images.get(image.file);
  if (!built) return null;
  return {
    src: context.toHref(built.path),
    size: { width: built.width, height: built.height },
    isDrawing: built.isDrawing,
    sources: built.sources.map((source) => ({ type: source.type, srcset: toSrcset(source.variants, context.toHref) })),
    ...words,
  };
}

function toSrcset(variants: BuiltImage['sources'][number]['variants'], toHref: (path: string) => string): string {
  return variants.map((variant) => `${toHref(variant.path)} ${variant.width}w`).join(', ');
}
