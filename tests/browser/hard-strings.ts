/** A line of a right-to-left page and its parts in reading order: the first stands rightmost. Spaces belong to none. */
export interface HardString {
  readonly text: string;
  readonly parts: readonly string[];
  /** No Unicode isolate can do what `<bdo>` does. */
  readonly htmlOnly?: true;
}

/** Lines that the bidirectional algorithm gets wrong, or gets right here and wrong elsewhere. */
export const hardStrings: readonly HardString[] = [
  { text: 'تعلّم C++ الآن', parts: ['تعلّم', 'C++', 'الآن'] },
  { text: 'لغات C# و .NET و F#!', parts: ['لغات', 'C#', 'و', '.NET', 'و', 'F#', '!'] },
  { text: 'كتب على Truth Social!!', parts: ['كتب', 'على', 'Truth Social', '!!'] },
  { text: 'أعلنت CNN، BBC، AFP النبأ', parts: ['أعلنت', 'CNN', '،', 'BBC', '،', 'AFP', 'النبأ'] },
  { text: 'أطلقت SpaceX 60 قمرًا', parts: ['أطلقت', 'SpaceX', '60', 'قمرًا'] },
  { text: 'هاتف iPhone 12 الجديد', parts: ['هاتف', 'iPhone 12', 'الجديد'] },
  { text: 'نظام Windows 11 من Microsoft.', parts: ['نظام', 'Windows 11', 'من', 'Microsoft', '.'] },
  { text: 'فاز الفريق 3-2 أمس', parts: ['فاز', 'الفريق', '3-2', 'أمس'] },
  { text: '3-2 نتيجة المباراة', parts: ['3-2', 'نتيجة', 'المباراة'] },
  { text: 'نتيجتا 2–1 و3–0!', parts: ['نتيجتا', '2–1', 'و', '3–0', '!'] },
  { text: 'ارتفع 50% منذ عام', parts: ['ارتفع', '50%', 'منذ', 'عام'] },
  { text: '50% من الناخبين', parts: ['50%', 'من', 'الناخبين'] },
  { text: 'بسعر $5 أو 5€ فقط', parts: ['بسعر', '$5', 'أو', '5€', 'فقط'] },
  { text: 'درجة الحرارة -5°C ليلًا', parts: ['درجة', 'الحرارة', '-5°C', 'ليلًا'] },
  { text: 'للبالغين +18 فقط!', parts: ['للبالغين', '+18', 'فقط', '!'] },
  { text: 'اتصلوا على +963 11 222 3333 الآن', parts: ['اتصلوا', 'على', '+963 11 222 3333', 'الآن'] },
  { text: 'هاتف: (011) 222-3333.', parts: ['هاتف', ':', '(011) 222-3333', '.'] },
  { text: 'هاتف ٠١١ ٢٢٢ ٣٣٣٣ فقط', parts: ['هاتف', '٠١١ ٢٢٢ ٣٣٣٣', 'فقط'], htmlOnly: true },
  {
    text: 'زوروا https://news.example/ar/?a=1&b=2 اليوم',
    parts: ['زوروا', 'https://news.example/ar/?a=1&b=2', 'اليوم'],
  },
  { text: 'العنوان (https://news.example/ar/).', parts: ['العنوان', '(', 'https://news.example/ar/', ')', '.'] },
  { text: 'موقع news.example/ar/، ثم', parts: ['موقع', 'news.example/ar/', '،', 'ثم'] },
  { text: 'راسلونا: editor@news.example، شكرًا', parts: ['راسلونا', ':', 'editor@news.example', '،', 'شكرًا'] },
  { text: 'تابعوا @midad_news!', parts: ['تابعوا', '@midad_news', '!'] },
  { text: 'وسم #Syria ثم #سوريا_2021 اليوم', parts: ['وسم', '#Syria', 'ثم', '#', 'سوريا', '_', '2021', 'اليوم'] },
  { text: 'شركة AT&T (الأميركية)', parts: ['شركة', 'AT&T', '(', 'الأميركية', ')'] },
  { text: 'منظمة الصحة (WHO): خبر', parts: ['منظمة', 'الصحة', '(', 'WHO', ')', ':', 'خبر'] },
  { text: '«The New York Times»: خبر', parts: ['«', 'The New York Times', '»', ':', 'خبر'] },
  { text: 'قال "Hello, world!" ثم مضى', parts: ['قال', '"', 'Hello, world!', '"', 'ثم', 'مضى'] },
  { text: 'مرض Covid-19 وكوفيد-19', parts: ['مرض', 'Covid-19', 'وكوفيد', '-', '19'] },
  { text: 'طائرات F-16 وF-35', parts: ['طائرات', 'F-16', 'و', 'F-35'] },
  { text: 'شبكات 4G و5G و6G', parts: ['شبكات', '4G', 'و', '5G', 'و', '6G'] },
  { text: 'في (2011-2021) حرب', parts: ['في', '(', '2011', '-', '2021', ')', 'حرب'] },
  { text: '2011-2021: حرب', parts: ['2011', '-', '2021', ':', 'حرب'] },
  { text: 'صدر بتاريخ 2021-02-18 أمس', parts: ['صدر', 'بتاريخ', '2021-02-18', 'أمس'] },
  { text: 'الساعة 12:30 في 18/2/2021.', parts: ['الساعة', '12:30', 'في', '18/2/2021', '.'] },
  { text: 'بلغ 1 250 000 نسمة', parts: ['بلغ', '1 250 000', 'نسمة'] },
  { text: 'قوات U.S. Army في المنطقة', parts: ['قوات', 'U.S. Army', 'في', 'المنطقة'] },
  { text: 'موقع Yahoo! News العربي', parts: ['موقع', 'Yahoo! News', 'العربي'] },
  { text: 'CNN: خبر عاجل!', parts: ['CNN', ':', 'خبر', 'عاجل', '!'] },
  { text: 'هل سقطت Kyiv؟!', parts: ['هل', 'سقطت', 'Kyiv', '؟!'] },
  { text: 'الـBBC والـF16', parts: ['الـ', 'BBC', 'والـ', 'F16'] },
  { text: 'معادلة 1+1=2 صحيحة', parts: ['معادلة', '1+1=2', 'صحيحة'] },
  { text: 'Рейтер وΑθήνα و東京', parts: ['Рейтер', 'و', 'Αθήνα', 'و', '東京'] },
  { text: 'رمز *111# للرصيد', parts: ['رمز', '*111#', 'للرصيد'] },
  { text: 'ملف a/b/c.txt، ثم', parts: ['ملف', 'a/b/c.txt', '،', 'ثم'] },
  { text: 'هدنة!', parts: ['هدنة', '!'] },
  { text: 'قال الوزير (نعم)', parts: ['قال', 'الوزير', '(', 'نعم', ')'] },
  { text: 'إنها «النهاية»...', parts: ['إنها', '«', 'النهاية', '»', '...'] },
];
