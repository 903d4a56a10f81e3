import type { Message } from '../problem.ts';

/** Every decision an import can take, in words for whoever reads its report. */
export const reportMessages = {
  // What a page's lines are.
  headline: say('عنوان المقال', 'the headline'),
  lead: say('مقدمة صارت ملخصًا', 'the lead, made the summary'),
  paragraph: say('فقرة', 'a paragraph'),
  'sub-heading': say('عنوان فرعي', 'a sub-heading'),
  'list-item': say('بند في قائمة', 'an item of a list'),
  section: say('القسم', 'the section'),
  author: say('الكاتب', 'the author'),
  date: say('تاريخ النشر', 'the date of publication'),
  updated: say('آخر تحديث', 'the last update'),
  agency: say('الوكالة أو المصدر', 'the agency or source'),
  counts: say('عدد التعليقات والمشاهدات، حُفظ في legacy', 'counts of comments and views, kept in legacy'),
  tags: say('وسوم', 'tags'),
  'read-also': say('«اقرأ أيضًا»', 'a link to another article'),
  'call-out': say('دعوة إلى المتابعة', 'a call to follow'),
  label: say('اسم لما بعده', 'a label of what follows'),
  'caption-without-picture': say(
    'شرح صورة، والنص المحفوظ بلا صور: أضفه إلى image إذا أضفت الصورة',
    'a caption, but plain text has no picture: add it under image when you add the picture',
  ),
  'credit-without-picture': say(
    'اسم مصوّر، والنص المحفوظ بلا صور: أضفه إلى image إذا أضفت الصورة',
    'a credit, but plain text has no picture: add it under image when you add the picture',
  ),
  // Why a line is not part of the article.
  share: say('زر مشاركة', 'a share button'),
  navigation: say('قائمة الموقع أو زر', "the site's menu or a button"),
  cookies: say('إشعار ملفات تعريف الارتباط أو رابط سياسة', 'a cookie notice or a policy link'),
  'comment-form': say('نموذج التعليقات؛ الموقع يطبع نموذجه', 'a comment form; the site prints its own'),
  copyright: say('إشعار حقوق النشر', 'a copyright notice'),
  'reading-aid': say('أداة قراءة: مدة، حجم خط، وقت نسبي', 'a reading aid: minutes, letter size, relative time'),
  promotion: say('دعوة ترويجية', 'a promotion'),
  'list-label': say('عنوان قائمة يصنعها الموقع', 'the title of a list that the site makes'),
  'site-list': say('عنوان مقال آخر في قائمة يصنعها الموقع', "another article's headline in a list that the site makes"),
  disclaimer: say('تعريف أو إخلاء مسؤولية', 'a note on the writer or a disclaimer'),
  'readers-comment': say('بعد بداية التعليقات', 'after the comments begin'),
  'before-headline': say('قبل العنوان', 'before the headline'),
  'after-text': say('سطر قصير بعد النص', 'a short line after the text'),
  'short-line': say('سطر قصير بين العنوان والنص', 'a short line between headline and text'),
  'page-title': say('عنوان الصفحة واسم الموقع معًا', "the page's title with the site's name"),
  'headline-again': say('تكرار للعنوان', 'the headline again'),
  'no-headline': say('لا عنوان في الصفحة', 'there is no headline on the page'),
  'nothing-to-read': say('لا مقال في هذا الملف', 'there is no article in this file'),
  'not-text': say('ليس نصًّا: صورة أو مستند أو ملف تالف', 'no text: a picture, a document or a damaged file'),
  // Fields that had to be made or mended.
  'no-date': say(
    'لا تاريخ في المصدر؛ وُضع تاريخ الملف. صحّحه أو أعد الاستيراد مع ‎--date',
    "the source gives no date; the file's own stands in. Correct it, or import again with --date",
  ),
  'bad-date': say('تاريخ لا يُفهم', "a date that can't be read"),
  'updated-before-date': say('تحديث أقدم من النشر؛ حُذف', 'an update before publication; left out'),
  'no-author': say('لا كاتب في المصدر؛ وُقّع باسم التحرير', 'the source names no author; signed by the desk'),
  'no-section': say('لا قسم في المصدر؛ وُضع القسم الأول', 'the source names no section; the first one stands in'),
  'unknown-section': say(
    'قسم ليس في site.yaml؛ بقي اسمه وسمًا، ووُضعت المادة في القسم المذكور',
    'a section that site.yaml lacks; its name is kept as a tag, and the article stands in the one named',
  ),
  'other-sections': say('أقسام أخرى للمادة؛ صارت وسومًا', 'further sections of the article; made tags'),
  'no-title': say('مادة بلا عنوان؛ أُخذ من أول النص وصارت مسودة', 'no headline; made from the first words, and a draft'),
  'short-title': say('عنوان أقصر من خمسة أحرف؛ أضيف إليه التاريخ', 'a headline under five letters; its date is added'),
  'long-title': say(
    'عنوان أطول من 200 حرف؛ اختُصر، ونصه الكامل في أول المادة',
    'a headline over 200 letters; cut, and whole at the head of the text',
  ),
  'long-summary': say('ملخص أطول من 300 حرف؛ صار فقرة أولى', 'a summary over 300 letters; made the first paragraph'),
  'summary-again': say('ملخص هو أول النص نفسه؛ حُذف', 'a summary that is the beginning of the text; left out'),
  'long-tag': say('وسم أطول من 60 حرفًا أو بلا حروف؛ حُذف', 'a tag over 60 letters or without any; left out'),
  'no-text': say('مادة بلا نص؛ كُتب عنوانها مكانه وصارت مسودة', 'no text; the headline stands in, and it is a draft'),
  'long-text': say('نص أطول مما يقبله الموقع (مليون بايت)', 'a text longer than the site takes (1 MB)'),
  'slug-made': say('اسم الصفحة صُنع من العنوان', 'the address was made from the headline'),
  'slug-taken': say('اسم صفحة مستعمل؛ أضيف رقم', 'an address in use; a number is added'),
  'slug-decoded': say('اسم صفحة مرمَّز بالنسب المئوية؛ فُك ترميزه', 'a percent-encoded address; decoded'),
  'slug-truncated': say(
    'اسم صفحة مقطوع في المصدر؛ أُكمل من العنوان',
    'an address cut short in the source; completed from the headline',
  ),
  alias: say('عنوان قديم يحوّل إلى المادة', 'an old address that redirects here'),
  'alias-refused': say(
    'عنوان قديم لا يصلح للتحويل (استعلام، أو صفحة قائمة اليوم، أو عنوان مادة أخرى)',
    'an old address that cannot redirect (a query, a page of today, or taken by another article)',
  ),
  'related-found': say('«اقرأ أيضًا» صارت بطاقة', 'a link to another article, made a card'),
  'related-missing': say(
    'مادة «اقرأ أيضًا» ليست في المجلد؛ كُتبت ملاحظة. أعد الاستيراد بعد وصولها',
    'the other article is not in the folder; a note stands in. Import again once it is',
  ),
  'callout-found': say('صارت نداء معرَّفًا في site.yaml', 'made a call-out that site.yaml defines'),
  'callout-missing': say(
    'لا نداء بهذا الاسم في site.yaml؛ حُذف السطر. عرّفه في callouts وأعد الاستيراد',
    'site.yaml defines no such call-out; left out. Define it under callouts and import again',
  ),
  draft: say('ليست منشورة في المصدر؛ صارت مسودة', 'not public in the source; a draft here'),
  // Pictures.
  'picture-copied': say('صورة نُسخت إلى media', 'a picture, copied to media'),
  'picture-outside': say(
    'صورة لم تُجلب؛ يشير إليها المقال في موقعها القديم',
    'a picture that was not fetched; the article refers to its old place',
  ),
  'picture-dropped': say(
    'صورة لا يمكن جلبها ولا الإشارة إليها؛ حُذفت',
    "a picture that can't be fetched or referred to; left out",
  ),
  'picture-without-alt': say(
    'صورة بلا وصف؛ عُدّت زخرفية. اكتب وصفها',
    'a picture without a description; taken as decoration. Describe it',
  ),
  'host-not-allowed': say(
    'أضف الموقع إلى images.hosts في site.yaml أو انسخ صوره',
    'add the host to images.hosts in site.yaml, or copy its pictures',
  ),
  // Markup.
  'markup-dropped': say('عنصر لا مقابل له في Markdown', 'an element that Markdown has no word for'),
  'embed-kept': say('مادة مضمّنة', 'an embed'),
  'embed-linked': say('مادة مضمّنة من موقع غير معتمد؛ صارت رابطًا', 'an embed of a host not on the list; made a link'),
  'shortcode-read': say('رمز مختصر صار نصًا أو صورة', 'a shortcode, made text or pictures'),
  'shortcode-dropped': say(
    'رمز مختصر لا يعرفه المستورد؛ حُذف وبقي ما بداخله',
    'a shortcode unknown here; dropped, its content kept',
  ),
  'link-dropped': say(
    'رابط لا يصلح أو إلى ما لم يُستورد من الموقع؛ بقي نصه',
    'a link that is unsafe, or leads to what was not imported; its text is kept',
  ),
  'link-made-absolute': say(
    'رابط إلى صفحة لم تُستورد؛ بقي إلى الموقع القديم',
    'a link to a page that was not imported; left to the old site',
  ),
  'too-deep': say('ترميز متداخل بلا نهاية؛ أُخذ نصه وحده', 'markup nested without end; its text alone was taken'),
  // Whole items and files.
  'item-skipped': say('نوع لا يُستورد', 'a kind that is not imported'),
  'comments-kept': say('تعليقات حُفظت بيانات لخادم التعليقات', 'comments, kept as data for the comment server'),
  'menu-kept': say('قائمة الموقع', "the site's menu"),
  'xml-fault': say('خلل في ترميز XML؛ قُرئ ما يمكن', 'a fault in the XML; what can be read was read'),
  'field-too-large': say('حقل أكبر مما يُقبل؛ تُرك ما فيه', 'a field larger than is taken; left out'),
  encoding: say('ترميز الملف', "the file's encoding"),
  unreadable: say('ملف لا يُقرأ', "a file that can't be read"),
  'edited-by-hand': say('ملف عدّله محرر؛ لم يُمس', 'a file that an editor changed; not touched'),
  'deleted-by-hand': say('ملف حذفه محرر؛ لم يُكتب ثانية', 'a file that an editor deleted; not written again'),
  'not-ours': say('ملف لم يكتبه المستورد؛ لم يُمس', 'a file that the import did not write; not touched'),
  'outside-target': say('مسار خارج المجلد؛ رُفض', 'a path outside the folder; refused'),
  'gate-problem': say('يرفضه الفحص', 'refused by npm run check'),
  'gate-warning': say('ينبّه إليه الفحص', 'npm run check warns of it'),
} as const satisfies Readonly<Record<string, Message>>;

export type ReportRule = keyof typeof reportMessages;

function say(ar: string, en: string): Message {
  return { ar, en };
}
