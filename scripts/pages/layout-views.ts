import type { HomeView } from './home/home-views.ts';
import type {
  ArchiveIndexView,
  ArchiveView,
  AuthorIndexView,
  AuthorView,
  ListView,
  SectionView,
  SeriesIndexView,
  SeriesView,
  TagIndexView,
} from './lists/list-views.ts';
import type { LiteHomeView, LiteView } from './lite/lite-view.ts';
import type { SpecimenView } from './specimen/specimen-view.ts';
import type {
  ArticleView,
  CorrectionsView,
  NotFoundView,
  PageView,
  SearchView,
  StaticPageView,
  WithdrawnView,
} from './views.ts';

/** Every HTML layout and the view it prints. */
export interface LayoutViews {
  readonly 'pages/home.njk': HomeView;
  readonly 'pages/article.njk': ArticleView;
  readonly 'pages/lite.njk': LiteView;
  readonly 'pages/lite-home.njk': LiteHomeView;
  readonly 'pages/section.njk': SectionView;
  readonly 'pages/tag.njk': ListView;
  readonly 'pages/author.njk': AuthorView;
  readonly 'pages/series.njk': SeriesView;
  readonly 'pages/archive-index.njk': ArchiveIndexView;
  readonly 'pages/archive.njk': ArchiveView;
  readonly 'pages/author-index.njk': AuthorIndexView;
  readonly 'pages/tag-index.njk': TagIndexView;
  readonly 'pages/series-index.njk': SeriesIndexView;
  readonly 'pages/corrections.njk': CorrectionsView;
  readonly 'pages/withdrawn.njk': WithdrawnView;
  readonly 'pages/static.njk': StaticPageView;
  readonly 'pages/specimen.njk': SpecimenView;
  readonly 'pages/saved.njk': PageView;
  readonly 'pages/search.njk': SearchView;
  readonly 'pages/not-found.njk': NotFoundView;
}
