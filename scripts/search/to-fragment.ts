import type { Fragment } from '../../assets/shared/search-index-format.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * A document as a hit shows it. Its text is the title, the standfirst and the body, a line a block, and every line is
 * one line: positions in the index count its words.
 */
export function toFragment(document: SearchDocument): Fragment {
  const body = document.body
    .split('\n')
    .map(toLine)
    .filter((line) => line !== '');
  const standfirst = toLine(document.standfirst);
  return {
    url: document.url,
    lang: document.lang,
    text: [toLine(document.title), isRepeated(standfirst, body) ? '' : standfirst, ...body].join('\n'),
    date: document.date,
    dateText: document.dateText,
    section: { slug: document.section.slug, name: document.section.name },
    authors: document.authors.map(({ slug, name }) => ({ slug, name })),
    tags: document.tags.map(({ slug, name }) => ({ slug, name })),
    kind: document.kind,
    kindLabel: document.sponsored ?? document.kindLabel,
    series: document.series,
    image: document.image,
  };
}

/** A standfirst that was made of the first paragraph would be counted, and shown, twice. */
function isRepeated(standfirst: string, body: readonly string[]): boolean {
  return (body[0] ?? '').startsWith(standfirst.replace(/\s*(?:…|\.{3})$/, ''));
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
