import type { ZonedTime } from '../../../assets/shared/dates.ts';
import type { FieldPath } from '../files/locate-field.ts';
import type { Problem } from '../../problem.ts';
import { bothNames } from '../messages/field-messages.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { datedAhead } from '../messages/messages.ts';
import { isBefore } from '../articles/moments.ts';
import type { FiledArticle } from '../articles/parse-article.ts';
import { articleFields } from '../schemas/article-schema.ts';

/** Warns of published articles that tell readers of an update or a correction that is still to come. */
export function checkDatesAhead(published: readonly FiledArticle[], now: ZonedTime): readonly Problem[] {
  return published.flatMap(({ file, times: { updated }, corrections, locate }) => {
    const told: readonly (readonly [name: 'updated' | 'corrections', path: FieldPath, time: ZonedTime | undefined])[] =
      [
        ['updated', ['updated'], updated],
        ...corrections.map(({ date }, index) => ['corrections', ['corrections', index, 'date'], date] as const),
      ];
    return told.flatMap(([name, path, time]): readonly Problem[] => {
      if (time === undefined || !isBefore(now, time)) return [];
      const message = datedAhead(bothNames(name, articleFields[name].ar), formatMoment(time));
      return [{ severity: 'warning', rule: 'dated-ahead', file, ...locate(path), message }];
    });
  });
}
