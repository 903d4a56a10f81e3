import type { Message } from '../../problem.ts';

/** What is said of a file as a whole: its bytes, its place on the disk, the frame round its front matter. */

const thousands = (bytes: number): number => Math.ceil(bytes / 1000);
const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const emptyFile = (): Message => ({
  ar: 'الملف فارغ. ابدأه بسطر --- ثم حقول المادة ثم سطر --- ثم النص، أو احذفه.',
  en: 'The file is empty. Begin it with a line ---, the fields, a line --- and the text, or delete it.',
});

/** Of a file that holds fields alone. */
export const emptyFields = (): Message => ({
  ar: 'الملف فارغ. اكتب في كل سطر حقلًا وقيمته، كما في دليل المحرر.',
  en: 'The file is empty. Write a field and its value on each line, as in the editor’s guide.',
});

export const fileTooLarge = (bytes: number, limit: number): Message => ({
  ar: `حجم الملف بالكيلوبايت ${thousands(bytes)}، والحد ${thousands(limit)}. اقسم المادة أجزاءً يجمعها الحقل series.`,
  en: `The file has ${thousands(bytes)} kB; the limit is ${thousands(limit)}. Split the article into parts that the field series joins.`,
});

export const notUtf8 = (encoding: string | undefined, byte?: number): Message => {
  if (encoding !== undefined) {
    return {
      ar: `الملف محفوظ بترميز ${encoding}. افتحه في المحرر واحفظه بترميز UTF-8.`,
      en: `The file is saved as ${encoding}. Open it in the editor and save it as UTF-8.`,
    };
  }
  const hex = `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return {
    ar: `بايت ${hex} ليس من ترميز UTF-8. امسح الحرف التالف واكتبه من جديد، ثم احفظ الملف بترميز UTF-8.`,
    en: `The byte ${hex} is not UTF-8. Delete the broken character, type it again and save the file as UTF-8.`,
  };
};

export const controlCharacter = (sign: string): Message => ({
  ar: `محرف تحكم خفي ${codePoint(sign)}. احذفه، فهو يفسد خلاصات RSS.`,
  en: `The invisible control character ${codePoint(sign)}. Delete it; it breaks feeds.`,
});

export const redundantMark = (sign: string): Message => ({
  ar: `محرف اتجاه خفي ${codePoint(sign)} لا أثر له هنا، فأُسقط. احذفه من الملف.`,
  en: `The invisible direction character ${codePoint(sign)} changes nothing here and was left out. Delete it from the file.`,
});

export const missingFrontMatter = (): Message => ({
  ar: 'لا حقول في أول الملف. اجعل سطره الأول --- ثم الحقول (title و date وغيرهما) ثم سطر ---.',
  en: 'The file has no front matter. Make its first line ---, then the fields (title, date, …), then a line ---.',
});

export const lateFrontMatter = (line: number): Message => ({
  ar: `تبدأ الحقول في السطر ${line}. احذف ما قبلها ليكون --- أول سطر في الملف.`,
  en: `The front matter begins on line ${line}. Delete what stands before it, so that --- is the file's first line.`,
});

export const foreignFrontMatter = (found: string): Message => ({
  ar: `«${found}» غير مقبول: الحقول تُكتب بصيغة YAML وحدها. اجعل السطر الأول --- فقط.`,
  en: `“${found}” is not accepted: fields are written in YAML only. Make the first line just ---.`,
});

export const unclosedFrontMatter = (after: number): Message => ({
  ar: `فُتحت الحقول هنا ولم تُغلق. أضف سطرًا فيه --- وحدها بعد السطر ${after}.`,
  en: `The front matter opens here and is never closed. Add a line with only --- after line ${after}.`,
});

export const misspeltDelimiter = (found: string): Message => ({
  ar: `«${found}» لا تُغلق الحقول. اكتب ثلاث شرطات --- وحدها في السطر.`,
  en: `“${found}” does not close the front matter. Write three hyphens --- alone on the line.`,
});

