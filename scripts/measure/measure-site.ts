import type { Browser } from 'playwright-core';
import { median, quantile, type Figure } from './figures.ts';
import { loadPage, type PageLoad, type Transfer } from './load-page.ts';
import { weighArticles, type ArticleWeight } from './weigh-articles.ts';
import { weighPages, type PageWeight } from './weigh-pages.ts';

/** The longest articles, whose text alone may fill more packets than one answer begins with. */
const LONGEST = 25;

/** Bytes of a page of the text-only edition. */
const TEXT_ONLY = 6_000;

/** Requests of an article without photos. */
const REQUESTS = 6;

/** What a site weighs and how soon it stands, as a reader meets it who was never there. */
export interface Measuring {
  readonly browser: Browser;
  /** The built site, and its address with a trailing slash. */
  readonly folder: string;
  readonly url: string;
  /** Loads behind each median of a time. */
  readonly runs: number;
  /** What the first search asks for; null where the site has no index. */
  readonly query: string | null;
}

/** Every figure of the budget, in the order of the table. */
export async function measureSite(measuring: Measuring): Promise<readonly Figure[]> {
  const articles = await weighArticles(measuring.folder);
  const arabic = articles.filter(({ isLatin }) => !isLatin);
  const unpictured = arabic.filter(({ hasPictures }) => !hasPictures);
  // Where every article has a picture, the pictures of one are left out of its weight.
  const texts = unpictured.length > 0 ? unpictured : arabic;
  const name = unpictured.length > 0 ? 'article without photos' : 'article, photos left aside';
  const plain = pickMiddle(texts);
  const latin = pickMiddle(articles.filter(({ isLatin }) => isLatin));
  const pictured = pickMiddle(articles.filter(({ hasLead }) => hasLead));
  return [
    ...toWeights(articles),
    toTextOnlyWeight(await weighPages(measuring.folder, '/lite/', () => ({}))),
    ...(plain ? await measurePlain(name, plain, measuring) : []),
    ...(latin ? await measurePlain('article in Latin letters, photos left aside', latin, measuring) : []),
    ...(measuring.query === null ? [] : await measureSearch(measuring.query, measuring)),
    ...(plain ? await measureTimes('article', plain, 1_000, measuring) : []),
    ...(pictured ? await measureTimes('article with photo', pictured, 1_800, measuring) : []),
  ];
}

function pickMiddle(articles: readonly ArticleWeight[]): string | null {
  return articles[Math.floor(articles.length / 2)]?.path ?? null;
}

function toWeights(articles: readonly ArticleWeight[]): readonly Figure[] {
  const bytes = articles.map((article) => article.bytes);
  const heavy = bytes.filter((size) => size >= 14_000).length;
  return [
    { name: `HTML + CSS, 95 % of ${bytes.length} articles`, value: quantile(bytes, 0.95), limit: 10_000, unit: 'B' },
    { name: 'HTML + CSS of 14 kB and more', value: heavy, limit: LONGEST, unit: 'pages' },
  ];
}

function toTextOnlyWeight(pages: readonly PageWeight[]): Figure {
  const heavy = pages.filter(({ bytes }) => bytes > TEXT_ONLY).length;
  return { name: `text-only HTML + CSS over 6 kB, of ${pages.length}`, value: heavy, limit: 0, unit: 'pages' };
}

async function measurePlain(name: string, article: string, { browser, url }: Measuring): Promise<readonly Figure[]> {
  const load = await loadPage(browser, new URL(article, url).href);
  const transfers = load.transfers.filter(({ type }) => type !== 'Image');
  const scripts = transfers.filter(({ type }) => type === 'Script');
  return [
    { name: `${name}: with fonts`, value: sum(transfers), limit: 40_000, unit: 'B' },
    { name: `${name}: requests`, value: transfers.length, limit: REQUESTS, unit: '' },
    { name: `${name}: without fonts`, value: sum(withoutFonts(transfers)), limit: 12_000, unit: 'B' },
    { name: `${name}: script`, value: sum(scripts), limit: 2_000, unit: 'B' },
  ];
}

/** Nothing of the search may be loaded before the reader asks; then everything it takes counts. */
async function measureSearch(query: string, { browser, url }: Measuring): Promise<readonly Figure[]> {
  const address = new URL('search/', url).href;
  const idle = await loadPage(browser, address);
  const asked = await loadPage(browser, address, {
    act: async (page) => {
      await page.locator('#search-query').fill(query);
      await page.keyboard.press('Enter');
      await page.locator('#search-hits .card').first().waitFor();
      await page.waitForLoadState('networkidle');
    },
  });
  const early = idle.transfers.filter(isIndex);
  const known = new Set(idle.transfers.map((transfer) => transfer.url));
  const scripts = idle.transfers.filter(({ type }) => type === 'Script');
  const more = asked.transfers.filter((transfer) => !known.has(transfer.url) && transfer.type !== 'Image');
  return [
    { name: 'search index before a question', value: sum(early), limit: 0, unit: 'B' },
    { name: 'first search: script and index', value: sum(more) + sum(scripts), limit: 90_000, unit: 'B' },
  ];
}

async function measureTimes(
  name: string,
  path: string,
  largest: number,
  { browser, url, runs }: Measuring,
): Promise<readonly Figure[]> {
  const loads: PageLoad[] = [];
  for (let run = 0; run < runs; run += 1) {
    loads.push(await loadPage(browser, new URL(path, url).href, { slow: true }));
  }
  const middle = (pick: (timing: PageLoad['timing']) => number): number =>
    median(loads.map(({ timing }) => pick(timing)));
  const element = loads[0]?.timing.largestElement.toLowerCase() ?? '';
  return [
    { name: `${name}, slow phone: first paint`, value: middle((one) => one.firstPaint), limit: 1_000, unit: 'ms' },
    {
      name: `${name}, slow phone: largest paint (${element})`,
      value: middle((one) => one.largestPaint),
      limit: largest,
      unit: 'ms',
    },
    { name: `${name}, slow phone: blocking`, value: middle((one) => one.blocking), limit: 0, unit: 'ms' },
    {
      name: `${name}, slow phone: shift`,
      value: Math.max(...loads.map(({ timing }) => timing.shift)),
      limit: 0.005,
      unit: '',
    },
  ];
}

const isIndex = ({ url }: Transfer): boolean => url.includes('/pagefind/');
const withoutFonts = (transfers: readonly Transfer[]): readonly Transfer[] =>
  transfers.filter(({ type }) => type !== 'Font');
const sum = (transfers: readonly Transfer[]): number => transfers.reduce((total, { bytes }) => total + bytes, 0);
