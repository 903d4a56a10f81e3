import type { Message } from '../../problem.ts';

/** What is said of articles, authors and pages as the newsroom knows them. */

export const missingAuthor = (): Message => ({
  ar: 'لا كاتب للمادة. أضف author (الكاتب) وفيه اسم ملف من authors، أو agency (الوكالة).',
  en: 'The article has no author. Add author with the name of a file in authors, or agency.',
});

export const foreignHeadline = (): Message => ({
  ar: 'لا حرف عربيًا في العنوان، والصفحة تُطبع لقراء العربية من اليمين إلى اليسار. أضف lang: en إن كانت بالإنكليزية، أو lang: fr إن كانت بالفرنسية.',
  en: 'The headline has no Arabic letter, and the page is printed for readers of Arabic, from right to left. Add lang: en if it is in English, or lang: fr if it is in French.',
});

export const arabicHeadline = (lang: string): Message => ({
  ar: `العنوان عربي، وlang: ${lang} يجعل الصفحة لقراء لغة أخرى. احذف lang، أو اكتب العنوان بلغة المادة.`,
  en: `The headline is in Arabic letters, and lang: ${lang} makes the page one for readers of another language. Delete lang, or write the headline in the language of the article.`,
});

export const twoAuthorFields = (first: number, second: number): Message => ({
  ar: `author في السطر ${first} وauthors في السطر ${second}: هما حقل واحد. اجمع الأسماء في أحدهما.`,
  en: `author on line ${first} and authors on line ${second} are one field. Put the names together in one of them.`,
});

export const repeatedAuthor = (slug: string): Message => ({
  ar: `الكاتب «${slug}» مكرر. أبقه مرة واحدة.`,
  en: `The author “${slug}” stands twice. Keep one.`,
});

export const updatedTooEarly = (updated: string, date: string): Message => ({
  ar: `التحديث ${updated} يسبق النشر ${date}. صحّح أحد التاريخين.`,
  en: `updated, ${updated}, is before date, ${date}. Correct one of the two.`,
});

export const expiresTooEarly = (expires: string, date: string): Message => ({
  ar: `الانتهاء ${expires} يسبق النشر ${date}. صحّح أحد التاريخين.`,
  en: `expires, ${expires}, is not after date, ${date}. Correct one of the two.`,
});

export const endedTooEarly = (ended: string, date: string): Message => ({
  ar: `انتهاء التغطية ${ended} يسبق النشر ${date}. صحّح أحد التاريخين.`,
  en: `ended, ${ended}, is before date, ${date}. Correct one of the two.`,
});

export const onlyInLive = (field: string): Message => ({
  ar: `${field} للتغطية المباشرة وحدها. اجعل kind: live (النوع: مباشر) أو احذفه.`,
  en: `${field} belongs to live coverage only. Write kind: live, or delete it.`,
});

export const liveWithoutEntries = (): Message => ({
  ar: 'تغطية مباشرة بلا مدخل، فصفحتها كصفحة أي خبر. اكتب في المتن مداخل: سطر فيه :::خبر{الوقت="2026-03-14T09:30" العنوان="…"}، ثم النص، ثم ::: وحدها في سطر.',
  en: 'Live coverage without an entry, so its page is like that of any news. Write entries in the body: a line with :::entry{time="2026-03-14T09:30" title="…"}, then the text, then ::: alone on a line.',
});

export const galleryWithoutPictures = (): Message => ({
  ar: 'معرض بلا صور. اكتب في المتن :::معرض، ثم سطرًا لكل صورة: ::صورة{المصدر="…" الوصف="…" المصور="…"}، ثم ::: وحدها في سطر.',
  en: 'A gallery without pictures. Write :::gallery in the body, then a line for each picture: ::figure{src="…" alt="…" credit="…"}, then ::: alone on a line.',
});

export const withdrawnTooEarly = (withdrawn: string, date: string): Message => ({
  ar: `السحب ${withdrawn} يسبق النشر ${date}. صحّح أحد التاريخين، أو اجعل المادة مسودة إن لم تُنشر.`,
  en: `withdrawn, ${withdrawn}, is before date, ${date}. Correct one of the two, or make an unpublished article a draft.`,
});

/** @param corrected day of the correction, @param date day of the article, both ISO 8601 */
export const correctedTooEarly = (corrected: string, date: string): Message => ({
  ar: `التصحيح المؤرخ ${corrected} يسبق نشر المادة في ${date}. صحّح أحد التاريخين.`,
  en: `The correction of ${corrected} is before the article's date, ${date}. Correct one of the two.`,
});

