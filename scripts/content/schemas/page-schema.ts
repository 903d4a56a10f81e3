import { z } from 'zod';
import type { Fields } from './field.ts';
import { toArabicValues } from './field.ts';

/** How the fields of a standing page's front matter are named and read. */
export const pageFields = {
  title: { ar: 'العنوان', read: 'text' },
  summary: { ar: 'الملخص', read: 'text' },
  updated: { ar: 'التحديث' },
  menu: { ar: 'القائمة', values: toArabicValues({ رأس: 'header', تذييل: 'footer', بلا: 'none' }) },
  order: { ar: 'الترتيب', read: 'number' },
} as const satisfies Fields;

/** A standing page's front matter, read by {@link pageFields}. */
export const pageSchema = z.strictObject({
  title: z.string().min(2).max(200),
  summary: z.string().max(300).optional(),
  updated: z.string().optional(),
  /** Where the site links to the page. */
  menu: z.enum(['header', 'footer', 'none']).optional(),
  /** Place among the pages of its menu, from the smallest. */
  order: z.number().optional(),
});

export type PageFields = z.infer<typeof pageSchema>;
