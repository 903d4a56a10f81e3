import { z } from 'zod';
import type { Fields } from './field.ts';

/** How `most-read.yaml` is read. */
export const mostReadFields = {
  taken: { ar: 'التاريخ' },
  articles: {
    ar: 'المواد',
    list: 'items',
    fields: { slug: { ar: 'الرابط' }, views: { ar: 'المشاهدات', read: 'number' } },
  },
} as const satisfies Fields;

/** A snapshot of what is read most, read by {@link mostReadFields}. */
export const mostReadSchema = z.strictObject({
  /** When it was counted, in the forms that `parseZonedTime` reads. */
  taken: z.string(),
  /** Slugs of articles, the most read first; a counter may add how often. */
  articles: z
    .array(z.union([z.string(), z.strictObject({ slug: z.string(), views: z.int().min(0).optional() })]))
    .min(1)
    .max(100),
});

/** The snapshot after its schema. */
export type MostReadFields = z.infer<typeof mostReadSchema>;