export const frontMatterTooLarge = (bytes: number, limit: number): Message => ({
  ar: `حجم الحقول بالكيلوبايت ${thousands(bytes)}، والحد ${thousands(limit)}. انقل النص الطويل إلى متن المادة.`,
  en: `The front matter has ${thousands(bytes)} kB; the limit is ${thousands(limit)}. Move long text into the body.`,
});

export const emptyBody = (): Message => ({
  ar: 'لا نص بعد الحقول. اكتب النص تحت السطر --- الثاني، أو اجعل المادة مسودة: draft: true.',
  en: 'There is no text after the fields. Write it below the second ---, or make the article a draft: draft: true.',
});

export const emptyPage = (): Message => ({
  ar: 'لا نص بعد الحقول. اكتب نص الصفحة تحت السطر --- الثاني، أو احذف الملف.',
  en: "There is no text after the fields. Write the page's text below the second ---, or delete the file.",
});

/** @param folder as it was asked for */
export const missingContentFolder = (folder: string): Message => ({
  ar: `لا مجلد محتوى في ${folder}. إن نُقل أو حُذف فأعده إلى مكانه، وإن كان في غيره فسمّه بالخيار ‎--content‎.`,
  en: `There is no content folder at ${folder}. If it was moved or deleted put it back; if it is elsewhere name it with --content.`,
});

export const missingSiteFile = (): Message => ({
  ar: 'لا ملف site.yaml في مجلد المحتوى. أنشئه وفيه name و url و sections على الأقل.',
  en: 'The content folder has no site.yaml. Create it with at least name, url and sections.',
});

export const unreadableFile = (reason: string): Message => ({
  ar: `تعذّرت قراءة الملف (${reason}). تحقّق من صلاحياته ثم أعد المحاولة.`,
  en: `The file can't be read (${reason}). Check its permissions and try again.`,
});

export const notRegularFile = (): Message => ({
  ar: 'هذا ليس ملفًا عاديًا (مجلد أو أنبوب أو جهاز). احذفه من مجلد المحتوى.',
  en: 'This is no regular file (a folder, pipe or device). Delete it from the content folder.',
});

export const linkOutside = (): Message => ({
  ar: 'رابط رمزي يخرج من مجلد المحتوى، فلم يُقرأ. انسخ الملف نفسه إلى هنا.',
  en: 'A symbolic link that leaves the content folder; it was not read. Copy the file itself here.',
});

export const brokenLink = (): Message => ({
  ar: 'رابط رمزي لا يصل إلى ملف. احذفه أو انسخ الملف نفسه إلى هنا.',
  en: 'A symbolic link that leads to no file. Delete it, or copy the file itself here.',
});

export const linkedFolder = (): Message => ({
  ar: 'رابط رمزي إلى مجلد، فلم يُقرأ. انقل المجلد نفسه إلى هنا.',
  en: 'A symbolic link to a folder; it was not read. Move the folder itself here.',
});

export const ignoredCode = (): Message => ({
  ar: 'ملف برمجي في مجلد المحتوى: لا يُشغّل ولا يُنشر. انقله إلى خارج المحتوى.',
  en: 'A program file in the content folder: it is neither run nor published. Move it out of the content.',
});

export const ignoredFolder = (known: readonly string[]): Message => ({
  ar: `مجلد لا يُقرأ. المجلدات المعروفة: ${known.join('، ')}.`,
  en: `This folder is not read. The known folders are: ${known.join(', ')}.`,
});

export const ignoredText = (): Message => ({
  ar: 'لا تُقرأ هنا إلا ملفات \u200E.md. غيّر لاحقة الملف إلى \u200E.md أو انقله.',
  en: 'Only .md files are read here. Give the file the ending .md, or move it.',
});

export const ignoredComments = (): Message => ({
  ar: 'لا تُقرأ هنا إلا ملفات \u200E.yaml. غيّر لاحقة الملف إلى \u200E.yaml أو انقله.',
  en: 'Only .yaml files are read here. Give the file the ending .yaml, or move it.',
});
