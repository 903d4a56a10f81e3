import type { BodyPart } from './body.ts';

/** Places of rendered Markdown that links may lead to. */
const ID = / id="([^"]+)"/g;

/** The ids of headings, notes and entries in a body, in order. */
export function listPlaces(parts: readonly BodyPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.type === 'html') return [...part.html.matchAll(ID)].map(([, id = '']) => id);
    const inner = 'parts' in part ? listPlaces(part.parts) : [];
    return part.type === 'entry' ? [part.fragment, ...inner] : inner;
  });
}
