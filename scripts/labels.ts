import type { ArticleKind, Publication, Rating } from './content/newsroom.ts';
import { isEnglish } from './format-counted.ts';

/** Every word of the interface, one object a language; a missing word does not compile. */
export interface Labels {
  readonly skipToContent: string;
  readonly home: string;
  readonly menu: string;
  readonly mainNavigation: string;
  readonly breadcrumbs: string;
  readonly sections: string;
  readonly section: string;
  readonly tags: string;
  readonly tag: string;
  readonly authors: string;
  readonly author: string;
  readonly archive: string;
  readonly series: string;
  readonly seriesList: string;
  readonly corrections: string;
  readonly correctionsPolicy: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly latest: string;
  readonly mostRead: string;
  readonly opinion: string;
  readonly pinned: string;
  readonly breaking: string;
  readonly more: string;
  readonly moreFrom: (name: string) => string;
  readonly by: string;
  readonly and: string;
  /** Between names in a row: «، ». */
  readonly listSeparator: string;
  readonly published: string;
  readonly updated: string;
  readonly imageCredit: string;
  readonly readMore: string;
  readonly readAlso: string;
  readonly related: string;
  readonly keypoints: string;
  readonly timeline: string;
  readonly note: string;
  readonly gallery: string;
  readonly correction: string;
  readonly sources: string;
  readonly contents: string;
  readonly aboutAuthor: string;
  readonly aboutAuthors: string;
  readonly previousArticle: string;
  readonly nextArticle: string;
  readonly previousPart: string;
  readonly nextPart: string;
  readonly share: string;
  readonly shareOn: (channel: string) => string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Opens the device's own share sheet. */
  readonly shareSheet: string;
  readonly print: string;
  readonly channels: Readonly<Record<'telegram' | 'whatsapp' | 'x' | 'facebook' | 'youtube' | 'rss' | 'email', string>>;
  readonly followUs: string;
  readonly feeds: string;
  readonly pages: string;
  readonly browse: string;
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly ribbons: Readonly<Record<Exclude<Publication, 'published'>, string>>;
  readonly ratings: Readonly<Record<Rating, string>>;
  readonly factCheck: string;
  readonly claim: string;
  readonly claimant: string;
  readonly rating: string;
  readonly opinionNotice: string;
  readonly expiredNotice: string;
  /** The span in words comes from the counted nouns: «3 سنوات». */
  readonly ageNotice: (span: string) => string;
  readonly liveUpdates: string;
  readonly pinnedEntry: string;
  readonly embedNotice: (host: string) => string;
  readonly embedOpen: string;
  readonly pagination: string;
  readonly page: (number: string, total: string) => string;
  readonly newest: string;
  readonly newer: string;
  readonly older: string;
  readonly oldest: string;
  readonly earlier: string;
  readonly later: string;
  readonly part: (number: string, total: string) => string;
  readonly partNumber: (number: string) => string;
  readonly seriesOf: (parts: string) => string;
  readonly reading: (minutes: string) => string;
  readonly allAuthors: string;
  readonly allTags: string;
  readonly allSeries: string;
  readonly topTags: string;
  readonly letterIndex: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly noArticles: string;
  readonly noCorrections: string;
  readonly rights: (year: string, name: string) => string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly backToTop: string;
  readonly theme: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly themeSystem: string;
  readonly today: string;
  readonly organisation: string;
}

