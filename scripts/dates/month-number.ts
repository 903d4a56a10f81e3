import { fold } from '../../assets/shared/arabic/fold.ts';
import {
  algerianMonths,
  egyptianMonths,
  englishMonths,
  levantineMonths,
  moroccanMonths,
} from '../../assets/shared/arabic/month-names.ts';

/** «تشرين ثاني» is written as often as «تشرين الثاني». */
const bareMonths = levantineMonths.map((name) => name.replace(' ال', ' '));

const numbers: ReadonlyMap<string, number> = new Map(
  [levantineMonths, bareMonths, egyptianMonths, moroccanMonths, algerianMonths, englishMonths].flatMap((names) =>
    names.map((name, index) => [fold(name), index + 1] as const),
  ),
);

/**
 * The number of a Gregorian month by its name in any Arab country or in English; no name means two months. A dual
 * name counts when both halves name the same month.
 *
 * @example monthNumber('شباط/فبراير') // 2
 */
export function monthNumber(name: string): number | undefined {
  const [first, ...others] = name.split('/').map((half) => numbers.get(fold(half.trim())));
  return others.every((other) => other === first) ? first : undefined;
}
