import { toAsciiDigits } from '../../../assets/shared/arabic/digits.ts';
import { fold } from '../../../assets/shared/arabic/fold.ts';

/** What a line says of itself by its label or its form, wherever it stands on the page. */
export type LabelledLine =
  | { readonly role: 'author' | 'agency' | 'credit' | 'section'; readonly value: string; readonly confidence: number }
  | { readonly role: 'counts'; readonly comments?: number; readonly views?: number; readonly confidence: number }
  /** Without values where the label stands alone and they follow on lines of their own. */
  | { readonly role: 'tags'; readonly values: readonly string[]; readonly confidence: number }
  | { readonly role: 'related'; readonly title: string; readonly confidence: number }
  | { readonly role: 'callout'; readonly channel: string; readonly confidence: number };

const agencies =
  'وكالات|رويترز|فرانس برس|ا ف ب|اف ب|أ ف ب|ا ش ا|اسوشيتد برس|ا ب|د ب ا|الاناضول|سبوتنيك|تاس|شينخوا|سانا|وفا|بترا|واس|قنا|وام|كونا|بنا|وات|واج|سونا|يو بي اي|ميديا لاين|afp|reuters|ap|dpa|upi';
const isAgency = new RegExp(`^(?:وكاله )?(?:${agencies})(?:\\s*[،,/+و–-]+\\s*(?:${agencies}))*$`, 'u');

const byline =
  /^(?:كتبت?ه?ا?|بقلم|إعداد وتحرير|اعداد وتحرير|إعداد|اعداد|أعدها?|تحرير|الكاتبة?|الكتّ?اب|تقرير|تحقيق|حوار|حاوره?ا?|أجرى الحوار|بواسطة|متابعة|شرح|تحليل|ترجمة|المحررة?|مراسلنا|مراسلتنا|المصور والمراسل|[Bb][Yy]|[Ww]ritten by)(?:\s*[:：ـ–/-]+\s*|\s+)(.{3,60})$/u;
const bylineNeedsMark = /^(?:تقرير|تحقيق|حوار|تحليل|متابعة|شرح|ترجمة|تحرير|كتب|كتبت)\s+[^:–-]/u;
const desk = /^(?:فريق|قسم|هيئة|أسرة|غرفة) (?:ال)?(?:تحرير|أخبار|اخبار|متابعة|ترجمة|رصد)(?: .{0,20})?$/u;
const credit =
  /^\(?\s*(?:تصوير|عدسة|المصور|مصدر الصورة|حقوق الصورة|الصورة|صورة|صور|[Pp]hoto(?: by| credit)?|[Cc]redit)\s*[:：/-]+\s*([^()]{2,60}?)\s*\)?$|^\(?عدسة ([^()]{2,50}?)\)?$/u;
const source = /^(?:المصدر|المصادر|مصدر|نقلا عن|نقلًا عن|[Ss]ource)\s*[:：|–-]+\s*(.{2,60})$/u;
const dateline = /^([\p{L} ]{2,25})\s*(?:[-–—/:،]\s*|\(\s*)([^()]{2,40}?)\s*\)?\s*[-–—:]?$/u;
const bareAgency = /^\(\s*([^()]{2,40})\s*\)$/u;
const section = /^(?:القسم|التصنيف|تصنيف|الباب|نشر في قسم|[Cc]ategory)\s*[:|]\s*(.{2,40})$/u;
const crumb = /^(?:الصفحة )?(?:الرئيسية|الرييسية|[Hh]ome)\s*[»›>/\\|←⟵-]+\s*(.{2,100})$/u;

