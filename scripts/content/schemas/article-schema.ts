import { z } from 'zod';
import { articleLimits } from './article-limits.ts';
import type { Fields } from './field.ts';
import { toArabicValues } from './field.ts';
import { imageFields, imageSchema, linkFields } from './shared-schemas.ts';
import { articleKinds, correctionTypes, ratings } from '../newsroom.ts';

/** How the fields of an article's front matter are named and read. */
export const articleFields = {
  title: { ar: 'العنوان', read: 'text' },
  date: { ar: 'التاريخ', otherNames: ['created', 'pubDate', 'publishDate', 'تاريخ النشر'] },
  author: { ar: 'الكاتب', list: 'commas', otherNames: ['byline', 'writer', 'المؤلف', 'المحرر', 'بقلم'] },
  authors: { ar: 'الكتاب', list: 'commas' },
  agency: { ar: 'الوكالة', read: 'text' },
  section: { ar: 'القسم', otherNames: ['category', 'categories', 'التصنيف', 'الباب'] },
  tags: { ar: 'الوسوم', list: 'commas', otherNames: ['keywords', 'كلمات مفتاحية', 'الكلمات المفتاحية'] },
  summary: {
    ar: 'الملخص',
    read: 'text',
    otherNames: ['description', 'excerpt', 'subtitle', 'standfirst', 'المقدمة', 'الموجز', 'الوصف', 'العنوان الفرعي'],
  },
  related: { ar: 'روابط', list: 'items', fields: linkFields },
  kind: {
    ar: 'النوع',
    values: toArabicValues({
      خبر: 'news',
      رأي: 'opinion',
      تحليل: 'analysis',
      مقابلة: 'interview',
      شرح: 'explainer',
      تحقق: 'fact-check',
      مباشر: 'live',
      معرض: 'gallery',
    }),
  },
  updated: { ar: 'التحديث', otherNames: ['lastmod', 'modified', 'آخر تحديث'] },
  image: { ar: 'الصورة', fields: imageFields, otherNames: ['cover', 'photo', 'thumbnail', 'الغلاف'] },
  slug: { ar: 'الرابط', otherNames: ['permalink', 'url'] },
  draft: { ar: 'مسودة', read: 'flag' },
  expires: { ar: 'ينتهي' },
  withdrawn: {
    ar: 'سحب',
    fields: { date: { ar: 'التاريخ' }, reason: { ar: 'السبب', read: 'text' }, instead: { ar: 'البديل' } },
  },
  ended: { ar: 'انتهت' },
  pinned: { ar: 'مثبت' },
  breaking: { ar: 'عاجل' },
  series: { ar: 'الملف', read: 'text' },
  part: { ar: 'الجزء', read: 'number' },
  corrections: {
    ar: 'التصحيحات',
    list: 'items',
    fields: {
      date: { ar: 'التاريخ' },
      type: { ar: 'النوع', values: toArabicValues({ تصحيح: 'correction', توضيح: 'clarification' }) },
      text: { ar: 'النص', read: 'text' },
      before: { ar: 'قبل', read: 'text' },
      after: { ar: 'بعد', read: 'text' },
    },
  },
  sources: {
    ar: 'المصادر',
    list: 'items',
    fields: {
      title: { ar: 'العنوان', read: 'text' },
      url: { ar: 'الرابط' },
      publisher: { ar: 'الناشر', read: 'text' },
    },
  },
  sponsor: { ar: 'الراعي', read: 'text' },
  contentNote: { ar: 'تنبيه', read: 'text' },
  rating: {
    ar: 'التقييم',
    values: toArabicValues({
      صحيح: 'true',
      'صحيح في معظمه': 'mostly-true',
      مختلط: 'mixed',
      مضلل: 'misleading',
      خاطئ: 'false',
    }),
  },
  claim: { ar: 'الادعاء', read: 'text' },
  claimant: { ar: 'المدعي', read: 'text' },
  lang: { ar: 'اللغة', otherNames: ['language', 'locale'] },
  aliases: { ar: 'روابط_قديمة', list: 'items', otherNames: ['redirect_from'] },
  comments: { ar: 'التعليقات', read: 'flag' },
  revisions: { ar: 'التعديلات', read: 'flag' },
  legacy: {
    ar: 'قديم',
    fields: { comments: { ar: 'التعليقات', read: 'number' }, views: { ar: 'المشاهدات', read: 'number' } },
  },
  noindex: { ar: 'بلا_فهرسة', read: 'flag' },
} as const satisfies Fields;