const arabic: Labels = {
  skipToContent: 'انتقل إلى المحتوى',
  home: 'الرئيسية',
  menu: 'القائمة',
  mainNavigation: 'أقسام الموقع',
  breadcrumbs: 'مسار الصفحة',
  sections: 'الأقسام',
  section: 'قسم',
  tags: 'الوسوم',
  tag: 'وسم',
  authors: 'الكتّاب',
  author: 'كاتب',
  archive: 'الأرشيف',
  series: 'ملف',
  seriesList: 'ملفات',
  corrections: 'التصحيحات',
  correctionsPolicy: 'سياسة التصحيح',
  search: 'بحث',
  searchPlaceholder: 'ابحث في الموقع',
  latest: 'آخر المواد',
  mostRead: 'الأكثر قراءة',
  opinion: 'رأي',
  pinned: 'مختارات التحرير',
  breaking: 'عاجل',
  more: 'المزيد',
  moreFrom: (name) => `المزيد من ${name}`,
  by: 'بقلم',
  and: 'و',
  listSeparator: '، ',
  published: 'نُشر',
  updated: 'آخر تحديث',
  imageCredit: 'مصدر الصورة:',
  readMore: 'تابع القراءة',
  readAlso: 'اقرأ أيضًا',
  related: 'مواد ذات صلة',
  keypoints: 'في نقاط',
  timeline: 'تسلسل زمني',
  note: 'ملاحظة',
  gallery: 'معرض صور',
  correction: 'تصحيح',
  sources: 'المصادر',
  contents: 'في هذه المادة',
  aboutAuthor: 'عن الكاتب',
  aboutAuthors: 'عن الكتّاب',
  previousArticle: 'المادة السابقة',
  nextArticle: 'المادة التالية',
  previousPart: 'الجزء السابق',
  nextPart: 'الجزء التالي',
  share: 'شارك المادة',
  shareOn: (channel) => `شارك عبر ${channel}`,
  copyLink: 'انسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  shareSheet: 'تطبيقات أخرى',
  print: 'اطبع',
  channels: {
    telegram: 'تلغرام',
    whatsapp: 'واتساب',
    x: 'إكس',
    facebook: 'فيسبوك',
    youtube: 'يوتيوب',
    rss: 'تلقيمة RSS',
    email: 'البريد الإلكتروني',
  },
  followUs: 'تابعنا',
  feeds: 'التلقيمات',
  pages: 'صفحات',
  browse: 'تصفّح',
  kinds: {
    news: '',
    opinion: 'رأي',
    analysis: 'تحليل',
    interview: 'مقابلة',
    explainer: 'شرح',
    'fact-check': 'تحقُّق',
    live: 'تغطية مباشرة',
    gallery: 'معرض صور',
  },
  ribbons: { draft: 'مسودة', scheduled: 'مجدولة', expired: 'انتهت صلاحيتها' },
  ratings: { true: 'صحيح', 'mostly-true': 'صحيح في معظمه', mixed: 'مختلط', misleading: 'مضلِّل', false: 'خاطئ' },
  factCheck: 'تحقُّق من ادعاء',
  claim: 'الادعاء',
  claimant: 'صاحب الادعاء',
  rating: 'الحكم',
  opinionNotice: 'الآراء الواردة في هذه المادة تعبّر عن كاتبها، ولا تعبّر بالضرورة عن رأي الصحيفة.',
  expiredNotice: 'انتهت مدة هذه المادة، ولم تعد معلوماتها سارية.',
  ageNotice: (span) => `مضى على نشر هذه المادة أكثر من ${span}، وقد تكون معلوماتها تغيّرت.`,
  liveUpdates: 'التحديثات',
  pinnedEntry: 'مثبّت',
  embedNotice: (host) => `محتوى من ${host}، يُفتح في موقعه ولا يُحمَّل شيء منه هنا.`,
  embedOpen: 'افتح المحتوى',
  pagination: 'صفحات القائمة',
  page: (number, total) => `صفحة ${number} من ${total}`,
  newest: 'الأحدث',
  newer: 'أحدث',
  older: 'أقدم',
  oldest: 'الأقدم',
  earlier: 'السابق',
  later: 'التالي',
  part: (number, total) => `الجزء ${number} من ${total}`,
  partNumber: (number) => `الجزء ${number}`,
  seriesOf: (parts) => `ملف من ${parts}`,
  reading: (minutes) => `قراءة ${minutes}`,
  allAuthors: 'كل الكتّاب',
  allTags: 'كل الوسوم',
  allSeries: 'كل الملفات',
  topTags: 'الأكثر تداولًا',
  letterIndex: 'فهرس الحروف',
  notFoundTitle: 'الصفحة غير موجودة',
  notFoundText: 'لم نجد الصفحة التي طلبتها. ربما تغيّر عنوانها أو حُذفت. جرّب البحث، أو ابدأ من أحد الأقسام.',
  noArticles: 'لا مواد هنا بعد.',
  noCorrections: 'لا تصحيحات حتى الآن.',
  rights: (year, name) => `© ${year} ${name}. جميع الحقوق محفوظة.`,
  footnotes: 'هوامش',
  backToText: 'عودة إلى النص',
  backToTop: 'إلى أعلى الصفحة',
  theme: 'المظهر',
  themeLight: 'فاتح',
  themeDark: 'داكن',
  themeSystem: 'حسب الجهاز',
  today: 'اليوم',
  organisation: 'عن الصحيفة',
};

