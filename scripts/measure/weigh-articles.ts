import { weighPages, type PageWeight } from './weigh-pages.ts';

/** The weight of an article's page. */
export interface ArticleWeight extends PageWeight {
  /** Whether a picture leads it, or stands in its text. */
  readonly hasPictures: boolean;
  /** Whether it is read from left to right, with faces of its own. */
  readonly isLatin: boolean;
  /** Whether the first thing to see is a picture. */
  readonly hasLead: boolean;
}

/** Weighs the page of every article of a built site, with its style sheets; the lightest first. */
export function weighArticles(folder: string): Promise<readonly ArticleWeight[]> {
  return weighPages(folder, '/articles/', (html) => {
    // A note of withdrawal stands at an article's address and is none.
    if (!html.includes('<article')) return null;
    const article = html.slice(html.indexOf('<article'), html.indexOf('<section class="related"') >>> 0);
    return {
      isLatin: /^<!doctype html>\s*<html[^>]* dir="ltr"/.test(html),
      hasPictures: article.includes('<img'),
      hasLead: article.includes('fetchpriority="high"'),
    };
  });
}
