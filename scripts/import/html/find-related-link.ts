import type { ImportedBlock } from '../imported.ts';
import { readLabelledLine } from '../text/read-labelled-line.ts';
import type { DomElement } from './dom.ts';

/**
 * «اقرأ أيضاً: <a>…</a>» as a link to another article; undefined for any other block. A block that holds further
 * paragraphs is none.
 */
export function findRelatedLink(block: DomElement, base: string | undefined): ImportedBlock | undefined {
  const text = block.textContent.replace(/\s+/g, ' ').trim();
  if (text.length > 260 || [...block.querySelectorAll('p,div,li,img')].length > 0) return undefined;
  const read = readLabelledLine(text);
  if (read?.role !== 'related' || read.title === '') return undefined;
  const links = [...block.querySelectorAll('a')];
  const href = links.length === 1 ? links[0]?.getAttribute('href') : undefined;
  const url = href === null || href === undefined ? undefined : toUrl(href, base);
  return { type: 'related', title: read.title, ...(url === undefined ? {} : { url }) };
}

function toUrl(href: string, base: string | undefined): string | undefined {
  try {
    const url = base !== undefined && URL.canParse(base) ? new URL(href, base) : new URL(href);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
