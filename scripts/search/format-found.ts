import pc from 'picocolors';
import type { ExcerptPart } from '../../assets/shared/search-excerpt.ts';
import type { SiteSearch } from './search-site.ts';

/** Results for a terminal: title, where it is, an excerpt; the query's words stand out, where colours are shown. */
export function formatFound({ results, didYouMean }: SiteSearch): string {
  const lines = results.flatMap((hit) => [
    pc.bold(formatParts(hit.title)),
    pc.dim(`${hit.date}  ${hit.section}  ${decodeURI(hit.url)}`),
    formatParts(hit.excerpt),
    '',
  ]);
  const questions = didYouMean.map((query) => `هل تقصد: ${query}؟`);
  return [...questions, ...lines].map((line) => `${line}\n`).join('');
}

function formatParts(parts: readonly ExcerptPart[]): string {
  return parts.map(({ text, marked }) => (marked ? pc.yellow(text) : text)).join('');
}
