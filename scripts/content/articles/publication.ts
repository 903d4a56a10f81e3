import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { isBefore } from './moments.ts';
import type { Publication } from '../newsroom.ts';

/** What decides whether an article is shown. */
export interface PublicationTimes {
  readonly draft: boolean;
  readonly date: ZonedTime;
  readonly expires?: ZonedTime | undefined;
  readonly withdrawn?: ZonedTime | undefined;
}

/** Where an article stands at a moment: a draft always, scheduled before its date, withdrawn or expired from then on. */
export function publication({ draft, date, expires, withdrawn }: PublicationTimes, now: ZonedTime): Publication {
  if (draft) return 'draft';
  if (isBefore(now, date)) return 'scheduled';
  if (withdrawn !== undefined && !isBefore(now, withdrawn)) return 'withdrawn';
  return expires !== undefined && !isBefore(now, expires) ? 'expired' : 'published';
}

/** Whether readers of the published site may see an article. */
export function isPublic(state: Publication): boolean {
  return state === 'published' || state === 'expired';
}
