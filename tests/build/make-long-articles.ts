import { smallNewspaper, toArticleFile } from './make-content.ts';

const sentences = [
  'اجتمع المجلس المحلي صباح أمس في قاعته القديمة المطلة على المرفأ.',
  'وعرض أمين الصندوق أرقام الربع الثالث بندًا بندًا أمام الحاضرين.',
  'ثم فُتح باب الأسئلة، فسأل صيادون عن رسوم الأرصفة وعن موعد خفضها.',
  'وردّت رئيسة اللجنة بأن القرار ينتظر تقريرًا من مهندسي البلدية.',
  'واتفق الطرفان على جلسة ثانية تُعلن محاضرها على الجمهور في يومها.',
  'وقال شهود إن النقاش طال حتى المغيب من غير أن يغادر أحد مقعده.',
];
const englishSentence =
  'The council met in its old hall above the harbour, and the clerk read the figures one by one. ';

/** A paragraph of the newspaper's Arabic, of about 500 letters, begun with a number so that no two are alike. */
const toParagraph = (number: number): string =>
  [`(${number})`, ...Array.from({ length: 8 }, (_, index) => sentences[(number + index * 5) % sentences.length])].join(
    ' ',
  );

const toParagraphs = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => toParagraph(from + index)).join('\n\n');

const entry = (hour: string): string =>
  [`:::entry{time="2026-11-19T${hour}:00" title="الساعة ${hour}"}`, toParagraphs(Number(hour), 5), ':::'].join('\n');

/** A newspaper whose articles are too long for one page of text alone: with places to link to, live, and in English. */
export const longArticles: Readonly<Record<string, string>> = {
  ...smallNewspaper,
  'articles/long.md': toArticleFile(
    {
      title: '"محضر جلسة طويلة"',
      date: '2026-11-19T09:00',
      summary: '"ملخص الجلسة في سطر."',
      sponsor: '"بلدية المرفأ"',
      corrections: '[{ date: 2026-11-19, text: "صُحح رقم في البند الثاني." }]',
      sources: '[{ title: "محضر البلدية", url: "https://example.org/minutes" }]',
    },
    [
      'انظر [الأرقام](#الأرقام) و[المصادر](#sources) وهذا الهامش[^1].',
      toParagraphs(1, 20),
      '## الأرقام',
      'عودة إلى [ما بعدها](#ما-بعد-الجلسة).',
      toParagraphs(21, 20),
      '## ما بعد الجلسة',
      `${toParagraph(41)}[^2]`,
      '[^1]: هامش أول الصفحات.\n\n[^2]: هامش آخرها.',
    ].join('\n\n'),
  ),
  'articles/live.md': toArticleFile(
    { title: '"تغطية الجلسة"', date: '2026-11-19T08:00', kind: 'live' },
    ['13', '12', '11', '10', '09'].map(entry).join('\n\n'),
  ),
  'articles/english.md': toArticleFile(
    { title: '"Minutes of a long session"', date: '2026-11-19T07:00', lang: 'en' },
    Array.from({ length: 40 }, (_, index) => `(${index + 1}) ${englishSentence.repeat(4)}`).join('\n\n'),
  ),
  'articles/short.md': toArticleFile(
    { title: '"خبر قصير"', date: '2026-11-19T06:00', sources: '[{ title: "محضر البلدية" }]' },
    'انظر [المصادر](#sources).',
  ),
};
