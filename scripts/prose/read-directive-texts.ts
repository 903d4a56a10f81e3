import { findAttribute, findDirective } from '../markdown/directives.ts';
import type { Piece } from '../markdown/parse-directive-line.ts';
import { parseDirectiveLine } from '../markdown/parse-directive-line.ts';
import type { Passage, Region } from './passage.ts';
import { PassageBuilder } from './passage.ts';
import type { Picture } from './prose-source.ts';

/** Attributes whose values are words for readers. */
const proseAttributes: ReadonlySet<string> = new Set(['alt', 'caption', 'credit', 'title', 'speaker', 'role']);

/**
 * The texts of a directive's line, such as a figure's caption.
 *
 * @param start offset of the line in the region's source
 */
export function readDirectiveTexts(
  region: Region,
  start: number,
  line: string,
): { readonly passages: readonly Passage[]; readonly picture?: Picture } {
  const { name, attributes } = parseDirectiveLine(line);
  const rule = findDirective(name.text);
  if (rule === undefined) return { passages: [] };
  const passages: Passage[] = [];
  const written = new Set<string>();
  for (const { key, value } of attributes) {
    const attribute = findAttribute(rule, key.text)?.name ?? '';
    if (value?.text.trim() !== '') written.add(attribute);
    if (value !== undefined && proseAttributes.has(attribute)) passages.push(readValue(region, start, value));
  }
  if (rule.name !== 'figure') return { passages };
  const lacksCredit = !written.has('credit') && !written.has('decorative');
  return { passages, picture: { region, offset: start, lacksCredit } };
}

/** A value's text, in which a backslash before a quote keeps it. */
function readValue(region: Region, start: number, { text, offset }: Piece): Passage {
  const builder = new PassageBuilder(region);
  let from = start + offset;
  let at = from;
  for (const sign of text.split('')) {
    if (region.source[at] === '\\' && region.source[at + 1] === sign) {
      builder.take(from, at);
      builder.take(at, at + 2, sign);
      at += 2;
      from = at;
    } else at += 1;
  }
  builder.take(from, at);
  return builder.build('attribute', /[\s=]/.test(region.source.charAt(start + offset - 1)));
}
