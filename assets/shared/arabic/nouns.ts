import { makeNoun as noun } from './make-noun.ts';
import type { CountedNoun } from './plural.ts';
import { timeNouns } from './time-nouns.ts';

/** Every noun that the site counts. The tanween stands before its alef («تعليقًا»). */
export const nouns = {
  ...timeNouns,
  article: noun('لا مواد', 'مادة واحدة', 'مادتان', 'مواد', 'مادة', 'مادة'),
  comment: noun('لا تعليقات', 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق'),
  view: noun('لا مشاهدات', 'مشاهدة واحدة', 'مشاهدتان', 'مشاهدات', 'مشاهدة', 'مشاهدة'),
  result: noun('لا نتائج', 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة'),
  page: noun('لا صفحات', 'صفحة واحدة', 'صفحتان', 'صفحات', 'صفحة', 'صفحة'),
  correction: noun('لا تصحيحات', 'تصحيح واحد', 'تصحيحان', 'تصحيحات', 'تصحيحًا', 'تصحيح'),
  source: noun('لا مصادر', 'مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر'),
  image: noun('لا صور', 'صورة واحدة', 'صورتان', 'صور', 'صورة', 'صورة'),
  word: noun('لا كلمات', 'كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة', 'كلمة'),
  part: noun('لا أجزاء', 'جزء واحد', 'جزءان', 'أجزاء', 'جزءًا', 'جزء'),
  update: noun('لا تحديثات', 'تحديث واحد', 'تحديثان', 'تحديثات', 'تحديثًا', 'تحديث'),
  author: noun('لا كتّاب', 'كاتب واحد', 'كاتبان', 'كتّاب', 'كاتبًا', 'كاتب'),
  time: noun('لا مرات', 'مرة واحدة', 'مرتان', 'مرات', 'مرة', 'مرة'),
  tag: noun('لا وسوم', 'وسم واحد', 'وسمان', 'وسوم', 'وسمًا', 'وسم'),
} as const satisfies Readonly<Record<string, CountedNoun>>;

/** The name of a noun that the site counts. */
export type NounName = keyof typeof nouns;
