import type { CountedNoun } from './plural.ts';

/** Builds the forms from: nothing, one, two, the plural (3–10), the singular after 11–99, the singular after hundreds. */
function noun(zero: string, one: string, two: string, few: string, many: string, other: string): CountedNoun {
  return {
    zero,
    one,
    two,
    twoGenitive: toGenitiveDual(two),
    few: `{n} ${few}`,
    many: `{n} ${many}`,
    other: `{n} ${other}`,
  };
}

/** The dual's ان becomes ين, and a hamza before it finds a seat: «جزءان» and «جزأين». */
function toGenitiveDual(dual: string): string {
  return dual.replace(/ءان$/, 'أين').replace(/ان$/, 'ين');
}

/**
 * Every noun that the site counts. Words for a stretch of time have no «لا …»: nought minutes are «أقل من دقيقة».
 * The tanween stands before its alef («تعليقًا»).
 */
export const nouns = {
  article: noun('لا مقالات', 'مقال واحد', 'مقالان', 'مقالات', 'مقالًا', 'مقال'),
  comment: noun('لا تعليقات', 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق'),
  view: noun('لا مشاهدات', 'مشاهدة واحدة', 'مشاهدتان', 'مشاهدات', 'مشاهدة', 'مشاهدة'),
  minute: noun('أقل من دقيقة', 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة'),
  hour: noun('أقل من ساعة', 'ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة', 'ساعة'),
  day: noun('أقل من يوم', 'يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'),
  week: noun('أقل من أسبوع', 'أسبوع واحد', 'أسبوعان', 'أسابيع', 'أسبوعًا', 'أسبوع'),
  month: noun('أقل من شهر', 'شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر'),
  year: noun('أقل من سنة', 'سنة واحدة', 'سنتان', 'سنوات', 'سنة', 'سنة'),
  result: noun('لا نتائج', 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة'),
  page: noun('لا صفحات', 'صفحة واحدة', 'صفحتان', 'صفحات', 'صفحة', 'صفحة'),
  correction: noun('لا تصحيحات', 'تصحيح واحد', 'تصحيحان', 'تصحيحات', 'تصحيحًا', 'تصحيح'),
  source: noun('لا مصادر', 'مصدر واحد', 'مصدران', 'مصادر', 'مصدرًا', 'مصدر'),
  image: noun('لا صور', 'صورة واحدة', 'صورتان', 'صور', 'صورة', 'صورة'),
  word: noun('لا كلمات', 'كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة', 'كلمة'),
  part: noun('لا أجزاء', 'جزء واحد', 'جزءان', 'أجزاء', 'جزءًا', 'جزء'),
  update: noun('لا تحديثات', 'تحديث واحد', 'تحديثان', 'تحديثات', 'تحديثًا', 'تحديث'),
  author: noun('لا كتّاب', 'كاتب واحد', 'كاتبان', 'كتّاب', 'كاتبًا', 'كاتب'),
  tag: noun('لا وسوم', 'وسم واحد', 'وسمان', 'وسوم', 'وسمًا', 'وسم'),
} as const satisfies Readonly<Record<string, CountedNoun>>;

/** The name of a noun that the site counts. */
export type NounName = keyof typeof nouns;
