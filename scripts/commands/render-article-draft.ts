import type { ArticleKind } from '../content/newsroom.ts';
import type { ArticleOrder } from './article-order.ts';

/** What an article of a kind is made of, to be written over. */
interface Skeleton {
  /** Front matter besides what every article has. */
  readonly fields?: readonly string[];
  readonly body: (date: string) => string;
}

const opening = 'اكتب المقدمة هنا.';

const skeletons: Readonly<Record<ArticleKind, Skeleton>> = {
  news: { body: () => opening },
  opinion: { body: () => opening },
  analysis: { body: () => `${opening}\n\n## ما الذي تغيّر؟\n\nاكتب هنا.` },
  interview: { body: () => `${opening}\n\n**ما سؤالك الأول؟**\n\nاكتب الجواب هنا.` },
  explainer: { body: () => `:::نقاط\n- اكتب خلاصة الفكرة الأولى.\n:::\n\n## ما السؤال الأول؟\n\nاكتب الجواب هنا.` },
  'fact-check': {
    fields: ['claim: "اكتب الادعاء كما قيل."', 'claimant: "من قاله"', 'rating: mixed'],
    body: () => `## من أين جاء الادعاء؟\n\nاكتب هنا.\n\n## ما الذي وجدناه؟\n\nاكتب هنا.`,
  },
  live: { body: (date) => `${opening}\n\n:::خبر{time="${date}" title="بدء التغطية"}\nاكتب المدخل الأول هنا.\n:::` },
  gallery: { body: () => 'اكتب المقدمة هنا، ثم ضع تحتها الصور بين ‎:::معرض و‎:::.' },
};

/**
 * The text of a new article's file, which the gate takes as it is.
 *
 * @param date `2026-11-20T12:00`, wall time of the site's zone
 */
export function renderArticleDraft(order: ArticleOrder, date: string): string {
  const { fields = [], body } = skeletons[order.kind];
  return [
    '---',
    // A JSON string is a YAML double-quoted string, so a headline with a colon or quotation marks is safe.
    `title: ${JSON.stringify(order.title)}`,
    `date: ${date}`,
    `author: ${order.author}`,
    `section: ${order.section}`,
    ...(order.kind === 'news' ? [] : [`kind: ${order.kind}`]),
    ...fields,
    'tags: []',
    ...(order.draft ? ['draft: true'] : []),
    '---',
    '',
    body(date),
    '',
  ].join('\n');
}