const english: Labels = {
  skipToContent: 'Skip to content',
  home: 'Home',
  menu: 'Menu',
  mainNavigation: 'Sections of the site',
  breadcrumbs: 'Breadcrumbs',
  sections: 'Sections',
  section: 'Section',
  tags: 'Tags',
  tag: 'Tag',
  authors: 'Authors',
  author: 'Author',
  archive: 'Archive',
  series: 'Series',
  seriesList: 'Series',
  corrections: 'Corrections',
  correctionsPolicy: 'Corrections policy',
  search: 'Search',
  searchPlaceholder: 'Search this site',
  latest: 'Latest',
  mostRead: 'Most read',
  opinion: 'Opinion',
  pinned: 'Editors’ choice',
  breaking: 'Breaking',
  more: 'More',
  moreFrom: (name) => `More from ${name}`,
  by: 'By',
  and: 'and ',
  listSeparator: ', ',
  published: 'Published',
  updated: 'Updated',
  imageCredit: 'Image:',
  readMore: 'Read on',
  readAlso: 'Read also',
  related: 'Related',
  keypoints: 'Key points',
  timeline: 'Timeline',
  note: 'Note',
  gallery: 'Gallery',
  correction: 'Correction',
  sources: 'Sources',
  contents: 'In this article',
  aboutAuthor: 'About the author',
  aboutAuthors: 'About the authors',
  previousArticle: 'Previous article',
  nextArticle: 'Next article',
  previousPart: 'Previous part',
  nextPart: 'Next part',
  share: 'Share',
  shareOn: (channel) => `Share on ${channel}`,
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  shareSheet: 'Other apps',
  print: 'Print',
  channels: {
    telegram: 'Telegram',
    whatsapp: 'WhatsApp',
    x: 'X',
    facebook: 'Facebook',
    youtube: 'YouTube',
    rss: 'RSS feed',
    email: 'E-mail',
  },
  followUs: 'Follow us',
  feeds: 'Feeds',
  pages: 'Pages',
  browse: 'Browse',
  kinds: {
    news: '',
    opinion: 'Opinion',
    analysis: 'Analysis',
    interview: 'Interview',
    explainer: 'Explainer',
    'fact-check': 'Fact check',
    live: 'Live',
    gallery: 'Gallery',
  },
  ribbons: { draft: 'Draft', scheduled: 'Scheduled', expired: 'Expired' },
  ratings: {
    true: 'True',
    'mostly-true': 'Mostly true',
    mixed: 'Mixed',
    misleading: 'Misleading',
    false: 'False',
  },
  factCheck: 'Fact check',
  claim: 'Claim',
  claimant: 'Claimed by',
  rating: 'Verdict',
  opinionNotice: 'Opinions are their author’s and not necessarily the newspaper’s.',
  expiredNotice: 'This article has expired; its information no longer holds.',
  ageNotice: (span) => `This article is more than ${span} old; things may have changed.`,
  liveUpdates: 'Updates',
  pinnedEntry: 'Pinned',
  embedNotice: (host) => `Content of ${host}: it opens there, and nothing of it is loaded here.`,
  embedOpen: 'Open',
  pagination: 'Pages of this list',
  page: (number, total) => `Page ${number} of ${total}`,
  newest: 'Newest',
  newer: 'Newer',
  older: 'Older',
  oldest: 'Oldest',
  earlier: 'Earlier',
  later: 'Later',
  part: (number, total) => `Part ${number} of ${total}`,
  partNumber: (number) => `Part ${number}`,
  seriesOf: (parts) => `A series of ${parts}`,
  reading: (minutes) => `${minutes} read`,
  allAuthors: 'All authors',
  allTags: 'All tags',
  allSeries: 'All series',
  topTags: 'Most used',
  letterIndex: 'Index of letters',
  notFoundTitle: 'Page not found',
  notFoundText: 'The page you asked for is not here. It may have moved. Try a search, or start from a section.',
  noArticles: 'No articles yet.',
  noCorrections: 'No corrections so far.',
  rights: (year, name) => `© ${year} ${name}. All rights reserved.`,
  footnotes: 'Notes',
  backToText: 'Back to the text',
  backToTop: 'Back to top',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the device',
  today: 'Today',
  organisation: 'About',
};

/** Interface words of a language; anything that is not English is served in Arabic, the house's language. */
export function labelsFor(lang: string): Labels {
  return isEnglish(lang) ? english : arabic;
}
