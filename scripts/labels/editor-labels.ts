/** What the web editor says of one field: its name where the front matter's own Arabic name won't do, and what to write. */
export interface FieldWords {
  readonly label?: string;
  readonly hint?: string;
  /** Names of the values that may be chosen. */
  readonly options?: Readonly<Record<string, string>>;
}

/** By the path of a field: `image.src`. */
export type FieldWordsByPath = Readonly<Record<string, FieldWords>>;

/** A kind of file, on the shelf and one by one. */
interface CollectionWords {
  readonly many: string;
  readonly one: string;
  readonly body?: string;
  readonly fields: FieldWordsByPath;
}

/** Words of the web editor. Who writes Arabic Markdown reads Arabic, so there is one language. */
export interface EditorLabels {
  readonly title: (newspaper: string) => string;
  readonly needsScript: string;
  readonly fileNameHint: string;
  readonly fileNameFault: string;
  /** What a file says that the editor could not read whole, before the first fault. */
  readonly unreadable: string;
  readonly articles: CollectionWords;
  readonly authors: CollectionWords;
  readonly pages: CollectionWords;
  readonly settings: CollectionWords;
}

const picture: FieldWordsByPath = {
  'image.src': { label: 'الملف' },
  'image.alt': { label: 'الوصف', hint: 'ما تظهره الصورة، لمن لا يراها. لازم ما لم تكن زخرفية.' },
  'image.caption': { label: 'التعليق تحت الصورة' },
  'image.credit': { label: 'المصدر أو المصور' },
  'image.decorative': { label: 'زخرفية', hint: 'لا تقول شيئًا، فلا تحتاج إلى وصف.' },
};

const until = 'يزول من نفسه حين يحل الموعد.';

const article: FieldWordsByPath = {
  ...picture,
  title: { hint: 'من 5 أحرف إلى 200. تغييره بعد النشر لا يكسر رابطًا.' },
  date: { label: 'موعد النشر', hint: 'إذا كان مقبلًا بقيت المادة محجوبة حتى يحين.' },
  author: { hint: 'كاتب واحد. إن كانوا أكثر فاتركه واملأ الحقل التالي.' },
  authors: { label: 'الكتّاب', hint: 'إذا كانوا أكثر من واحد، ومن دون الحقل السابق.' },
  agency: { hint: 'الوكالة التي نُقلت عنها المادة، وحدها أو مع الكاتب.' },
  tags: { hint: 'من ثلاثة إلى ستة، كل وسم في خانة.' },
  summary: { hint: 'ما يظهر تحت العنوان وفي البطاقات، حتى 300 حرف.' },
  related: { label: 'مواد ذات صلة' },
  'related.title': { label: 'عنوان الرابط', hint: 'للروابط الخارجية وحدها.' },
  'related.url': {
    label: 'المادة أو الرابط',
    hint: 'اسم ملف المادة، أو عنوان في الموقع يبدأ بشرطة مائلة، أو رابط خارجي.',
  },
  updated: { label: 'آخر تعديل جوهري', hint: 'لا يسبق موعد النشر.' },
  slug: { label: 'آخر العنوان على الموقع', hint: 'إذا خالف اسم الملف. لا تغيّره بعد النشر.' },
  draft: { hint: 'لا تُنشر ما دام مفتوحًا.' },
  expires: { label: 'تنتهي صلاحيتها', hint: 'تخرج بعده من القوائم والبحث، وتبقى صفحتها وعليها تنبيه.' },
  withdrawn: { label: 'سحب المادة', hint: 'يختفي النص ويحل محله بيان بالموعد والسبب.' },
  'withdrawn.date': { label: 'موعد السحب' },
  'withdrawn.reason': { label: 'السبب كما يقرؤه الناس' },
  'withdrawn.instead': { label: 'اسم ملف المادة البديلة' },
  ended: { label: 'انتهاء التغطية المباشرة' },
  pinned: { label: 'مثبتة حتى', hint: until },
  breaking: { label: 'عاجل حتى', hint: until },
  series: { hint: 'اسم الملف الذي تنتمي إليه، بالحروف نفسها في كل جزء.' },
  part: { label: 'ترتيبها في الملف' },
  corrections: { hint: 'أضف الجديد تحت القديم، وحدّث موعد التعديل.' },
  'corrections.date': { label: 'موعد التصحيح' },
  'corrections.type': { hint: 'التصحيح لما كان خطأ، والتوضيح لما أوهم غير المقصود.' },
  'corrections.text': { label: 'ما الخطأ وما الصواب' },
  'corrections.before': { label: 'النص قبل' },
  'corrections.after': { label: 'النص بعد' },
  sources: { hint: 'لكل رقم مصدر.' },
  sponsor: { hint: 'من دفع ثمن المادة. توسم بأنها محتوى مدفوع حيث ظهرت.' },
  contentNote: { label: 'تنبيه قبل القراءة', hint: 'مشاهد عنف، أو صلة بصاحب الخبر.' },
  rating: { hint: 'لمواد التحقق وحدها، ومعه الادعاء وقائله.' },
  claim: { hint: 'كما قيل، في جملة واحدة.' },
  claimant: { label: 'قائل الادعاء' },
  lang: { label: 'لغة المادة', hint: 'إذا كُتبت بغير العربية، مثل en.' },
  aliases: { label: 'عناوين قديمة تقود إليها', hint: 'يبدأ كل منها بشرطة مائلة.' },
  comments: { label: 'التعليقات مفتوحة' },
  revisions: { label: 'سجل التعديلات ظاهر', hint: 'حيث يعرضه الموقع.' },
  legacy: { label: 'أعداد من نظام سابق' },
  'legacy.comments': { label: 'التعليقات' },
  'legacy.views': { label: 'المشاهدات' },
  noindex: { label: 'محجوبة عن محركات البحث' },
};

