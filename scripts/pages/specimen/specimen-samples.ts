/** What the type specimen shows that no table of the Arabic library holds: sentences and names to be set. */
export const specimenSamples = {
  headline: 'البرلمان يقرّ الموازنة بعد جلسة «ماراثونية» دامت 14 ساعة!',
  text:
    'قال رئيس اللجنة المالية إن أرقام الموازنة «نهائية»، وإن الاعتمادات أُعيد توزيعها على 12 وزارة؛ فهل تكفي ' +
    'لسدّ العجز؟ ردّ الخبراء بأن الجواب مؤجَّل إلى ما بعد الحساب الختامي.',
  voweled: 'وَالحَقُّ أَبْلَجُ لا يُخْفى، وَإِنْ طالَ الزَّمانُ؛ مُؤْتَمَرٌ صُحُفِيٌّ هادِئٌ، وَسُؤالٌ واحِدٌ أَخيرًا.',
  /** Letters that the next one isn't joined to. */
  lastOnly: 'ءاأإآدذرزوؤةى',
  /** Vowel signs by their names. */
  marks: {
    فتحة: '\u064E',
    ضمة: '\u064F',
    كسرة: '\u0650',
    سكون: '\u0652',
    شدة: '\u0651\u064E',
    تنوين: '\u064B',
    ضمتان: '\u064C',
    كسرتان: '\u064D',
  },
  /** What carries them; the lam of لا is marked between its letters. */
  seats: ['ب', 'لا', 'أ', 'إ', 'ج', 'ل', 'ف', 'ظ'],
  /** Loan letters in the names that bring them along. */
  loans: ['پاريس', 'چاد', 'ژنيف', 'ڤيينا', 'گرگيس', 'أڭادير', 'ڨابس'],
  /** Before the typography of bodies and headlines. */
  typed: [
    'قال "نعم" , ثم صمت...',
    'سأل: "أين \'الملف\' ؟"',
    'وصف القرار بأنه “تاريخي” و"غير مسبوق" !',
    'الحكومة ، والبرلمان ؛ والقضاء',
    'هل وقّعت الحكومة الاتفاق?',
    'شاهدوا https://example.org/a,b?c ، ثم اكتبوا',
    'اقتباس لم يُغلق "هنا',
  ],
  /** Markdown that CommonMark alone prints with its asterisks. */
  emphasized: ['**«لا»**و', '**قال:**نعم', 'و**المعارضة**', '**الرئاسة**، ثم', 'قرأ *الصحف*كلها'],
  /** Lines that the bidirectional algorithm tears apart by itself. */
  directions: [
    'تعلّم C++ الآن',
    'لغات C# و .NET و F#!',
    'كتب على Truth Social!!',
    'أعلنت CNN، BBC، AFP النبأ',
    'أطلقت SpaceX 60 قمرًا',
    'فاز الفريق 3-2 أمس',
    'ارتفع 50% منذ عام (من 4%)',
    'درجة الحرارة -5°C ليلًا',
    'اتصلوا على +963 11 222 3333 الآن',
    'هاتف ٠١١ ٢٢٢ ٣٣٣٣ فقط',
    'حرب 1990-1991 في الخليج',
    'وسم #Budget2026 وحساب @midad.',
    'راسلوا press@example.org.',
    'زوروا https://example.org/ar/?a=1&b=2 اليوم',
    'مجموعة (G20)',
    'انتهت الهدنة!!',
  ],
  slugs: ['الجَيش: «٣ قتلى» في إدلب', 'اقتصاد G20 وأسئلته؟', 'مـــؤتمر باريس 2026', "Côte d'Ivoire", 'con'],
  names: [
    'وليد حمدان',
    'الياس خوري',
    'إبراهيم عيسى',
    'أحمد الحلبي',
    'آمال صالح',
    'هدى الأسعد',
    'البيان',
    'بيسان',
    'پاولا',
    'تحقيق',
    'ثورة',
    'عُمَر',
    'عماد',
    'AFP',
    '24 ساعة',
  ],
  cleaned: [
    'ﻣﺮﺣﺒـــﺎً ترکیا',
    'سو\u200Bريا\u200F',
    'ﷲ أكبر ﷺ',
    '1442 هـ',
    'الـ50',
    'مُؤتمرٌ ٢٠٢١ BBC',
    'الأُمّة العربيّة',
    'ڤيينا ۱۴۰۰',
  ],
} as const;

/** Days on which calendars and zones are easily got wrong, as the clocks of a site's zone may show them. */
export const specimenDays = [
  '2021-02-18T12:00',
  '2022-10-28T00:00',
  '2024-02-29T23:59',
  '2026-03-20T06:05',
  '2026-11-20T12:00',
  '2077-11-17T00:00',
] as const;
