import type { ReadResult } from '../../content/read-newsroom.ts';
import type { Finding } from './finding.ts';

type Diagnosis = Omit<Finding, 'subject'>;

/** What is wrong with what the newsroom filed, and what is well. */
export function examineContent(read: ReadResult): readonly Finding[] {
  const diagnoses = [...examineProblems(read), ...examineArticles(read)];
  return diagnoses.map((diagnosis) => ({ subject: 'content', ...diagnosis }));
}

function examineProblems({ problems, counts }: ReadResult): readonly Diagnosis[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  if (first !== undefined) {
    const place = `${first.file}:${first.line}:${first.column}`;
    return [
      {
        level: 'error',
        message: {
          ar: `أخطاء المحتوى ${errors.length}، ولا يُبنى الموقع قبل إصلاحها. أولها في ${place}: ${first.message.ar} شغّل npm run check لتراها كلها.`,
          en: `Errors in the content: ${errors.length}; nothing is built before they are mended. The first, ${place}: ${first.message.en} npm run check lists them all.`,
        },
      },
    ];
  }
  const warnings = problems.filter(({ rule }) => rule !== 'scheduled').length;
  return [
    {
      level: 'good',
      message: {
        ar: `المواد المقروءة ${counts.articles}، ولا خطأ فيها.`,
        en: `${counts.articles} articles, none with an error.`,
      },
    },
    ...(warnings === 0
      ? []
      : [
          {
            level: 'warning',
            message: {
              ar: `تنبيهات المحتوى ${warnings}. شغّل npm run check لتراها.`,
              en: `Warnings in the content: ${warnings}. npm run check lists them.`,
            },
          } as const,
        ]),
  ];
}

function examineArticles({ counts, nextDue }: ReadResult): readonly Diagnosis[] {
  const empty: Diagnosis = {
    level: 'error',
    message: {
      ar: 'لا مادة منشورة، فالموقع فارغ. أنشئ مادة بالأمر npm run new، واحذف منها draft.',
      en: 'No article is published, so the site is empty. Make one with npm run new and delete its draft.',
    },
  };
  const due: Diagnosis = {
    level: 'good',
    message: { ar: `الموعد التالي: ${nextDue?.iso ?? ''}`, en: `Next due: ${nextDue?.iso ?? ''}` },
  };
  return [...(counts.published === 0 ? [empty] : []), ...(nextDue === null ? [] : [due])];
}
