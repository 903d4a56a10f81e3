import { isolatePlain } from '../../../assets/shared/arabic/direction.ts';
import type { Amendment } from '../../collections/amendments.ts';
import { toRfc822, type FeedEntry } from '../../feeds/feed.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { toCorrectionWords } from '../lists/corrections-pages.ts';
import type { PageContext } from '../page-context.ts';
import type { RenderTemplate } from '../render-template.ts';

/** Amendments in their feed. */
export const CORRECTION_ENTRIES = 30;

/** A correction as an entry of a feed; its address is its place on the article's page. */
export function toCorrectionEntry(amendment: Amendment, context: PageContext, render: RenderTemplate): FeedEntry {
  const { target, fragment, date, type } = amendment;
  const { lang, dir, title } = target;
  const labels = labelsFor(lang);
  const words = toCorrectionWords(amendment, dir);
  const isolateText = dir === 'rtl' ? isolatePlain : (text: string) => text;
  const url = context.toAbsoluteUrl(routes.article(target.slug));
  return {
    url: `${url}#${fragment === '' ? 'withdrawn' : fragment}`,
    title: isolateText(`${labels.amendments[type]}: ${title}`),
    summary: isolateText(words.text.plain),
    html: render('feeds/correction.njk', { correction: words, article: { url, title }, t: labels }).trim(),
    published: date.iso,
    updated: date.iso,
    pubDate: toRfc822(date.epoch),
    authors: [{ name: context.newsroom.site.name, url: context.toAbsoluteUrl(routes.home()) }],
    categories: [labels.amendments[type]],
    image: null,
    lang,
  };
}
