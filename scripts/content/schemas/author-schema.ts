import { z } from 'zod';
import type { Fields } from './field.ts';
import { imageFields, imageSchema, linkFields, linkSchema } from './shared-schemas.ts';

/** How the fields of an author's front matter are named and read. */
export const authorFields = {
  name: { ar: 'الاسم', read: 'text' },
  role: { ar: 'الصفة', read: 'text' },
  image: { ar: 'الصورة', fields: imageFields },
  email: { ar: 'البريد' },
  links: { ar: 'الروابط', list: 'items', fields: linkFields },
  collective: { ar: 'جماعي', read: 'flag' },
} as const satisfies Fields;

/** An author's front matter, read by {@link authorFields}; the body of the file is the biography. */
export const authorSchema = z.strictObject({
  /** As it is signed. */
  name: z.string().min(2).max(100),
  role: z.string().max(200).optional(),
  /** Portrait; its `alt` is the name where none is given. */
  image: imageSchema.optional(),
  email: z.email().optional(),
  /** Pages of the author elsewhere, with or without a title. */
  links: z.array(z.union([z.url({ protocol: /^https?$/ }), linkSchema])).optional(),
  /** A desk «فريق التحرير» rather than a person. */
  collective: z.boolean().optional(),
});

export type AuthorFields = z.infer<typeof authorSchema>;
