import { nouns } from '../../../assets/shared/arabic/nouns.ts';
import type { CountedNoun } from '../../../assets/shared/arabic/plural.ts';
import type { SearchPageData } from '../../../assets/shared/search-words.ts';
import { readsEnglish } from '../../labels/format-counted.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { routes } from '../../routes.ts';
import { searchLabelsFor, type SearchPageLabels } from '../../labels/search-labels.ts';
import { serializeJson } from '../../seo/serialize-json.ts';
import { toPageView } from '../frame/head.ts';
import { toTopTags } from '../lists/index-pages.ts';
import { toLastModified } from '../lists/list-pages.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { toSearchTips, type SearchTip } from './search-tips.ts';
import { toTextView } from '../text-view.ts';
import type { CardView } from '../card-view.ts';
import type { PageView, SearchView } from '../views.ts';

/** What the search page prints beside what every page has. */
export interface SearchFields extends Omit<SearchView, keyof PageView> {
  /** An empty card: the template from which the script draws hits. */
  readonly hit: CardView;
  readonly words: SearchPageLabels;
  readonly tips: readonly (SearchTip & { readonly href: string })[];
}

const englishResult: CountedNoun = {
  zero: 'no results',
  one: '1 result',
  two: '2 results',
  few: '{n} results',
  many: '{n} results',
  other: '{n} results',
};

/** The page that searches: a form, ways to browse without it, and what its script needs. */
export function toSearchPage(context: PageContext): PageOf<'pages/search.njk'> {
  const { site } = context.newsroom;
  const title = labelsFor(site.lang).search;
  const { description } = searchLabelsFor(site.lang);
  const trail = [{ path: routes.search(), text: title }];
  return {
    path: routes.search(),
    layout: 'pages/search.njk',
    lastModified: toLastModified(context.collections.latest, context),
    // Robots may keep it: whatever is asked, its canonical address is one, and what it lists without a script is links.
    view: () => ({
      ...toPageView({ path: routes.search(), title, description, trail }, context),
      ...toSearchFields(context),
    }),
  };
}

/** {@link SearchFields} of the site's own language. */
function toSearchFields(context: PageContext): SearchFields {
  const { site, dates } = context.newsroom;
  const words = searchLabelsFor(site.lang);
  const action = context.toHref(routes.search());
  const indexHref = context.toHref(routes.searchIndex());
  const data: SearchPageData = {
    labels: words.live,
    result: readsEnglish(site.lang) ? englishResult : nouns.result,
    digits: dates.digits,
    indexHref,
    sectionHrefs: Object.fromEntries(site.sections.map(({ slug }) => [slug, context.toHref(routes.section(slug))])),
  };
  return {
    title: toTextView(labelsFor(site.lang).search, site.dir),
    action,
    indexHref,
    sections: site.sections.map(({ slug, name }) => ({ href: context.toHref(routes.section(slug)), text: name })),
    topTags: toTopTags(context).map(({ subject }) => ({
      href: context.toHref(routes.tag(subject.slug)),
      text: subject.name,
    })),
    archiveHref: context.toHref(routes.archiveIndex()),
    wordsJson: serializeJson(data),
    hit: emptyCard,
    words,
    tips: toSearchTips(context).map((tip) => ({ ...tip, href: `${action}?q=${encodeURIComponent(tip.query)}` })),
  };
}

const noText = { plain: '', html: '' };
const emptyCard: CardView = {
  href: '',
  liteHref: '',
  lang: '',
  dir: 'rtl',
  title: noText,
  standfirst: noText,
  section: { slug: '', href: '', text: '', language: null },
  kind: { kind: 'news', label: '' },
  image: null,
  authors: [],
  voice: null,
  agency: null,
  time: { iso: '', text: '' },
  fresh: false,
  readingTime: '',
  comments: null,
  views: null,
  counted: null,
  breaking: false,
  sponsored: null,
  ribbon: null,
};
