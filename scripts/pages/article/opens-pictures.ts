import type { BodyPartView } from './body-part-view.ts';

/** Whether a body holds a gallery whose pictures open whole, at any depth. */
export function opensPictures(parts: readonly BodyPartView[]): boolean {
  return parts.some((part) =>
    part.type === 'figure' ? part.place !== null : 'parts' in part && opensPictures(part.parts),
  );
}
