import type { LazyModules, SiteData, SiteWords } from '../shared/site-data.ts';

/** Written in by the bundler. */
declare const bundledSiteData: SiteData;
declare const bundledLazyModules: LazyModules;

export const { savedHref } = bundledSiteData;
export const lazyModules = bundledLazyModules;

/** What readers of this page are told, in its language. */
export const words: SiteWords = bundledSiteData.words[document.documentElement.lang.startsWith('en') ? 'en' : 'ar'];
