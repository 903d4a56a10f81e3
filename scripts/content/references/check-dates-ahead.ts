import type { ZonedTime } from '../../../assets/shared/dates.ts';
import type { FieldPath } from '../files/locate-field.ts';
import type { Problem } from '../../problem.ts';
import { bothNames } from '../messages/field-messages.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { datedAhead } from '../messages/messages.ts';
import { isBefore } from '../articles/moments.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import type { Locate } from '../files/parse-fields.ts';
import type { FiledPage } from '../parse-page.ts';
import { articleFields } from '../schemas/article-schema.ts';
import { pageFields } from '../schemas/page-schema.ts';

/** Something that a file says happened, and when. */
interface ToldDate {
  readonly file: string;
  readonly locate: Locate;
  /** Its field, in English and in Arabic. */
  readonly field: readonly [name: string, ar: string];
  readonly path: FieldPath;
  readonly time: ZonedTime | undefined;
}

/** Warns of what tells readers of an update or a correction that is still to come. */
export function checkDatesAhead(
  published: readonly FiledArticle[],
  pages: readonly FiledPage[],
  now: ZonedTime,
): readonly Problem[] {
  return [...published.flatMap(listArticleDates), ...pages.map(toPageDate)].flatMap(
    ({ file, locate, field, path, time }): readonly Problem[] => {
      if (time === undefined || !isBefore(now, time)) return [];
      const message = datedAhead(bothNames(...field), formatMoment(time));
      return [{ severity: 'warning', rule: 'dated-ahead', file, ...locate(path), message }];
    },
  );
}

function listArticleDates({ file, locate, times, corrections }: FiledArticle): readonly ToldDate[] {
  const { updated, corrections: corrected } = articleFields;
  return [
    { file, locate, field: ['updated', updated.ar], path: ['updated'], time: times.updated },
    ...corrections.map(({ date }, index): ToldDate => {
      return { file, locate, field: ['corrections', corrected.ar], path: ['corrections', index, 'date'], time: date };
    }),
  ];
}

function toPageDate({ page: { file, updated }, locate }: FiledPage): ToldDate {
  return { file, locate, field: ['updated', pageFields.updated.ar], path: ['updated'], time: updated };
}
