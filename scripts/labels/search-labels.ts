import type { SearchLabels } from '../../assets/shared/search-words.ts';
import { readsEnglish } from './format-counted.ts';

/** Interface words of the search page beside those of `labels.ts`. */
export interface SearchPageLabels {
  /** Written by the script. */
  readonly live: SearchLabels;
  readonly description: string;
  readonly tips: string;
  /** What the ways to ask do; the queries are made of the newspaper's own words. */
  readonly tipTexts: { readonly phrase: string; readonly without: string; readonly byAuthor: string };
  /** As a reader types it before a name, with the colon. */
  readonly authorField: string;
  readonly needsScript: string;
  /** In a copy that is read from a disk, in place of {@link needsScript}. */
  readonly needsServer: string;
  readonly results: string;
  /** Over the reader's own searches, where they are kept. */
  readonly recent: string;
  readonly remember: string;
  /** Of the box that switches the key off which goes to the search field. */
  readonly slash: string;
}

const arabic: SearchPageLabels = {
  live: {
    searching: 'جارٍ البحث…',
    found: '{count} عن «{query}»',
    foundAll: '{count}',
    nothing: 'لا نتائج عن «{query}»',
    nothingHelp: 'جرّب كلمات أقل أو أعمّ، أو أزل ما اخترته من تصفية، أو ابدأ من وسم أو قسم:',
    failed: 'تعذّر تحميل فهرس البحث',
    failedHelp: 'تحقّق من اتصالك ثم أعد المحاولة، أو تصفّح الأقسام والوسوم والأرشيف:',
    retry: 'أعد المحاولة',
    didYouMean: 'هل تقصد {words}؟',
    quotedWord: '«{word}»',
    nearWords: 'لا يكاد الموقع يذكر {words}، فأضفنا بعد نتائجها نتائج كلمات قريبة منها.',
    loosePhrase: 'لا صفحة فيها العبارة كما هي بين علامتي الاقتباس، فهذه صفحات فيها كلماتها.',
    more: 'اعرض المزيد',
    sort: 'الترتيب',
    relevance: 'الأقرب',
    newest: 'الأحدث',
    filters: 'تصفية النتائج',
    section: 'القسم',
    kind: 'النوع',
    year: 'السنة',
    author: 'الكاتب',
    tag: 'الوسم',
    series: 'الملف',
    plainKind: 'خبر',
    removeFilter: 'أزل «{name}»',
    removeAll: 'أزل كل تصفية',
    listSeparator: '، ',
  },
  description: 'ابحث في كل ما نشرناه: بالكلمة أو العبارة أو اسم الكاتب.',
  tips: 'كيف أبحث؟',
  tipTexts: {
    phrase: 'عبارة كما هي',
    without: 'صفحات ليست فيها كلمة «{word}»',
    byAuthor: 'ما كتبه كاتب؛ ومثلها وسم: وقسم: ونوع: وسنة:',
  },
  authorField: 'كاتب:',
  needsScript:
    'يعمل البحث في متصفّحك وبلا خادم، فيلزمه تفعيل جافاسكربت. ويمكنك بدونه أن تتصفّح الأقسام والوسوم والأرشيف.',
  needsServer: 'هذه نسخة تُقرأ من القرص بلا إنترنت، ولا بحث فيها. كل المواد هنا: تجدها في الأقسام والوسوم والأرشيف.',
  results: 'نتائج البحث',
  recent: 'ما بحثت عنه أخيرًا',
  remember: 'تذكّر ما أبحث عنه، على هذا الجهاز وحده. وإزالة العلامة تمحوه.',
  slash: 'مفتاح / (ظ في لوحة المفاتيح العربية) ينقل إلى حقل البحث من أي صفحة.',
};

const english: SearchPageLabels = {
  live: {
    searching: 'Searching…',
    found: '{count} for “{query}”',
    foundAll: '{count}',
    nothing: 'Nothing found for “{query}”',
    nothingHelp: 'Try fewer or more general words, remove a filter, or start from a tag or a section:',
    failed: 'The search index did not load',
    failedHelp: 'Check your connection and try again, or browse sections, tags and the archive:',
    retry: 'Try again',
    didYouMean: 'Did you mean {words}?',
    quotedWord: '“{word}”',
    nearWords: 'Hardly on this site: {words}. Results for near words follow.',
    loosePhrase: 'No page holds the phrase as it stands in quotes; these hold its words.',
    more: 'Show more',
    sort: 'Order',
    relevance: 'Best match',
    newest: 'Newest',
    filters: 'Filters',
    section: 'Section',
    kind: 'Kind',
    year: 'Year',
    author: 'Author',
    tag: 'Tag',
    series: 'Series',
    plainKind: 'News',
    removeFilter: 'Remove “{name}”',
    removeAll: 'Remove all filters',
    listSeparator: ', ',
  },
  description: 'Search everything we published.',
  tips: 'How to search',
  tipTexts: {
    phrase: 'an exact phrase',
    without: 'pages without the word “{word}”',
    byAuthor: 'by an author; also tag:, section:, kind:, year:',
  },
  authorField: 'author:',
  needsServer:
    'This copy is read from a disk, without the internet, and cannot be searched. Every article is here: in sections, tags and the archive.',
  needsScript: 'Search runs in your browser and needs JavaScript. Sections, tags and the archive work without it.',
  results: 'Search results',
  recent: 'Your recent searches',
  remember: 'Remember what I search for, on this device alone. Unticking forgets it.',
  slash: 'The / key goes to the search field from any page.',
};

/** Words of the search page in a language; anything that is not English is served in Arabic. */
export function searchLabelsFor(lang: string): SearchPageLabels {
  return readsEnglish(lang) ? english : arabic;
}
