import type { ZonedTime } from '../../assets/shared/dates.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { isBefore } from './articles/moments.ts';
import type { Publication } from './newsroom.ts';
import type { FiledArticle } from './articles/parse-article.ts';

/** How an article changes by itself when a time comes. */
export type Change = 'appears' | 'expires' | 'withdrawn' | 'unpinned' | 'calms' | 'closes';

/** A change that is still to come. */
export interface Due {
  readonly time: ZonedTime;
  readonly change: Change;
  readonly title: string;
  /** Relative to the content folder. */
  readonly file: string;
}

/** Where one article of the newsroom stands. */
export interface ArticleStatus {
  readonly state: Publication;
  readonly title: string;
  readonly slug: string;
  readonly file: string;
  readonly section: string;
  /** Absent while its date can't be read. */
  readonly date?: ZonedTime;
  readonly updated?: ZonedTime;
  /** What happens to it next. */
  readonly due?: Due;
}

/** Everything on file, newest first, and everything that will change by itself, the nearest first. */
export interface Agenda {
  readonly articles: readonly ArticleStatus[];
  readonly due: readonly Due[];
}

/** Reads from the articles what a newsroom must keep in mind. A draft has no times of its own: nothing happens to it. */
export function toAgenda(
  filed: readonly FiledArticle[],
  stateOf: (article: FiledArticle) => Publication,
  now: ZonedTime,
): Agenda {
  const read = filed.map((article): { readonly status: ArticleStatus; readonly dues: readonly Due[] } => {
    const state = stateOf(article);
    const { file, slug, fields, times } = article;
    const dues = state === 'draft' || state === 'withdrawn' ? [] : toDues(article, now);
    const status = {
      state,
      title: fields.title ?? '',
      slug,
      file,
      section: fields.section ?? '',
      ...withoutUndefined({ date: times.date, updated: times.updated, due: dues[0] }),
    };
    return { status, dues };
  });
  return {
    articles: read
      .map(({ status }) => status)
      .sort((a, b) => (b.date?.epoch ?? 0) - (a.date?.epoch ?? 0) || (a.file < b.file ? -1 : 1)),
    due: read.flatMap(({ dues }) => dues).sort(compareDues),
  };
}

function toDues({ file, fields, times, closes }: FiledArticle, now: ZonedTime): readonly Due[] {
  const changes: readonly (readonly [Change, ZonedTime | undefined])[] = [
    ['appears', times.date],
    ['calms', times.breaking],
    ['unpinned', times.pinned],
    ['closes', closes],
    ['expires', times.expires],
    ['withdrawn', times.withdrawn],
  ];
  return changes
    .flatMap(([change, time]) =>
      time !== undefined && isBefore(now, time) ? { time, change, title: fields.title ?? '', file } : [],
    )
    .sort(compareDues);
}

function compareDues(a: Due, b: Due): number {
  return a.time.epoch - b.time.epoch || (a.file < b.file ? -1 : Number(a.file > b.file));
}
