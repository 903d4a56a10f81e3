import { z } from 'zod';
import type { Fields } from './field.ts';

/** Names of an image's fields. */
export const imageFields = {
  src: { ar: 'المصدر' },
  alt: { ar: 'الوصف', read: 'text' },
  caption: { ar: 'التعليق', read: 'text' },
  credit: { ar: 'المصور', read: 'text' },
  decorative: { ar: 'زخرفية', read: 'flag' },
} as const satisfies Fields;

const image = z.strictObject({
  /** A file below `content/media`, or a picture on a host that the site allows. */
  src: z.string(),
  /** What the picture shows, for those who don't see it. */
  alt: z.string().max(500).optional(),
  caption: z.string().max(500).optional(),
  credit: z.string().max(200).optional(),
  /** Says that the picture tells nothing and so needs no `alt`. */
  decorative: z.boolean().optional(),
});

/** A picture with its words, or its file alone. */
export const imageSchema = z.union([z.string(), image]);
export type ImageFields = z.infer<typeof imageSchema>;

/** Names of a link's fields. */
export const linkFields = {
  title: { ar: 'العنوان', read: 'text' },
  url: { ar: 'الرابط' },
} as const satisfies Fields;

/** A link to a page elsewhere. */
export const linkSchema = z.strictObject({
  title: z.string().min(1).max(300),
  url: z.url({ protocol: /^https?$/ }),
});