export const untilNeedsTime = (field: string): Message => ({
  ar: `${field} يحتاج إلى موعد ينتهي عنده. اكتبه مثل ${field}: 2026-03-14T18:00.`,
  en: `${field} needs the time at which it ends. Write it like ${field}: 2026-03-14T18:00.`,
});

export const breakingForLong = (until: string): Message => ({
  ar: `يبقى في شريط «عاجل» حتى ${until}، أي أكثر من ثلاثة أيام بعد نشره. قرّب الموعد، فالشريط الذي يطول لا يُصدَّق.`,
  en: `Stays in the breaking strip until ${until}, more than three days after its date. Bring the time forward: a strip that stays is believed no longer.`,
});

export const willAppear = (when: string, zone: string): Message => ({
  ar: `سيظهر في ${when} بتوقيت ${zone}، ولا أثر له في الموقع قبل ذلك.`,
  en: `Will appear on ${when}, ${zone} time; until then the site shows no trace of it.`,
});

export const datedAhead = (field: string, when: string): Message => ({
  ar: `${field}: الموعد ${when} لم يأت بعد، والقراء يقرؤونه منذ الآن. صحّح التاريخ.`,
  en: `${field}: ${when} is still to come, and readers are told of it now. Correct the date.`,
});

export const partWithoutSeries = (): Message => ({
  ar: 'part (الجزء) بلا series (الملف). أضف series واسم الملف، أو احذف part.',
  en: 'part without series. Add series with its name, or delete part.',
});

export const seriesWithoutLetters = (found: string): Message => ({
  ar: `اسم الملف «${found}» لا حرف فيه ولا رقم، فلا عنوان لصفحته. اكتب كلمة.`,
  en: `The series “${found}” has no letter and no digit, so its page has no address. Write a word.`,
});

export const samePart = (part: number, series: string, other: string): Message => ({
  ar: `الجزء ${part} من ملف «${series}» مكرر: هو في ${other} أيضًا. غيّر رقم أحدهما.`,
  en: `Part ${part} of the series “${series}” stands twice: ${other} has it too. Change one of the numbers.`,
});

export const factCheckIncomplete = (fields: readonly string[]): Message => ({
  ar: `ينقص مادة التحقق ${fields.join(' و ')}. لا بد لها من rating (التقييم) و claim (الادعاء) و claimant (المدعي).`,
  en: `The fact-check lacks ${fields.join(', ')}. It needs rating, claim and claimant.`,
});

export const onlyInFactCheck = (field: string): Message => ({
  ar: `${field} لمواد التحقق وحدها. اجعل kind: fact-check (النوع: تحقق) أو احذفه.`,
  en: `${field} belongs to fact-checks only. Write kind: fact-check, or delete it.`,
});

export const missingAlt = (): Message => ({
  ar: 'الصورة بلا وصف لمن لا يراها. أضف alt (الوصف)، أو decorative: true إن كانت للزخرفة.',
  en: "The picture has no description for those who don't see it. Add alt, or decorative: true if it tells nothing.",
});

export const tagWithoutLetters = (tag: string): Message => ({
  ar: `الوسم «${tag}» لا حرف فيه ولا رقم. احذفه أو اكتب كلمة.`,
  en: `The tag “${tag}” has no letter and no digit. Delete it, or write a word.`,
});

export const tagPath = (tag: string): Message => ({
  ar: `الوسم «${tag}» مكتوب كمسار ملف. اكتب كلمات فقط.`,
  en: `The tag “${tag}” is written like a file's path. Write words only.`,
});

export const tooManyTags = (count: number, limit: number): Message => ({
  ar: `عدد الوسوم ${count}، والحد ${limit}. أبقِ الأهم منها.`,
  en: `Tags: ${count}; the limit is ${limit}. Keep the most important.`,
});

export const unknownZone = (zone: string): Message => ({
  ar: `«${zone}» ليست منطقة زمنية. اكتبها مثل Asia/Damascus.`,
  en: `“${zone}” is no time zone. Write it like Asia/Damascus.`,
});

export const siteUrlExtras = (url: string): Message => ({
  ar: `عنوان الموقع «${url}» فيه ? أو # أو كلمة مرور. اكتب العنوان وحده، مثل https://example.org/.`,
  en: `The site's address “${url}” holds ?, # or a password. Write the address alone, like https://example.org/.`,
});

