import type { BuiltImage } from '../assets/built-assets.ts';
import type { FiledImage } from '../markdown/body.ts';
import type { PageContext } from './page-context.ts';
import { toOptionalTextView } from './text-view.ts';
import type { ImageView } from './views.ts';

/** What a layout prints of a filed picture; null when there is none. */
export function toImageView(
  image: FiledImage | undefined,
  dir: 'rtl' | 'ltr',
  context: Pick<PageContext, 'images' | 'toHref'>,
): ImageView | null {
  const built = image && context.images.get(image.file);
  if (!image || !built) return null;
  return {
    src: context.toHref(built.path),
    width: built.width,
    height: built.height,
    sources: built.sources.map((source) => ({ type: source.type, srcset: toSrcset(source.variants, context.toHref) })),
    alt: image.alt,
    caption: toOptionalTextView(image.caption, dir),
    credit: toOptionalTextView(image.credit, dir),
  };
}

function toSrcset(variants: BuiltImage['sources'][number]['variants'], toHref: (path: string) => string): string {
  return variants.map((variant) => `${toHref(variant.path)} ${variant.width}w`).join(', ');
}