const author: FieldWordsByPath = {
  ...picture,
  name: { hint: 'كما يُوقَّع.' },
  email: { label: 'البريد الإلكتروني' },
  links: { label: 'صفحاته في مواقع أخرى' },
  'links.title': { label: 'عنوان الرابط' },
  collective: { label: 'ليس شخصًا', hint: 'مثل «فريق التحرير».' },
};

const page: FieldWordsByPath = {
  updated: { label: 'آخر تعديل' },
  menu: { label: 'مكان رابطها' },
  order: { label: 'ترتيبها بين الصفحات' },
};

const settings: FieldWordsByPath = {
  name: { label: 'اسم الصحيفة' },
  tagline: { label: 'شعارها' },
  url: { label: 'عنوان الموقع' },
  lang: { label: 'لغة الواجهة' },
  zone: { label: 'المنطقة الزمنية', hint: 'مثل Asia/Damascus.' },
  region: {
    label: 'أسماء الشهور',
    options: {
      levant: 'بلاد الشام: شباط',
      egypt: 'مصر: فبراير',
      gulf: 'الخليج: فبراير',
      'maghreb-ma': 'المغرب: غشت',
      'maghreb-dz': 'الجزائر وتونس: أوت',
      dual: 'الاسمان معًا: شباط/فبراير',
    },
  },
  digits: { label: 'الأرقام', options: { latn: '2026', arab: '٢٠٢٦' } },
  calendars: { label: 'التقويم', options: { gregory: 'الميلادي', 'islamic-umalqura': 'الهجري (أم القرى)' } },
  hijriAdjustment: { label: 'تعديل الهجري بالأيام' },
  sections: { label: 'الأقسام' },
  'sections.slug': { label: 'الرمز', hint: 'حروف لاتينية صغيرة. لا تغيّره بعد النشر.' },
  'sections.name': { label: 'الاسم' },
  'sections.description': { label: 'الوصف' },
  'sections.color': { label: 'اللون', hint: 'مثل ‎#1f5c8a.' },
  menu: { label: 'قائمة الرأس' },
  'menu.title': { label: 'الاسم', hint: 'للروابط التي ليست أقسامًا.' },
  'menu.url': { label: 'القسم أو الرابط' },
  redirects: { label: 'عناوين قديمة لأقسام وصفحات', hint: 'أما المواد فعناوينها القديمة في رؤوسها.' },
  'redirects.from': { label: 'العنوان القديم', hint: 'يبدأ بشرطة مائلة.' },
  'redirects.to': { label: 'العنوان الجديد', hint: 'يبدأ بشرطة مائلة.' },
  channels: { label: 'القنوات' },
  'channels.telegram': { label: 'تلغرام' },
  'channels.whatsapp': { label: 'واتساب' },
  'channels.x': { label: 'إكس' },
  'channels.facebook': { label: 'فيسبوك' },
  'channels.youtube': { label: 'يوتيوب' },
  'channels.rss': { label: 'الخلاصات (RSS) معروضة' },
  callouts: { label: 'النداءات' },
  'callouts.name': { label: 'الاسم في المتن', hint: 'كما يُكتب في ‎::callout.' },
  'callouts.text': { label: 'النص' },
  'callouts.action': { label: 'نص الزر' },
  'callouts.url': { label: 'الرابط' },
  publisher: { label: 'الناشر' },
  'publisher.legalName': { label: 'الاسم القانوني' },
  'publisher.logo': { label: 'الشعار' },
  'publisher.foundingDate': { label: 'تاريخ التأسيس' },
  'publisher.ethicsPolicy': { label: 'صفحة الأخلاقيات', hint: 'اسم ملف الصفحة.' },
  'publisher.correctionsPolicy': { label: 'صفحة سياسة التصحيح', hint: 'اسم ملف الصفحة.' },
  home: { label: 'خانات الصفحة الأولى' },
  'home.slot': {
    label: 'الخانة',
    options: {
      lead: 'الصدارة',
      pinned: 'المثبت',
      latest: 'الأحدث',
      opinion: 'الرأي',
      section: 'قسم',
      series: 'ملف',
      'most-read': 'الأكثر قراءة',
    },
  },
  'home.section': { label: 'القسم', hint: 'لخانة القسم.' },
  'home.series': { label: 'الملف', hint: 'لخانة الملف.' },
  'home.articles': { label: 'المواد', hint: 'أسماء ملفاتها، لخانة الأكثر قراءة إذا رتبتها بيدك.' },
  'home.count': { label: 'عدد المواد' },
  embeds: { label: 'المضمَّن من مواقع أخرى' },
  'embeds.load': { label: 'يُحمَّل', options: { click: 'حين يضغط القارئ', never: 'أبدًا' } },
  revisions: { label: 'سجل التعديلات' },
  'revisions.show': { label: 'ظاهر للقراء', hint: 'ما حُذف من النص يبقى مقروءًا فيه.' },
  images: { label: 'الصور' },
  'images.hosts': { label: 'مواقع يجوز عرض صورها' },
  'images.sizes': { label: 'العروض بالبكسل' },
  'images.cards': { label: 'عدد بطاقات المشاركة' },
};

export const editorLabels: EditorLabels = {
  title: (newspaper) => `تحرير ${newspaper}`,
  needsScript: 'محرر الويب برنامج يعمل في المتصفح، ويحتاج إلى JavaScript.',
  fileNameHint: 'هو آخر عنوان الصفحة. لا تغيّره بعد النشر.',
  fileNameFault: 'حروف وأرقام تصل بينها شرطات، بلا تشكيل ولا تطويل ولا مسافات.',
  unreadable: 'لا يفتح المحرر هذا الملف حتى يُصلح في مكانه',
  articles: { many: 'المواد', one: 'مادة', body: 'المتن', fields: article },
  authors: { many: 'الكتّاب', one: 'كاتب', body: 'التعريف', fields: author },
  pages: { many: 'الصفحات', one: 'صفحة', body: 'المتن', fields: page },
  settings: { many: 'الإعدادات', one: 'إعدادات الموقع', fields: settings },
};
