import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { isBefore, isSameDay } from '../../content/articles/moments.ts';
import type { Article } from '../../content/newsroom.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import type { PageContext } from '../page-context.ts';
import { toDatePolicy, toTimeView, type TimeView } from '../time-view.ts';
import type { LinkView } from '../card-view.ts';

/** Where live coverage stands. */
export interface LiveView {
  /** Whether entries are still added: only then does the page look for them. */
  readonly running: boolean;
  /** «التغطية جارية. آخر مدخل:», before its time. */
  readonly notice: string;
  readonly time: TimeView;
  /** What tells the story to who comes late, the earliest first; by the hour alone where all is of one day. */
  readonly keyEntries: readonly (LinkView & { readonly time: TimeView })[];
}

/** Live coverage by the build's clock; null for every other article. */
export function toLiveView(article: Article, context: PageContext): LiveView | null {
  const { liveUntil, lang } = article;
  if (liveUntil === undefined) return null;
  const dates = toDatePolicy(context.newsroom.dates, lang);
  const labels = labelsFor(lang);
  const running = isBefore(context.newsroom.now, liveUntil);
  const entries = article.body.parts
    .flatMap((part) => (part.type === 'entry' ? part : []))
    .sort((one, other) => one.time.epoch - other.time.epoch);
  const last: ZonedTime = entries.at(-1)?.time ?? article.date;
  const format = entries.every(({ time }) => isSameDay(time, last)) ? 'hour' : 'entry';
  return {
    running,
    notice: running ? labels.liveRunning : labels.liveEnded,
    time: toTimeView(running ? last : liveUntil, 'entry', dates),
    keyEntries: entries
      .filter(({ key }) => key)
      .map(({ title, fragment, time }) => ({
        href: `#${encodeURIComponent(fragment)}`,
        text: title,
        time: toTimeView(time, format, dates),
      })),
  };
}
