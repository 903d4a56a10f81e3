import type { BodyPartView } from './body-part-view.ts';

/** Pictures within running text; the renderer always writes them so. */
const INLINE_PICTURE = /<img [^>]*?alt="([^"]*)"[^>]*>/g;

/**
 * A body for the text-only edition: call-outs are left out, and of a picture within a line its description stays.
 * What else is shown without its picture is for the layout to say.
 */
export function toLiteBody(parts: readonly BodyPartView[]): readonly BodyPartView[] {
  return parts.flatMap((part): readonly BodyPartView[] => {
    if (part.type === 'callout') return [];
    if (part.type === 'html') return [{ ...part, html: part.html.replace(INLINE_PICTURE, '$1') }];
    return 'parts' in part ? [{ ...part, parts: toLiteBody(part.parts) }] : [part];
  });
}
