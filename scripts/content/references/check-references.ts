import { fold } from '../../../assets/shared/arabic/fold.ts';
import type { Message, Problem } from '../../problem.ts';
import { unknownArticle, unknownPage, unknownSeries } from '../messages/address-messages.ts';
import type { FieldPath } from '../files/locate-field.ts';
import type { FiledContent } from './filed-content.ts';
import { createSuggest } from '../messages/suggest.ts';

type Report = (rule: string, path: FieldPath, message: Message) => void;

/** Checks what `site.yaml` says of pages, series and articles. */
export function checkReferences(content: FiledContent): readonly Problem[] {
  const { site, pages, articles, locateInSite } = content;
  const problems: Problem[] = [];
  const report: Report = (rule, path, message) => {
    problems.push({ severity: 'error', rule, file: 'site.yaml', ...locateInSite(path), message });
  };
  const slugs = new Set(pages.map(({ page }) => page.slug));
  const suggestPage = createSuggest(() => pages.map(({ page }) => [page.slug, page.title]));
  for (const name of ['ethicsPolicy', 'correctionsPolicy'] as const) {
    const slug = site.publisher[name];
    if (slug === undefined || slugs.has(slug)) continue;
    report('unknown-page', ['publisher', name], unknownPage(slug, suggestPage(slug)));
  }
  const names = new Map(
    articles.flatMap(({ fields: { series } }) => (series === undefined ? [] : [[fold(series), series]])),
  );
  const suggestSeries = createSuggest(() => [...names.values()].map((name) => [name, name]));
  for (const [index, slot] of site.home.entries()) {
    if (slot.slot !== 'series' || slot.series === undefined || names.has(fold(slot.series))) continue;
    report('unknown-series', ['home', index, 'series'], unknownSeries(slot.series, suggestSeries(slot.series)));
  }
  checkMostRead(content, report);
  return problems;
}

function checkMostRead({ site, articles }: FiledContent, report: Report): void {
  const slugs = new Set(articles.map(({ slug }) => slug));
  const suggest = createSuggest(() => articles.map(({ slug, fields }) => [slug, fields.title ?? '']));
  for (const [index, slot] of site.home.entries()) {
    if (slot.slot !== 'most-read') continue;
    for (const [place, slug] of (slot.articles ?? []).entries()) {
      if (slugs.has(slug)) continue;
      report('unknown-article', ['home', index, 'articles', place], unknownArticle(slug, suggest(slug)));
    }
  }
}
