import type { BodyPartView } from '../article/body-part-view.ts';
import { resolveFragments } from '../article/rebase-html.ts';

/** Pictures within running text; the renderer always writes them so. */
const INLINE_PICTURE = /<img [^>]*?alt="([^"]*)"[^>]*>/g;

/**
 * A body for the text-only edition: call-outs are left out, of a picture within a line its description stays, and links
 * to places of the article lead to the page that has them. What else is shown without its picture is for the layout to
 * say.
 *
 * @param toPage address of the page that holds a place of the article, empty for this one
 */
export function toLiteBody(
  parts: readonly BodyPartView[],
  toPage: (fragment: string) => string,
): readonly BodyPartView[] {
  return parts.flatMap((part): readonly BodyPartView[] => {
    if (part.type === 'callout') return [];
    if (part.type === 'html') {
      return [{ ...part, html: resolveFragments(part.html.replace(INLINE_PICTURE, '$1'), toPage) }];
    }
    return 'parts' in part ? [{ ...part, parts: toLiteBody(part.parts, toPage) }] : [part];
  });
}
