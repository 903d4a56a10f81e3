import type { ZonedTime } from '../../../assets/shared/dates.ts';

/** The times of an article, as far as they could be read. */
export interface ArticleTimes {
  readonly date?: ZonedTime;
  readonly updated?: ZonedTime;
  readonly expires?: ZonedTime;
  readonly pinned?: ZonedTime;
  readonly breaking?: ZonedTime;
  readonly withdrawn?: ZonedTime;
  readonly ended?: ZonedTime;
}
