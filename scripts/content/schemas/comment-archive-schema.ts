import { z } from 'zod';
import type { Fields } from './field.ts';

const written = {
  name: { ar: 'الاسم', read: 'text' },
  date: { ar: 'التاريخ' },
  text: { ar: 'النص', read: 'text', list: 'items' },
} as const satisfies Fields;

/** How a file of old comments is read. */
export const commentArchiveFields = {
  comments: {
    ar: 'التعليقات',
    list: 'items',
    fields: { ...written, replies: { ar: 'الردود', list: 'items', fields: written } },
  },
} as const satisfies Fields;

const reply = z.strictObject({
  name: z.string().min(1).max(200),
  /** When it was written, in the forms that `parseZonedTime` reads. */
  date: z.string(),
  /** Its paragraphs; a single text counts as one. */
  text: z.array(z.string().min(1).max(10_000)).min(1).max(200),
});

/** Comments that readers wrote on an earlier site, read by {@link commentArchiveFields}. */
export const commentArchiveSchema = z.strictObject({
  comments: z.array(reply.extend({ replies: z.array(reply).optional() })).min(1),
});

/** A file of old comments after its schema. */
export type CommentArchiveFields = z.infer<typeof commentArchiveSchema>;
