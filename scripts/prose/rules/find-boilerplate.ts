import type { Message } from '../../problem.ts';
import type { Passage } from '../passage.ts';
import type { Finding, ProseRule } from '../prose-rule.ts';
import { findingIn } from '../prose-rule.ts';
import { wordsOf } from '../vocabulary.ts';

interface Pattern {
  /** One of these words stands in every text that the pattern finds; none where no Arabic word does. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly ar: string;
  readonly en: string;
}

const platform =
  '(?:تل[يـ]?(?:غ|ج|ق)?رام|تيل[يـ]?(?:غ|ج)رام|واتس ?[آا]ب|فيس ?بوك|فايسبوك|تويتر|يوتيوب|[إا]نستغرام|[إا]كس|غوغل|نبض|X)';
const start = '(?<![\\u0621-\\u0652])';

/** What a site prints round an article and copying brings along. «…» in a pattern's own quotes is a citation and is let be. */
const patterns: readonly Pattern[] = [
  {
    words: ['اقرأ', 'اقرا', 'إقرأ', 'إقرا', 'اقرأوا', 'اقرأي', 'طالع', 'طالعوا', 'شاهد', 'شاهدوا'],
    pattern: /^\s*(?:[إا]قر[أا]|طالع|شاهد)(?:وا)?[يه]?\s+(?:[أا]يض[اًـ]*|المزيد|كذلك)(?![\u0621-\u0652])/gm,
    ar: 'اكتب ::اقرأ-أيضا{الرابط="…"} ليصير بطاقة.',
    en: 'Write ::related{slug="…"} to make it a card.',
  },
  {
    words: ['اقرأ', 'اقرا', 'إقرأ', 'إقرا'],
    pattern: /(?<=[.!؟…]\s)[إا]قر[أا]\s+[أا]يض[اًـ]+\s*:/g,
    ar: 'ضعه في سطر وحده: ::اقرأ-أيضا{الرابط="…"}.',
    en: 'Put it on a line of its own: ::related{slug="…"}.',
  },
  {
    words: ['اترك', 'أترك', 'أضف', 'اضف', 'اكتب', 'أكتب'],
    pattern: /^\s*(?:[اأ]ترك|[أا]ضف|[اأ]كتب)\s+(?:تعليق[اًك]*|رد[اًّ]*)\s*[.!:]?\s*$/gm,
    ar: 'احذفه؛ الموقع يطبع نموذج التعليقات.',
    en: 'Delete it; the site prints its own comment form.',
  },
  {
    words: ['الارتباط', 'كوكيز', 'الكوكيز', 'نفترض', 'سنفترض'],
    pattern:
      /(?:نستخدم|يستخدم(?: هذا)? (?:الموقع|موقعنا)|تستخدم مواقعنا)[^.\n]{0,40}(?:ملفات تعريف الارتباط|الكوكيز|كوكيز)|ملفات تعريف الارتباط[^.\n]{0,60}(?:لتحسين تجرب|أنك موافق|موافقتك)|(?:سنفترض|نفترض) أنك موافق/g,
    ar: 'إشعار ملفات تعريف الارتباط من موقع آخر. احذفه.',
    en: 'A cookie notice of another site. Delete it.',
  },
  {
    words: ['قراءة'],
    pattern: /^\s*قراءة المزيد\s*[.…]*\s*$/gm,
    ar: 'احذفه.',
    en: 'Delete it.',
  },
  {
    words: ['تابعنا', 'تابعونا', 'تابعينا'],
    pattern: new RegExp(`${start}(?:تابعو?نا|تابعينا)\\s+(?:على|عبر|عبرَ|في)(?![\\u0621-\\u0652])`, 'g'),
    ar: 'اجعله نداء في site.yaml واكتب ::نداء{الاسم="…"}، أو احذفه.',
    en: 'Make it a call-out in site.yaml and write ::callout{name="…"}, or delete it.',
  },
  {
    words: ['لمتابعة'],
    pattern: new RegExp(`${start}لمتابعة\\s+(?:كل\\s+(?:ما هو\\s+)?جديد|آخر الأخبار|المزيد من الأخبار|أخبارنا)`, 'g'),
    ar: 'اجعله نداء في site.yaml واكتب ::نداء{الاسم="…"}، أو احذفه.',
    en: 'Make it a call-out in site.yaml and write ::callout{name="…"}, or delete it.',
  },
  {
    words: ['اشترك', 'اشتركوا', 'انضم', 'انضموا'],
    pattern: new RegExp(
      `${start}(?:اشتركو?ا?|انضمو?ا?)\\s+(?:الآن\\s+)?(?:في|إلى|ب)\\s*(?:قناتنا|صفحتنا|نشرتنا|مجموعتنا|(?:قناة|مجموعة|صفحة)[^.\\n]{0,40}${platform}|النشرة البريدية|قائمتنا)`,
      'g',
    ),
    ar: 'اجعله نداء في site.yaml واكتب ::نداء{الاسم="…"}، أو احذفه.',
    en: 'Make it a call-out in site.yaml and write ::callout{name="…"}, or delete it.',
  },
  {
    words: ['محفوظة', 'محفوظ'],
    pattern: /(?:جميع|كل|كافة) (?:حقوق (?:النشر|الطبع|الملكية) |الحقوق )محفوظة?(?![\u0621-\u0652])/g,
    ar: 'احذفه؛ حقوق الموقع في ذيل الصفحة.',
    en: 'Delete it; the site says this in its footer.',
  },
  {
    words: [],
    pattern: /(?<![\w/.])pic\.(?:twitter|x)\.com\/\w+/g,
    ar: 'بقية تغريدة. ضمنها بالتوجيه ::تضمين{العنوان-الشبكي="…" العنوان="…"}، أو احذفها.',
    en: 'What is left of a post. Embed it with ::embed{url="…" title="…"}, or delete it.',
  },
];

/** What copying a page brings along round its article: comment forms, cookie notices, «اقرأ أيضًا» as plain text. */
export const findBoilerplate: ProseRule = (prose) => {
  const known = wordsOf(prose);
  const likely = patterns.filter(({ words }) => words.length === 0 || words.some((word) => known.has(word)));
  return prose.passages.flatMap((passage) => likely.flatMap((pattern) => findIn(passage, pattern)));
};

function findIn(passage: Passage, { pattern, ar, en }: Pattern): readonly Finding[] {
  const { text } = passage;
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const at = index + found.length - found.trimStart().length;
    return isQuoted(text, at) ? [] : [findingIn(passage, at, toMessage(found.trim(), ar, en))];
  });
}

function isQuoted(text: string, at: number): boolean {
  return /["«“]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

function toMessage(found: string, ar: string, en: string): Message {
  return {
    ar: `بقية من صفحة الموقع لا من المادة: «${found}». ${ar}`,
    en: `Left over from a page, not part of the article: "${found}". ${en}`,
  };
}
