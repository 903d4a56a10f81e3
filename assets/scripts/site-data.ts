import type { LazyModules, SiteData } from '../shared/site-data.ts';

/** Written in by the bundler. */
declare const bundledSiteData: SiteData;
declare const bundledLazyModules: LazyModules;

/** What readers of the page are told is in its language. */
export const { savedHref, words } = bundledSiteData;
export const lazyModules = bundledLazyModules;
