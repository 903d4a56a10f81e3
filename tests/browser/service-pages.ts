import type { LayoutViews } from '../../scripts/pages/layout-views.ts';

export const article = '/articles/old-harbour-agreement/';
/** An article with a player of another site in it. */
export const interview = '/articles/harbour-master/';

/** A page of every layout, and more where one layout prints pages that differ in what they could ask for. */
const kinds: Readonly<Record<Exclude<keyof LayoutViews, 'pages/specimen.njk'>, readonly string[]>> = {
  'pages/home.njk': ['/'],
  'pages/article.njk': [article, interview, '/articles/council-session/', '/articles/harbour-in-brief/'],
  'pages/section.njk': ['/sections/politics/'],
  'pages/tag.njk': ['/tags/مرفأ-المدينة/'],
  'pages/author.njk': ['/authors/salim-haddad/'],
  'pages/series.njk': ['/series/ملف-الميناء/'],
  'pages/archive-index.njk': ['/archive/'],
  'pages/archive.njk': ['/archive/2021/', '/archive/2021/02/20/'],
  'pages/author-index.njk': ['/authors/'],
  'pages/tag-index.njk': ['/tags/'],
  'pages/series-index.njk': ['/series/'],
  'pages/corrections.njk': ['/corrections/'],
  'pages/withdrawn.njk': ['/articles/false-alarm/'],
  'pages/static.njk': ['/about/', '/privacy/', '/privacy/en/'],
  'pages/search.njk': ['/search/', '/search/?q=المرفأ'],
  'pages/saved.njk': ['/saved/'],
  'pages/not-found.njk': ['/404.html'],
  'pages/lite.njk': ['/lite/harbour-master/'],
  'pages/lite-home.njk': ['/lite/'],
};

export const articlePages = kinds['pages/article.njk'];
export const servicePages = Object.values(kinds).flat();
/** Pages of text alone have no script, so no service can run on them. */
export const scriptedPages = servicePages.filter((address) => !address.startsWith('/lite/'));
