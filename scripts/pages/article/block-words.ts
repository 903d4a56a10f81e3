import type { BodyPart } from '../../markdown/body.ts';

/**
 * What a body prints beside its prose, a line a block: who is quoted, titles of live entries, captions. Readers look for
 * the people who are quoted, and their names stand nowhere else.
 *
 * @example [{ type: 'quote', speaker: 'سامر العلي', role: 'باحث' }] // ['سامر العلي، باحث']
 */
export function toBlockWords(parts: readonly BodyPart[]): readonly string[] {
  return parts.flatMap((part) => {
    const own = toOwnWords(part);
    const inner = 'parts' in part ? toBlockWords(part.parts) : [];
    return own === '' ? inner : [own, ...inner];
  });
}

function toOwnWords(part: BodyPart): string {
  if (part.type === 'quote') return [part.speaker, part.role].filter((words) => words !== undefined).join('، ');
  if (part.type === 'entry') return part.title;
  return part.type === 'figure' ? (part.image.caption ?? '') : '';
}
