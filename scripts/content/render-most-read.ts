import { Document } from 'yaml';
import type { ZonedTime } from '../../assets/shared/dates.ts';

const heading = ' الأكثر قراءة: لقطة من عدّاد القراءة. يكتبها الأمر npm run most-read.';

/** The text of `most-read.yaml`, as the gate reads it. */
export function renderMostRead(
  taken: ZonedTime,
  articles: readonly { readonly slug: string; readonly views: number }[],
): string {
  const document = new Document({ taken: taken.iso, articles });
  document.commentBefore = heading;
  return document.toString({ lineWidth: 0 });
}
