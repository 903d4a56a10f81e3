import type { LayoutViews } from './layout-views.ts';

/** One HTML page: its address, the layout that prints it, and its view, made when it is printed. */
export interface PageOf<Layout extends keyof LayoutViews> {
  readonly path: string;
  readonly layout: Layout;
  readonly view: () => LayoutViews[Layout];
  /** When its content last changed, for the sitemap; absent where robots are kept out. */
  readonly lastModified?: string;
  /** The year of the archive that it is an article's page of; absent for whatever gathers articles. */
  readonly year?: string;
}

export type Page = { readonly [Layout in keyof LayoutViews]: PageOf<Layout> }[keyof LayoutViews];

/** A file for machines: feed, sitemap, robots. */
export interface TextFile {
  readonly path: string;
  readonly render: () => string;
  /** Gathers what it is printed from, where that is cheaper than printing it. */
  readonly prepare?: () => { readonly fingerprint: string; readonly render: () => string };
  /** As a page's. */
  readonly year?: string;
}