const tagLabel =
  /^(?:ال)?(?:وسوم|كلمات (?:ال)?(?:مفتاحي[ةه]|دلالي[ةه]|رئيسي[ةه])|علامات|كلمات البحث|هاشتاغ|هاشتاج|[Tt]ags)(?:\s*[:：|]\s*|\s*$|\s+(?=#))(.*)$/u;
const topicLabel = /^(?:موضوعات|مواضيع|[Tt]opics)\s*[:：]\s*(.+)$/u;
const hashtags = /^(?:#[\p{L}\p{N}\p{M}_]+[\s،,|]*)+$/u;

const relatedLabel =
  /^[^\p{L}\p{N}]{0,6}(?:[إا]قر[أاؤ]ي?|اقرؤوا|طالع|لقراءة المزيد|للمزيد)\s+(?:أيض[اً]{1,2}|ايض[اً]{1,2}|كذلك|المزيد عن|في الموقع)\s*[:：.…،!|–-]*\s*(.*)$/u;

const follow =
  /(?:^|\s)(?:[لو]?ل?(?:لا)?اشتر[كا]\S*|للاشتراك|تابع(?:نا|ونا|وا)?|انضم(?:وا)?|للانضمام|لمتابعة|لمتابعه)(?=\s)/u;
const channels: readonly (readonly [string, RegExp])[] = [
  ['telegram', /تلي?[غجق]رام|تيلي?[غجق]رام|telegram/iu],
  ['whatsapp', /واتس ?[اأ]ب|واتساب|whats ?app/iu],
  ['newsletter', /نشر(?:ة|تنا|ته)|القائمة البريدية|newsletter/iu],
  ['youtube', /يوتيوب|youtube/iu],
  ['facebook', /فيس ?بوك|facebook/iu],
  ['instagram', /[إا]نستغ?ج?رام|instagram/iu],
  ['x', /تويتر|منصة [إا]كس|twitter/iu],
];

/**
 * Reads a line by its label («بقلم:», «وسوم:», «المصدر:») or its own form (a count of views, an agency's dateline).
 * Undefined is a line whose place on the page must tell what it is.
 *
 * @example readLabelledLine('المشاهدات: ١٬٢٣٤') // { role: 'counts', views: 1234, confidence: 0.95 }
 */
export function readLabelledLine(line: string): LabelledLine | undefined {
  return readRelated(line) ?? readTags(line) ?? readCounts(line) ?? readCallout(line) ?? readName(line);
}

function readRelated(line: string): LabelledLine | undefined {
  if (line.length > 250) return undefined;
  const match = relatedLabel.exec(line);
  return match === null ? undefined : { role: 'related', title: (match[1] ?? '').trim(), confidence: 0.97 };
}

function readTags(line: string): LabelledLine | undefined {
  if (line.length > 400) return undefined;
  if (hashtags.test(line)) return { role: 'tags', values: splitTags(line), confidence: 0.95 };
  const match = tagLabel.exec(line) ?? topicLabel.exec(line);
  return match === null ? undefined : { role: 'tags', values: splitTags(match[1] ?? ''), confidence: 0.95 };
}

/** Names between commas, bars, bullets or dashes with blanks round them; a hashtag's `_` is a blank. */
function splitTags(text: string): readonly string[] {
  const parts = text.includes('#') ? text.split(/[#،,|]+/) : text.split(/\s*[،,؛;|•·#]\s*|\s+[-–—/]\s+/);
  const names = parts.map((part) => part.replaceAll('_', ' ').replace(/^[\s.:-]+|[\s.:-]+$/g, ''));
  return names.filter((name) => name !== '' && name.length <= 60);
}

const number = String.raw`(\d{1,3}(?:[,.٬]\d{3})+|\d+)`;
const countRules: readonly (readonly ['comments' | 'views', RegExp])[] = [
  [
    'views',
    new RegExp(`^(?:عدد )?(?:ال)?(?:مشاهدات|مشاهده|قراءات|قراءه|زيارات|زوار|views)\\s*[:(|-]?\\s*${number}\\)?$`, 'u'),
  ],
  ['views', new RegExp(`^${number}\\s*(?:مشاهده|مشاهدات|مره قراءه|قراءه|زياره|زيارات|مره|views?)$`, 'u')],
  ['views', new RegExp(`^(?:شوهد|شوهدت|قري|قرئ|تمت قراءته|تمت مشاهدته)\\s*${number}\\s*(?:مره|مرات)?$`, 'u')],
  ['comments', new RegExp(`^(?:عدد )?(?:ال)?تعليقات(?: الزوار| القراء)?\\s*[:(|-]?\\s*${number}\\)?$`, 'u')],
  ['comments', new RegExp(`^${number}\\s*(?:تعليق|تعليقا|تعليقات|comments?)$`, 'u')],
];
const twoCounts = new RegExp(`^${number}\\s+${number}$`, 'u');

function readCounts(line: string): LabelledLine | undefined {
  if (line.length > 60 || !/[\d\u0660-\u0669\u06F0-\u06F9]/.test(line)) return undefined;
  const plain = toAsciiDigits(fold(line))
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .trim();
  const pair = twoCounts.exec(plain);
  if (pair !== null) {
    return { role: 'counts', comments: toCount(pair[1]), views: toCount(pair[2]), confidence: 0.75 };
  }
  for (const [name, pattern] of countRules) {
    const match = pattern.exec(plain);
    if (match !== null) return { role: 'counts', [name]: toCount(match[1]), confidence: 0.95 };
  }
  return undefined;
}

function toCount(digits = ''): number {
  return Math.min(Number(digits.replace(/\D/g, '')), Number.MAX_SAFE_INTEGER);
}

function readCallout(line: string): LabelledLine | undefined {
  if (line.length > 200 || !follow.test(` ${line}`)) return undefined;
  const channel = channels.find(([, pattern]) => pattern.test(line))?.[0];
  return channel === undefined ? undefined : { role: 'callout', channel, confidence: 0.9 };
}

function readName(line: string): LabelledLine | undefined {
  if (line.length > 120) return undefined;
  const photo = credit.exec(line);
  if (photo !== null) return named('credit', photo[1] ?? photo[2] ?? '', 0.9);
  const from = source.exec(line)?.[1];
  if (from !== undefined) return named('agency', from, 0.95);
  const bare = bareAgency.exec(line)?.[1];
  if (bare !== undefined && isAgency.test(fold(bare))) return named('agency', bare, 0.9);
  if (isAgency.test(fold(line))) return named('agency', line, 0.9);
  const [, city = '', who = ''] = dateline.exec(line) ?? [];
  if (city !== '' && isAgency.test(fold(who))) return named('agency', who, 0.9);
  const rubric =
    section.exec(line)?.[1] ??
    crumb
      .exec(line)?.[1]
      ?.split(/[»›>/\\|←⟵]/)
      .at(-1);
  if (rubric !== undefined) return named('section', rubric, 0.9);
  if (desk.test(line)) return named('author', line, 0.9);
  const by = byline.exec(line);
  if (by !== null && isName(by[1] ?? '') && !(bylineNeedsMark.test(line) && !/[:–-]/.test(line.slice(0, 12)))) {
    return named('author', by[1] ?? '', 0.93);
  }
  return undefined;
}

function named(role: 'author' | 'agency' | 'credit' | 'section', value: string, confidence: number): LabelledLine {
  const name = role === 'author' ? (value.split(/\s*[|•]\s*|\s+[-–—]\s+/)[0] ?? value) : value;
  return {
    role,
    value: name
      .replace(/\s+/g, ' ')
      .replace(/^[\s:،-]+|[\s:،.-]+$/gu, '')
      .trim(),
    confidence,
  };
}

/** Whether a text could be a person's or a desk's name: one to seven words, no figures, no sentence. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 7 && text.length <= 60 && !/[\d\u0660-\u0669؟!«»"]|[.،؛]$|:/u.test(text.replace(/\bد\./gu, ''))
  );
}
