import type { Message } from '../../problem.ts';

/** What is said of links in texts and in the menu. */

const or = (near: readonly string[], otherwise: Message): Message =>
  near.length === 0 ? otherwise : { ar: `لعلك تقصد ${near.join(' أو ')}.`, en: `Did you mean ${near.join(' or ')}?` };

export const linkToNothing = (path: string, near: readonly string[]): Message => {
  const right = or(near, {
    ar: 'راجع المسار، أو احذف الرابط وأبق نصه.',
    en: 'Look at the path, or delete the link and keep its text.',
  });
  return { ar: `لا صفحة في الموقع عنوانها ${path}. ${right.ar}`, en: `The site has no page at ${path}. ${right.en}` };
};

export const linkToNoPlace = (fragment: string, path: string, near: readonly string[]): Message => {
  const right = or(
    near.map((name) => `#${name}`),
    {
      ar: 'انسخ عنوان الفقرة من شريط العنوان، أو احذف # وما بعدها.',
      en: "Copy the heading's address from the address bar, or delete # and what follows.",
    },
  );
  return {
    ar: `لا موضع اسمه #${fragment} في ${path === '' ? 'هذا النص' : path}. ${right.ar}`,
    en: `There is no place #${fragment} in ${path === '' ? 'this text' : path}. ${right.en}`,
  };
};

export const relativeLink = (found: string, right: string | undefined): Message => ({
  ar: `الرابط «${found}» ناقص: لا يبدأ من أول الموقع، فيضيع في الخلاصات. ${right === undefined ? 'اكتبه كاملًا، مثل /about/ أو https://example.org/.' : `اكتب ${right}.`}`,
  en: `The link “${found}” doesn't begin at the site's root, so it is lost in feeds. ${right === undefined ? 'Write it whole, like /about/ or https://example.org/.' : `Write ${right}.`}`,
});

export const linkToDraft = (slug: string): Message => ({
  ar: `المادة «${slug}» مسودة، فيُطبع نص الرابط بلا رابط حتى تُنشر.`,
  en: `The article “${slug}” is a draft; the link's text is printed without a link until it is published.`,
});

export const linkToScheduled = (slug: string, when: string): Message => ({
  ar: `المادة «${slug}» مجدولة، فيُطبع نص الرابط بلا رابط حتى ${when}.`,
  en: `The article “${slug}” is scheduled; the link's text is printed without a link until ${when}.`,
});

export const linkToWithdrawn = (slug: string): Message => ({
  ar: `سُحبت المادة «${slug}»، فيُطبع نص الرابط بلا رابط. احذفه.`,
  en: `The article “${slug}” was withdrawn; the link's text is printed without a link. Delete it.`,
});

export const movedLink = (path: string, now: string): Message => ({
  ar: `العنوان ${path} قديم. اكتب ${now}، فلا ينتظر القارئ التحويل.`,
  en: `${path} is an old address. Write ${now}, so that readers needn't be sent on.`,
});

export const missingDownload = (path: string): Message => ({
  ar: `لا ملف في content${path}. ضعه هناك أو صحح الاسم.`,
  en: `There is no file content${path}. Put it there or correct the name.`,
});

export const notADownload = (path: string): Message => ({
  ar: `لا يُنشر ${path} ملفًا للتنزيل: المقبول pdf وcsv وepub وmp3 وogg وopus وmp4 وwebm. الصورة تُعرض هكذا: ![وصفها](${path}).`,
  en: `${path} can't be offered as a file: those are pdf, csv, epub, mp3, ogg, opus, mp4, webm. A picture is shown with ![description](${path}).`,
});
