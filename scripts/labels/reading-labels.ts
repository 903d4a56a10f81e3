import type { ReadingWords, WorkerWords } from '../../assets/shared/reading-data.ts';
import { readsEnglish } from './format-counted.ts';

/** Interface words of the ways to read: the text-only edition, saved articles, listening, size. */
export interface ReadingLabels extends ReadingWords {
  /** On the way to an article in this language from its translation. */
  readonly readHere: string;
  readonly lite: string;
  /** Leads from the text-only edition to the whole page. */
  readonly fullPage: string;
  readonly liteHome: string;
  /** Names the ways between the text-only pages of a long article. */
  readonly liteParts: string;
  /** Before the description of a picture that is not shown. */
  readonly picture: string;
  readonly openPicture: string;
  /** Names the buttons of an article that are not for sharing. */
  readonly tools: string;
  readonly textSize: string;
  readonly usual: string;
  readonly large: string;
  readonly larger: string;
  /** Round the whole pictures of a gallery. */
  readonly lightbox: {
    readonly previous: string;
    readonly next: string;
    readonly close: string;
  };
  readonly savedPage: {
    readonly title: string;
    readonly description: string;
    readonly needsScript: string;
    readonly saved: string;
    readonly nothingSaved: string;
    readonly read: string;
    readonly nothingRead: string;
    readonly remember: string;
    readonly copyMark: string;
    readonly remove: string;
    readonly forget: string;
    readonly forgotten: string;
  };
  readonly worker: WorkerWords;
}

const arabic: ReadingLabels = {
  readHere: 'اقرأ بالعربية',
  lite: 'نسخة نصية خفيفة',
  fullPage: 'الصفحة الكاملة بالصور',
  liteHome: 'آخر المواد بنسختها النصية',
  liteParts: 'أجزاء المادة',
  picture: 'صورة',
  openPicture: 'افتح الصورة',
  tools: 'أدوات القراءة',
  listen: 'استمع',
  pause: 'أوقف الاستماع',
  resume: 'أكمل الاستماع',
  textSize: 'حجم النص',
  usual: 'المعتاد',
  large: 'كبير',
  larger: 'أكبر',
  save: 'احفظ',
  isSaved: 'محفوظة',
  saved: 'حُفظت في جهازك، وتُقرأ بلا اتصال.',
  unsaved: 'أُزيلت من محفوظاتك.',
  savedLinkOnly: 'حُفظ رابطها في جهازك، من غير نسخة تُقرأ بلا اتصال.',
  storageFull: 'تعذّر الحفظ: لا يسمح متصفحك بالتخزين، أو امتلأت ذاكرته.',
  lightbox: {
    previous: 'السابقة',
    next: 'التالية',
    close: 'أغلق',
  },
  savedPage: {
    title: 'محفوظاتك',
    description: 'مواد حفظتها أو قرأتها. تبقى في جهازك وحده ولا تُرسل إلى أحد، وتُقرأ ولو انقطع الاتصال.',
    needsScript:
      'تحتاج هذه الصفحة إلى جافاسكربت، لأن ما تحفظه يبقى في جهازك ولا يعرفه خادمنا. أما القراءة فلا تحتاج إليها.',
    saved: 'مواد حفظتها',
    nothingSaved: 'لم تحفظ شيئًا بعد. تجد زر «احفظ» بين أدوات القراءة في كل مادة.',
    read: 'ما قرأته',
    nothingRead: 'لا شيء هنا بعد.',
    remember: 'تذكّر آخر 30 مادة أقرؤها، على هذا الجهاز وحده، لأعود إليها ولو انقطع الاتصال. وإزالة العلامة تمحوها.',
    copyMark: 'تُقرأ بلا اتصال',
    remove: 'أزل',
    forget: 'امسح كل ما في هذه الصفحة',
    forgotten: 'مُسح كل شيء، ولم يبق في جهازك أثر منه.',
  },
  worker: {
    copy: 'تعذّر الاتصال بالموقع، فهذه نسخة حُفظت في جهازك {ago}، وقد تكون المادة تغيّرت بعدها.',
    missing: 'تعذّر الاتصال بالموقع، وليست في جهازك نسخة من الصفحة التي طلبتها. هذا ما يمكنك قراءته الآن:',
  },
};

const english: ReadingLabels = {
  readHere: 'Read in English',
  lite: 'Text-only version',
  fullPage: 'Full page with pictures',
  liteHome: 'Latest articles, text only',
  liteParts: 'Parts of this article',
  picture: 'Picture',
  openPicture: 'Open the picture',
  tools: 'Reading tools',
  listen: 'Listen',
  pause: 'Pause listening',
  resume: 'Resume listening',
  textSize: 'Text size',
  usual: 'Usual',
  large: 'Large',
  larger: 'Larger',
  save: 'Save',
  isSaved: 'Saved',
  saved: 'Saved on this device, to read without a connection.',
  unsaved: 'Removed from your saved articles.',
  savedLinkOnly: 'The link is saved on this device, without a copy to read offline.',
  storageFull: 'Not saved: your browser allows no storage, or it is full.',
  lightbox: {
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
  },
  savedPage: {
    title: 'Your saved articles',
    description:
      'Articles you saved or read. They stay on this device, are sent to nobody, and can be read without a connection.',
    needsScript:
      'This page needs JavaScript, because what you save stays on your device and our server never knows. Reading does not need it.',
    saved: 'Saved articles',
    nothingSaved: 'Nothing saved yet. There is a “Save” button among the reading tools of every article.',
    read: 'What you read',
    nothingRead: 'Nothing here yet.',
    remember:
      'Remember the last 30 articles I read, on this device alone, so that I can return to them without a connection. Unticking forgets them.',
    copyMark: 'can be read offline',
    remove: 'Remove',
    forget: 'Erase everything on this page',
    forgotten: 'Everything is erased; nothing of it is left on this device.',
  },
  worker: {
    copy: 'The site could not be reached. This copy was kept on your device {ago}; the article may have changed since.',
    missing:
      'The site could not be reached, and your device holds no copy of that page. This is what you can read now:',
  },
};

/** These words in a language; anything that is not English is served in Arabic. */
export function readingLabelsFor(lang: string): ReadingLabels {
  return readsEnglish(lang) ? english : arabic;
}
