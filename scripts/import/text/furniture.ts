import { fold } from '../../../assets/shared/arabic/fold.ts';

/** Why a line belongs to the page round an article and not to the article. */
export type FurnitureKind =
  | 'share'
  | 'navigation'
  | 'cookies'
  | 'comment-form'
  | 'copyright'
  | 'reading-aid'
  | 'promotion'
  | 'list-label'
  | 'disclaimer';

interface FurnitureRule {
  readonly kind: FurnitureKind;
  readonly pattern: RegExp;
  readonly confidence: number;
}

/** Lines are folded and have no signs at their ends before they are compared, so «شارِك:» is «شارك». */
const network =
  '(?:فيس ?بوك|تويتر|واتس ?اب|واتساب|تلي?غرام|تيليجرام|تلجرام|لينكد ?ان|بينتيريست|بنترست|انستغرام|انستجرام|يوتيوب|تيك توك|ماسنجر|سناب ?شات|ريديت|' +
  'facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|instagram|youtube|tiktok|messenger|reddit|email|print|rss|tweet|share|' +
  'ايميل|بريد|بريد الكتروني|البريد الالكتروني|طباعه|اطبع|مشاركه|شارك|نسخ الرابط|انسخ الرابط)';

const rules: readonly FurnitureRule[] = [
  rule('share', String.raw`(?:${network}[\s|،,/·•-]*)+`),
  rule(
    'share',
    String.raw`(?:شارك(?:ها|ه|نا)?|مشاركه|انشر|ارسل|ارسال|اطبع|طباعه|حفظ|احفظ|نسخ|انسخ|اضف)(?: (?:هذا|هذه))?(?: (?:الي|علي|عبر|في|بال|لل)\S*)?(?: (?:المقال\S*|الخبر|الموضوع|الصفحه|الرابط|الحوار|الماده|القصه|التقرير|صديق|المفضله|البريد\S*|للمفضله|رايك|بالبريد|ب?البريد الالكتروني|${network}))*`,
  ),
  rule('share', String.raw`(?:شارك|شاركها|مشاركه|نشر) (?:علي|عبر|في|مع) .{2,30}`),
  rule('share', String.raw`انقر (?:لل|ل)\S+ .{0,60}`),
  rule('share', String.raw`(?:اعجاب|معجب\S*)(?: تحميل)?|تحميل`),
  rule(
    'share',
    String.raw`(?:share(?: this)?|click to share|tweet|like this|loading|copy link|follow us)(?: .{0,40})?`,
  ),
  rule(
    'navigation',
    String.raw`(?:الصفحه )?الرييسيه|القاييمه(?: الرييسيه)?|القايمه(?: الرييسيه)?|الرئيسيه|تخط[يى]?(?: الي| الى)? ?(?:المحتوي|المحتوى)|تخطي الي المحتوي|انتقل الي المحتوي|تسجيل (?:الدخول|الخروج)|دخول|بحث(?: عن)?|ابحث(?: عن| هنا| في الموقع)?|من نحن|اتصل بنا|تواصل معنا|اعلن معنا|خريطه الموقع|هيئه التحرير|ارشيف|الوضع (?:الليلي|الداكن)|اغلاق|اغلق|موافق|قبول|نعم|لا|ليس الان|english|menu|home|search|skip to content|عاجل|جديد|خاص|فيديو|بودكاست|صور|انفوغراف\S*|السابق|التالي|الخبر (?:السابق|التالي)|المقال (?:السابق|التالي)|العوده الي الاعلي|rss`,
  ),
  rule('navigation', String.raw`خاص\s*[-–:|/].{0,30}`, 0.8),
  rule('cookies', String.raw`.{0,80}(?:ملفات تعريف الارتباط|ملفات الارتباط|الكوكيز|كوكيز|\bcookies?\b).{0,220}`),
  rule(
    'cookies',
    String.raw`(?:سياسه الخصوصيه|شروط (?:الاستخدام|الخدمه)|الشروط والاحكام|privacy policy|terms of (?:use|service)).{0,50}`,
  ),
  rule(
    'comment-form',
    String.raw`(?:اترك|اضف|اكتب|ضع|شاركنا|انشر) (?:ردا?|تعليقا?|تعليقك|رايك|برايك|بتعليقك)(?: .{0,20})?|(?:التعليقات?|تعليقات)(?: (?:مغلقه|متوقفه))?|لا (?:يوجد|توجد|تعليقات)(?: اي)?(?: تعليقات)?(?: .{0,20})?|الاسم|البريد الالكتروني|الموقع(?: الالكتروني)?|التعليق|ارسال التعليق|كن اول من يعلق|leave a (?:reply|comment)|comments?(?: are closed)?|your email address .*|(?:name|email|website|post comment)|لن يتم نشر عنوان بريدك .*|الحقول الالزاميه .*|هل (?:كان|كانت) (?:هذا|هذه) .{0,40}|هل تريد تلقي الاشعارات`,
  ),
  rule(
    'copyright',
    String.raw`.{0,40}(?:حقوق النشر|جميع الحقوق|كافه الحقوق|الحقوق محفوظه|copyright|all rights reserved|©).{0,80}`,
  ),
  rule(
    'reading-aid',
    String.raw`منذ \S+(?: \S+){0,3}|قبل \S+ (?:دقيقه|دقايق|ساعه|ساعات|يوم|ايام)|(?:مده|وقت|زمن) القراءه.{0,20}|.{0,12}(?:دقيقه|دقايق|دقيقتان|دقيقتين) (?:قراءه|للقراءه)|(?:دقيقه|دقيقتان|\d+ دقايق|\d+ دقيقه)(?: واحده)?|\d+ min(?:ute)?s?(?: read)?|حجم الخط|تكبير|تصغير|(?:a[+-]?\s*){2,}|استمع(?: .{0,20})?|حفظ|خط|طباعه`,
  ),
  rule(
    'promotion',
    String.raw`(?:النشره (?:البريديه|الاخباريه)|اشترك(?: الان)?|اشتراك|تابعنا|تابعونا|تابعوا)(?: (?:علي|عبر))?`,
  ),
  rule('promotion', String.raw`.{0,60}(?:جوجل نيوز|غوغل نيوز|اخبار جوجل|google news).{0,60}`),
  rule(
    'promotion',
    String.raw`(?:اضغط|انقر) هنا.{0,60}|(?:للتواصل معنا|راسلونا|لمراسلتنا|للاعلان).{0,80}|حمل تطبيق.{0,60}|اعلان|إعلان|advertisement`,
  ),
  rule('promotion', String.raw`(?:اقرا|اقراي|قراءه|مشاهده|عرض) المزيد|المزيد|read more`),
  rule(
    'list-label',
    String.raw`(?:ال)?(?:مواضيع|موضوعات|اخبار|مقالات|مواد|قصص) (?:ذات صله|متعلقه|مشابهه|مرتبطه|اخري(?: للكاتب)?|قد تهمك|مختاره|ذات علاقه)|مقالات (?:الكاتب|اخري).{0,20}|ذات صله|مرتبط|شاهد ايضا|قد يهمك(?: ايضا)?|ربما يعجبك(?: ايضا)?|قد يعجبك(?: ايضا)?|لا يفوتك|الاكثر (?:قراءه|مشاهده|تعليقا|تداولا|رواجا)|اخر الاخبار|احدث الاخبار|المزيد (?:من|في|حول|عن) .{2,30}|تابعنا علي|related(?: posts| articles)?|most read|you may also like`,
  ),
  rule(
    'disclaimer',
    String.raw`.{0,30}(?:لا (?:يعبر|تعبر|يمثل|تمثل)|(?:يعبر|تعبر) (?:فقط )?عن راي).{0,30}(?:بالضروره|راي|اراء|وجهه).{0,80}|المقالات المنشوره تعبر.{0,120}`,
  ),
  rule(
    'disclaimer',
    String.raw`\*\s*(?:كاتب|كاتبه|باحث|باحثه|صحفي|صحافي|محلل|استاذ|خبير|اكاديمي|دبلوماسي|محام).{0,120}`,
    0.85,
  ),
];

