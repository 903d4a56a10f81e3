import { publications, type Publication } from '../article-kinds.ts';
import { readsEnglish } from './format-counted.ts';

/** What happens to an article when a time comes; the names are those of the agenda. */
type Change = 'appears' | 'expires' | 'withdrawn' | 'unpinned' | 'calms' | 'closes';

/** Words that commands, and the writer's own server, print to the newsroom. */
export interface DeskLabels {
  readonly states: Readonly<Record<Publication, string>>;
  readonly changes: Readonly<Record<Change, string>>;
  readonly columns: Readonly<Record<'time' | 'title' | 'section' | 'file' | 'due', string>>;
  readonly next: string;
  readonly nothingDue: string;
  readonly nothingFiled: string;
  readonly more: (count: number) => string;
  readonly total: string;
  /** The front page while the content has errors, and what stands over the last good pages. */
  readonly problems: { readonly title: string; readonly advice: string; readonly standing: string };
}

const arabic: DeskLabels = {
  states: {
    draft: 'مسودات',
    scheduled: 'مجدولة',
    published: 'منشورة',
    expired: 'انتهت صلاحيتها',
    withdrawn: 'مسحوبة',
  },
  changes: {
    appears: 'تظهر',
    expires: 'تنتهي صلاحيتها',
    withdrawn: 'تُسحب',
    unpinned: 'يزول تثبيتها',
    calms: 'يزول عنها «عاجل»',
    closes: 'تُغلق تغطيتها',
  },
  columns: { time: 'موعد النشر', title: 'العنوان', section: 'القسم', file: 'الملف', due: 'ما ينتظرها' },
  next: 'الموعد التالي',
  nothingDue: 'لا موعد مقبل: لن يتغير الموقع وحده.',
  nothingFiled: 'لا مواد.',
  more: (count) => `… وغيرها ${count}؛ أضف ‎--all لعرضها كلها.`,
  total: 'المجموع',
  problems: {
    title: 'في المحتوى أخطاء',
    advice: 'أصلحها واحفظ الملفات، فتظهر الصفحات هنا من تلقاء نفسها.',
    standing: 'هذه آخر صفحة سليمة، وليس فيها ما حفظته بعدها. أصلح ما يأتي واحفظ، فيظهر.',
  },
};

const english: DeskLabels = {
  states: {
    draft: 'Drafts',
    scheduled: 'Scheduled',
    published: 'Published',
    expired: 'Expired',
    withdrawn: 'Withdrawn',
  },
  changes: {
    appears: 'appears',
    expires: 'expires',
    withdrawn: 'is withdrawn',
    unpinned: 'is no longer pinned',
    calms: 'is no longer breaking',
    closes: 'ends its coverage',
  },
  columns: { time: 'Published', title: 'Title', section: 'Section', file: 'File', due: 'Due' },
  next: 'Next due',
  nothingDue: 'Nothing is due: the site will not change by itself.',
  nothingFiled: 'No articles.',
  more: (count) => `… and ${count} more; --all lists them.`,
  total: 'Total',
  problems: {
    title: 'The content has errors',
    advice: 'Mend them and save the files: the pages then appear here by themselves.',
    standing: 'This is the last good page, without what you saved since. Mend what follows and save, and it appears.',
  },
};

/** The words of a language; what is not English is Arabic, the house's language. */
export function deskLabelsFor(lang: string): DeskLabels {
  return readsEnglish(lang) ? english : arabic;
}

/** States in the order in which a desk asks for them: what needs work first. */
export const deskOrder: readonly Publication[] = publications;