const count = z.int().min(0);

/** An article's front matter, read by {@link articleFields}. Times are texts here; the zone is not known yet. */
export const articleSchema = z.strictObject({
  /** Headline; plain text. */
  title: z.string().min(articleLimits.title.least).max(articleLimits.title.most),
  /** Publication, in the forms that `parseZonedTime` reads. */
  date: z.string(),
  /** Slugs of author files. */
  author: z.array(z.string()).min(1).optional(),
  /** The same; an article uses one of the two names. */
  authors: z.array(z.string()).min(1).optional(),
  /** A wire that signs: «وكالات». */
  agency: z.string().max(100).optional(),
  /** Slug of a section in `site.yaml`. */
  section: z.string(),
  /** Names of tags, as written. */
  tags: z.array(z.string().max(60)).optional(),
  /** Standfirst; default: the first paragraph. */
  summary: z.string().max(articleLimits.summary).optional(),
  /** Slugs of articles, addresses of this site, or links elsewhere with their titles. */
  related: z
    .array(z.union([z.string(), z.strictObject({ title: z.string().min(1).max(300), url: z.string() })]))
    .optional(),
  kind: z.enum(articleKinds).optional(),
  /** Last material change, not before `date`. */
  updated: z.string().optional(),
  image: imageSchema.optional(),
  /** Last part of the address; default: the file's name. */
  slug: z.string().optional(),
  /** Never published; shown in development with a ribbon. */
  draft: z.boolean().optional(),
  /** From then on the article leaves lists, feeds and search. */
  expires: z.string().optional(),
  /** From `date` on a note saying why stands in the article's place, and leads to the article that replaces it. */
  withdrawn: z
    .strictObject({ date: z.string(), reason: z.string().min(5).max(500), instead: z.string().optional() })
    .optional(),
  /** When live coverage came to its end; default: a day after its last entry. */
  ended: z.string().optional(),
  /** Until then the article leads its lists. */
  pinned: z.string().optional(),
  /** Until then the article is marked «عاجل». */
  breaking: z.string().optional(),
  /** Name of a series «ملف». */
  series: z.string().min(2).max(100).optional(),
  /** Place in the series, from 1. */
  part: z.int().min(1).max(1000).optional(),
  /** What was put right, the earliest first; `before` and `after` quote the text. */
  corrections: z
    .array(
      z.strictObject({
        date: z.string(),
        type: z.enum(correctionTypes).optional(),
        text: z.string().min(1).max(2000),
        before: z.string().min(1).max(1000).optional(),
        after: z.string().min(1).max(1000).optional(),
      }),
    )
    .optional(),
  sources: z
    .array(
      z.strictObject({
        title: z.string().max(300),
        url: z.url({ protocol: /^https?$/ }).optional(),
        publisher: z.string().max(200).optional(),
      }),
    )
    .optional(),
  /** Who paid for the article: it then says so wherever it stands. */
  sponsor: z.string().min(2).max(100).optional(),
  /** What a reader should know before reading: scenes of violence, a conflict of interest. */
  contentNote: z.string().min(5).max(300).optional(),
  /** Verdict of a fact-check. */
  rating: z.enum(ratings).optional(),
  /** What was claimed, in one sentence. */
  claim: z.string().max(500).optional(),
  /** Who claimed it. */
  claimant: z.string().max(200).optional(),
  /** BCP 47 tag of the article's language, where it isn't the site's. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, 'ar')
    .optional(),
  /** Old addresses on this site that lead here. */
  aliases: z.array(z.string()).optional(),
  /** `false` closes the comments. */
  comments: z.boolean().optional(),
  /** `false` keeps back how the text was changed, where the site tells it. */
  revisions: z.boolean().optional(),
  /** Counts brought along from an earlier system. */
  legacy: z.strictObject({ comments: count.optional(), views: count.optional() }).optional(),
  /** Keeps the article out of search engines and the site's own search. */
  noindex: z.boolean().optional(),
});

/** An article's front matter after its schema. */
export type ArticleFields = z.infer<typeof articleSchema>;