function rule(kind: FurnitureKind, pattern: string, confidence = 0.95): FurnitureRule {
  return { kind, pattern: new RegExp(`^(?:${pattern})$`, 'u'), confidence };
}

/** Longest line that is looked at: a cookie notice. */
const longest = 320;

/**
 * What kind of page furniture a line is, or undefined where it may be part of the article.
 *
 * @example findFurniture('شارك هذا المقال:')?.kind // 'share'
 */
export function findFurniture(line: string): { readonly kind: FurnitureKind; readonly confidence: number } | undefined {
  if (line.length > longest) return undefined;
  const whole = fold(line).replace(/\s+/g, ' ').trim();
  const plain = whole.replace(/^[^\p{L}\p{N}*©+]+|[^\p{L}\p{N}+)]+$/gu, '');
  if (plain === '') return { kind: 'navigation', confidence: 0.9 };
  const found = rules.find(({ pattern }) => pattern.test(plain) || pattern.test(whole));
  if (found !== undefined) return found;
  return isMenu(line) ? { kind: 'navigation', confidence: 0.85 } : undefined;
}

/** Three or more short names in one line, parted by bars or dots: a menu. */
function isMenu(line: string): boolean {
  const parts = line.split(/\s*[|•·]\s*/).filter((part) => part !== '');
  return parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 3 && !/[:.،]/.test(part));
}
