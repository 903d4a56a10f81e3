import type { Newsroom } from '../../content/newsroom.ts';
import type { Message } from '../../problem.ts';
import type { Finding } from './finding.ts';

/** Something that the settings may lack; nothing of it stops a build. */
interface Wish {
  readonly lacks: (newsroom: Newsroom) => boolean;
  readonly message: (newsroom: Newsroom) => Message;
}

const wishes: readonly Wish[] = [
  {
    lacks: ({ site }) => /(?:^|\.)example\.(?:com|net|org)$|^localhost$/.test(new URL(site.url).hostname),
    message: ({ site }) => ({
      ar: `عنوان الموقع ${site.url} مثال لا غير، وعليه تُبنى الخلاصات وبطاقات المشاركة. اكتب عنوانك في url.`,
      en: `The site's address, ${site.url}, is an example; feeds and share cards are made from it. Write yours in url.`,
    }),
  },
  {
    lacks: ({ site }) => site.url.startsWith('http:') && !/^http:\/\/localhost\b/.test(site.url),
    message: () => ({
      ar: 'عنوان الموقع بلا تشفير (http). استعمل https.',
      en: "The site's address is not encrypted (http). Use https.",
    }),
  },
  {
    lacks: ({ site }) => site.tagline === '',
    message: () => ({
      ar: 'لا عبارة تعرّف الصحيفة، وهي وصفها في محركات البحث. اكتبها في tagline.',
      en: 'No tagline, which describes the newspaper to search engines. Write one in tagline.',
    }),
  },
  {
    lacks: ({ site }) => site.publisher.logo === undefined,
    message: () => ({
      ar: 'لا شعار للناشر. ضعه في content/media، واسمه في publisher.logo.',
      en: 'The publisher has no logo. Put it into content/media and its name into publisher.logo.',
    }),
  },
  {
    lacks: ({ site }) => site.publisher.ethicsPolicy === undefined || site.publisher.correctionsPolicy === undefined,
    message: () => ({
      ar: 'لا صفحة للميثاق التحريري أو لسياسة التصحيح، ومحركات البحث تسأل عنهما. اكتبهما في content/pages، وسمّهما في publisher.',
      en: 'No page of ethics or of corrections; search engines ask for both. Write them in content/pages and name them in publisher.',
    }),
  },
  {
    lacks: (newsroom) => emptySections(newsroom).length > 0,
    message: (newsroom) => ({
      ar: `أقسام بلا مواد: ${emptySections(newsroom).join('، ')}.`,
      en: `Sections without articles: ${emptySections(newsroom).join(', ')}.`,
    }),
  },
  {
    lacks: ({ authors, articles }) =>
      authors.length === 0 || articles.every(({ authors: signed }) => signed.length === 0),
    message: () => ({
      ar: 'لا مادة يوقّعها كاتب. عرّف الكتّاب في content/authors.',
      en: 'No article is signed by an author. Introduce them in content/authors.',
    }),
  },
  {
    lacks: ({ site }) => site.comments.provider !== 'none' && site.comments.place === undefined,
    message: () => ({
      ar: 'التعليقات مفتوحة، وسياسة الخصوصية لا تقول أين تُحفظ. اكتب ذلك في comments.place و comments.kept.',
      en: "Comments are on, and the privacy policy doesn't say where they are kept. Write comments.place and comments.kept.",
    }),
  },
];

/** What the settings lack that readers and search engines look for. */
export function examineSettings(newsroom: Newsroom): readonly Finding[] {
  const lacking = wishes.filter(({ lacks }) => lacks(newsroom));
  if (lacking.length === 0)
    return [
      {
        subject: 'settings',
        level: 'good',
        message: { ar: 'لا ينقص الإعدادات شيء.', en: 'The settings lack nothing.' },
      },
    ];
  return lacking.map(({ message }) => ({ subject: 'settings', level: 'warning', message: message(newsroom) }));
}

function emptySections({ site, articles }: Newsroom): readonly string[] {
  const filled = new Set(articles.map(({ section }) => section));
  return site.sections.filter(({ slug }) => !filled.has(slug)).map(({ name }) => name);
}