/** Says that two sections have one address. Lines are 1-based. */
export const repeatedSection = (slug: string, firstLine: number, line: number): Message => ({
  ar: `القسم «${slug}» مكرر: في السطر ${firstLine} وفي السطر ${line}. غيّر slug أحدهما.`,
  en: `The section “${slug}” stands twice: on line ${firstLine} and on line ${line}. Change the slug of one.`,
});

export const wrongHeaderName = (name: string): Message => ({
  ar: `«${name}» ليس اسم ترويسة HTTP. اكتبه من حروف لاتينية وأرقام وشرطات، مثل X-Robots-Tag.`,
  en: `“${name}” is no name of an HTTP header. Write it with Latin letters, digits and hyphens, like X-Robots-Tag.`,
});

export const wrongHeaderValue = (name: string): Message => ({
  ar: `قيمة الترويسة ${name} فيها غير حروف ASCII، أو أكثر من سطر. اكتبها في سطر واحد بحروف لاتينية.`,
  en: `The value of the header ${name} has other signs than ASCII's, or more than a line. Write it on one line in Latin letters.`,
});

export const missingServer = (): Message => ({
  ar: 'provider: waline يحتاج إلى server. أضف عنوان خادم التعليقات.',
  en: 'provider: waline needs server. Add the address of the comment server.',
});

export const insecureServer = (server: string): Message => ({
  ar: `«${server}» بلا تشفير، والمتصفحات لا تتصل به من صفحات عنوانها https. اكتب عنوانًا يبدأ بـ https://.`,
  en: `“${server}” is not encrypted, and browsers do not ask it from pages whose address is https. Write an address that begins with https://.`,
});

export const missingRepository = (): Message => ({
  ar: 'provider: sveltia يحتاج إلى repository. أضف مستودع الموقع، مثل midad/newspaper.',
  en: 'provider: sveltia needs repository. Add the repository of the site, such as midad/newspaper.',
});

export const slotNeeds = (slot: string, field: string): Message => ({
  ar: `الخانة ${slot} تحتاج إلى ${field}. أضفه.`,
  en: `The slot ${slot} needs ${field}. Add it.`,
});

export const missingLogo = (file: string): Message => ({
  ar: `لا ملف اسمه «${file}» في content/media. ضع الشعار هناك أو صحّح الاسم.`,
  en: `There is no file “${file}” in content/media. Put the logo there, or correct the name.`,
});

export const shallowHistory = (): Message => ({
  ar: 'المستودع مقتطع (shallow)، فتاريخ التعديلات ناقص. شغّل git fetch --unshallow، أو اطلب fetch-depth: 0 في سير العمل.',
  en: 'The clone is shallow, so revisions are not whole. Run git fetch --unshallow, or ask for fetch-depth: 0 in the workflow.',
});

export const noHistory = (): Message => ({
  ar: 'لا تاريخ للمحتوى في git، فلا تظهر التعديلات. احفظ المحتوى في مستودع، أو احذف revisions.',
  en: 'The content has no history in git, so no revisions are shown. Keep the content in a repository, or delete revisions.',
});

export const archiveOfNothing = (slug: string, [nearest]: readonly string[]): Message => ({
  ar: `لا مادة رابطها «${slug}»، فلا مكان لهذه التعليقات القديمة. ${nearest === undefined ? 'احذف الملف أو سمّه برابط المادة.' : `هل تقصد «${nearest}»؟`}`,
  en: `No article has the slug “${slug}”, so these old comments have no place. ${nearest === undefined ? "Delete the file, or name it by the article's slug." : `Did you mean “${nearest}”?`}`,
});

export const repeatedMostRead = (slug: string): Message => ({
  ar: `«${slug}» مكرر في قائمة الأكثر قراءة. أبقه مرة واحدة.`,
  en: `“${slug}” stands twice among the most read. Keep one.`,
});

export const unknownMostRead = (slug: string, suggestions: readonly string[]): Message => {
  const [nearest] = suggestions;
  return {
    ar: `لا مادة رابطها «${slug}»، فأُسقطت من قائمة الأكثر قراءة. ${nearest === undefined ? 'احذف السطر أو صحّحه.' : `هل تقصد «${nearest}»؟`}`,
    en: `No article has the slug “${slug}”; it was left out of the most read. ${nearest === undefined ? 'Delete the line, or correct it.' : `Did you mean “${nearest}”?`}`,
  };
};

export const futureMostRead = (taken: string): Message => ({
  ar: `لقطة الأكثر قراءة مؤرخة في المستقبل: ${taken}. صحّح taken.`,
  en: `The snapshot of the most read is dated in the future: ${taken}. Correct taken.`,
});
